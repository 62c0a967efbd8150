package org.pupiltracking.core.snapshot.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InternedTest {

    @Property
    void numbersKeysAsTheyAreMetAndFindsThemAlsoWhenTrimmed(
            @ForAll @Size(max = 400) List<Long> keys, @ForAll @Size(max = 20) List<Long> others) {
        Interned interned = new Interned();
        Set<Long> met = new LinkedHashSet<>();
        for (long key : keys) {
            met.add(key);
            assertThat(interned.number(key)).isEqualTo(new ArrayList<>(met).indexOf(key));
        }
        assertFinds(interned, new ArrayList<>(met), others);

        interned.trim();

        assertFinds(interned, new ArrayList<>(met), others);
    }

    @Test
    void whatWasMetFirstIsFoundHoweverManyFollow() {
        Interned interned = new Interned();
        List<Long> met = new ArrayList<>();
        for (long key = 0; key < 600; key++) {
            met.add(key);
            assertThat(interned.number(key)).isEqualTo((int) key);
        }

        assertFinds(interned, met, List.of(-1L, 600L));
    }

    private static void assertFinds(Interned interned, List<Long> met, List<Long> others) {
        assertThat(interned.size()).isEqualTo(met.size());
        for (int number = 0; number < met.size(); number++) {
            assertThat(interned.find(met.get(number))).isEqualTo(number);
            assertThat(interned.key(number)).isEqualTo(met.get(number));
        }
        for (long other : others) {
            assertThat(interned.find(other)).isEqualTo(met.indexOf(other));
        }
    }
}
