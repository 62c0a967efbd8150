package org.pupiltracking.core.snapshot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pupiltracking.snapshot.Dimension;

class SortingTest {

    @Test
    void valuesAreNumberedInTheOrderOfTheirTexts() {
        List<String> value = List.of("M", "?", "", "M", "F");
        Sorting sorting = Sorting.of(Dimension.CLASS, 5, new int[] {0, 2, 3, 4}, value::get);

        assertThat(sorting.dimension()).isEqualTo(Dimension.CLASS);
        assertThat(sorting.values()).containsExactly("", "F", "M");
        assertThat(new int[] {sorting.value(0), sorting.value(2), sorting.value(3), sorting.value(4)})
                .containsExactly(2, 0, 2, 1);
        assertThat(sorting.number("F")).isEqualTo(1);
        assertThat(sorting.number("")).isZero();
    }

    @Test
    void aValueThatNobodyHasHasNoNumber() {
        Sorting sorting = Sorting.of(Dimension.CLASS, 3, new int[] {0, 1}, row -> "c" + row);

        assertThat(sorting.number("a")).isEqualTo(-1);
        assertThat(sorting.number("c00")).isEqualTo(-1);
        assertThat(sorting.number("c2")).isEqualTo(-1);
    }
}
