package org.pupiltracking.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.outcome.RefusedException;

class EntityIdTest {

    @Test
    void numbersAreOrderedByValueBeforeTexts() {
        assertThat(List.of("b", "10", "9", "a", "010", "0").stream().sorted(EntityId.ORDER))
                .containsExactly("0", "9", "010", "10", "a", "b");
    }

    @Property
    void orderIsTotal(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 4) String a,
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 4) String b,
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 4) String c) {
        int ab = EntityId.ORDER.compare(a, b);

        assertThat(Integer.signum(ab)).isEqualTo(-Integer.signum(EntityId.ORDER.compare(b, a)));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        if (ab <= 0 && EntityId.ORDER.compare(b, c) <= 0) {
            assertThat(EntityId.ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 4", "4 ", "a\nb", "a\u0000"})
    void idsWithoutFormAreRefused(String wrong) {
        assertThatThrownBy(() -> new PupilId(wrong)).isInstanceOf(RefusedException.class);
    }

    @Test
    void textFormsOfPeopleShowNobody() {
        assertThat(new PupilId("J999900125001")).asString().doesNotContain("99990");
        assertThat(new StaffId("s.example")).asString().doesNotContain("example");
        assertThat(new Identity("Zzyzx", "Quill", Optional.empty(), Optional.empty(), Optional.empty()))
                .asString()
                .doesNotContain("Zzyzx")
                .doesNotContain("Quill");
    }
}
