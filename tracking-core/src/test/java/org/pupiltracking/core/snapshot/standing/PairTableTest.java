package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairTableTest {

    @Property(tries = 50)
    void everyPairKeepsItsOwnNumber(@ForAll long seed, @ForAll @IntRange(max = 200) int width) {
        Random random = new Random(seed);
        PairTable table = new PairTable(width);
        Map<List<Integer>, Integer> put = new HashMap<>();
        int most = 1 + random.nextInt(300);
        int first = random.nextInt(3) * (Short.MAX_VALUE - 100);
        for (int i = 0; i < 200; i++) {
            List<Integer> pair = List.of(random.nextInt(most), random.nextInt(most));
            assertThat(table.get(pair.get(0), pair.get(1))).isEqualTo(put.getOrDefault(pair, -1));
            if (!put.containsKey(pair)) {
                table.put(pair.get(0), pair.get(1), first + i);
                put.put(pair, first + i);
            }
        }
        put.forEach((pair, number) ->
                assertThat(table.get(pair.get(0), pair.get(1))).isEqualTo(number));
    }

    @Test
    void alsoAtTheEdgeOfWhatIsQuick() {
        PairTable table = new PairTable(1_000);
        int number = 0;
        for (int a = 126; a < 130; a++) {
            for (int b = 126; b < 130; b++) {
                table.put(a, b, number++);
            }
        }
        number = 0;
        for (int a = 126; a < 130; a++) {
            for (int b = 126; b < 130; b++) {
                assertThat(table.get(a, b)).isEqualTo(number++);
            }
        }
        assertThat(table.get(0, 128)).isEqualTo(-1);
        assertThat(table.get(128, 0)).isEqualTo(-1);
        assertThat(table.get(0, 127)).isEqualTo(-1);
    }
}
