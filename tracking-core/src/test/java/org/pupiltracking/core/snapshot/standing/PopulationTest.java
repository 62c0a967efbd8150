package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PopulationTest {

    /** By the definition: so many have to lie below that they are at least the share. */
    @Property(tries = 100)
    void aShareLiesBelowAPlaceWhenAtLeastSoManyDo(
            @ForAll @Size(min = 1, max = 12) @IntRange(max = 9) int[] of,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int tenths) {
        long below = Arrays.stream(of).filter(p -> p < place).count();

        assertThat(new Population(of).lieBelow(place, tenths / 10.0))
                .isEqualTo(below * 10 >= (long) tenths * of.length);
    }

    @Test
    void nobodyLiesBelowAnythingWhereThereIsNobody() {
        assertThat(Population.NOBODY.lieBelow(Integer.MAX_VALUE, 0.1)).isFalse();
    }

    @Test
    void whoStandsAtTheQuantileBelongsToTheLowerSide() {
        Population four = new Population(new int[] {4, 1, 3, 2});

        assertThat(four.lieBelow(2, 0.5)).isFalse();
        assertThat(four.lieBelow(3, 0.5)).isTrue();
    }
}
