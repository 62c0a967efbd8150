package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.Position;

class RangeTest {

    private static final Range.Ends SIX_TO_EIGHT = new Range.Ends(6, 8);

    @Test
    void aPlaceLiesSoFarBelowTheLowestOrAboveTheHighestThatIsExpected() {
        assertThat(SIX_TO_EIGHT.of(4)).isEqualTo(-2);
        assertThat(SIX_TO_EIGHT.of(5)).isEqualTo(-1);
        assertThat(SIX_TO_EIGHT.of(6)).isZero();
        assertThat(SIX_TO_EIGHT.of(8)).isZero();
        assertThat(SIX_TO_EIGHT.of(9)).isEqualTo(1);
        assertThat(SIX_TO_EIGHT.of(11)).isEqualTo(3);
    }

    @Test
    void aPlaceIsBelowAtOrAbove() {
        assertThat(SIX_TO_EIGHT.position(5)).isEqualTo(Position.BELOW);
        assertThat(SIX_TO_EIGHT.position(6)).isEqualTo(Position.AT);
        assertThat(SIX_TO_EIGHT.position(8)).isEqualTo(Position.AT);
        assertThat(SIX_TO_EIGHT.position(9)).isEqualTo(Position.ABOVE);
    }

    @Test
    void theLeastPlaceAtADistanceIsCountedFromTheNearerEnd() {
        assertThat(SIX_TO_EIGHT.placeAt(-2)).isEqualTo(4);
        assertThat(SIX_TO_EIGHT.placeAt(0)).isEqualTo(6);
        assertThat(SIX_TO_EIGHT.placeAt(1)).isEqualTo(9);
    }

    @Property(tries = 100)
    void theLeastPlaceAtADistanceLiesNoLowerAndTheOneBelowItDoes(
            @ForAll @IntRange(max = 9) int low,
            @ForAll @IntRange(max = 3) int width,
            @ForAll @IntRange(min = -5, max = 5) int distance) {
        Range.Ends ends = new Range.Ends(low, low + width);
        int least = ends.placeAt(distance);

        assertThat(ends.of(least)).isGreaterThanOrEqualTo(distance);
        assertThat(ends.of(least - 1)).isLessThan(distance);
    }
}
