package org.pupiltracking.core.snapshot.packed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Property
    void everyNumberComesBack(@ForAll int[] numbers) {
        assertComeBack(numbers);
    }

    @Test
    void alsoAtTheEndsOfEachWidth() {
        for (int greatest : new int[] {0, 1, 127, 128, 255, 256, 32_767, 32_768, 65_535, 65_536, Integer.MAX_VALUE}) {
            assertComeBack(new int[] {greatest, 0, greatest});
        }
        assertComeBack(new int[0]);
    }

    @Test
    void takesTheFirstOnly() {
        Numbers first = Numbers.of(new int[] {3, 300, 70_000}, 2);

        assertThat(first.get(0)).isEqualTo(3);
        assertThat(first.get(1)).isEqualTo(300);
    }

    private static void assertComeBack(int[] numbers) {
        Numbers packed = Numbers.of(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(packed.get(i)).isEqualTo(numbers[i]);
        }
    }
}
