package org.pupiltracking.core.disclosure.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    /** R. G. Newcombe, Interval estimation for the difference between independent proportions (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void publishedIntervalsAreMet(int a, int ofA, int b, int ofB, double low, double high) {
        Interval interval = new Gap(a, ofA, b, ofB).interval();

        assertThat(interval.low() / 100).isCloseTo(low, within(0.0001));
        assertThat(interval.high() / 100).isCloseTo(high, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "41, 81, 178, 233, -26, -38, -14, -21, 12",
        "18, 53, 201, 261, -43, -55, -29, -23, 14",
        "96, 155, 123, 159, -15, -25, -5, -24, 10",
        "17, 25, 202, 289, -2, -22, 14, 0, 20",
        "73, 99, 146, 215, 6, -5, 16, 6, 10"
    })
    void theInventedSchoolOfThePictureIsMet(
            int a, int ofA, int b, int ofB, int points, int low, int high, int pupils, int chance) {
        Gap gap = new Gap(a, ofA, b, ofB);

        assertThat(Interval.whole(gap.points())).isEqualTo(points);
        assertThat(gap.interval().whole()).isEqualTo(new Interval(low, high));
        assertThat(Interval.whole(gap.inPupils())).isEqualTo(pupils);
        // The picture's bands are of 3,000 random splits; the exact ends lie on the grid of possible gaps.
        assertThat(gap.chance().high()).isCloseTo(chance, within(2.5));
        assertThat(gap.chance().low()).isCloseTo(-chance, within(2.5));
    }

    @Test
    void allAndNoneOfOneAreCounts() {
        assertThat(new Gap(0, 1, 1, 1).points()).isEqualTo(-100);
        assertThat(new Gap(1, 1, 0, 1).points()).isEqualTo(100);
    }

    @Test
    void theEndsOfAnIntervalLieInIt() {
        Interval interval = new Interval(-3, 5);

        assertThat(interval.leavesOut(-3)).isFalse();
        assertThat(interval.leavesOut(5)).isFalse();
        assertThat(interval.leavesOut(-3.001)).isTrue();
        assertThat(interval.leavesOut(5.001)).isTrue();
    }

    @Property(tries = 200)
    void theBandOfChanceIsThatOfTheHypergeometricDistribution(
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 40) int restA,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int restB) {
        int ofA = a + restA + 1;
        int ofB = b + restB + 1;
        Interval chance = new Gap(a, ofA, b, ofB).chance();

        assertThat(chance.low()).isCloseTo(naive(a + b, ofA, ofB, "0.025"), within(1e-9));
        assertThat(chance.high()).isCloseTo(naive(a + b, ofA, ofB, "0.975"), within(1e-9));
        assertThat(chance.low()).isLessThanOrEqualTo(0);
        assertThat(chance.high()).isGreaterThanOrEqualTo(0);
    }

    /** The gap at the first count of the first group that random splits stay at or below so often, by exact fractions. */
    private static double naive(int counted, int ofA, int ofB, String level) {
        BigInteger below = BigInteger.ZERO;
        BigInteger all = ways(ofA + ofB, ofA);
        for (int x = 0; x <= ofA; x++) {
            below = below.add(ways(counted, x).multiply(ways(ofA + ofB - counted, ofA - x)));
            BigDecimal share = new BigDecimal(below).divide(new BigDecimal(all), MathContext.DECIMAL128);
            if (share.compareTo(new BigDecimal(level)) >= 0) {
                return 100.0 * x / ofA - 100.0 * (counted - x) / ofB;
            }
        }
        throw new IllegalStateException();
    }

    private static BigInteger ways(int n, int k) {
        BigInteger ways = k < 0 || k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @Property
    void turningTheGroupsRoundTurnsTheGapRound(
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(max = 60) int restA,
            @ForAll @IntRange(max = 60) int b,
            @ForAll @IntRange(max = 60) int restB) {
        Gap gap = new Gap(a, a + restA + 1, b, b + restB + 1);
        Gap turned = new Gap(b, b + restB + 1, a, a + restA + 1);

        assertThat(gap.points()).isCloseTo(-turned.points(), within(1e-9));
        assertThat(gap.interval().low()).isCloseTo(-turned.interval().high(), within(1e-9));
        assertThat(gap.interval().leavesOut(gap.points())).isFalse();
    }

    @Test
    void aGapOfThousandsIsCountedWithoutRunningOutOfNumbers() {
        Interval chance = new Gap(20_000, 40_000, 20_100, 40_000).chance();

        assertThat(chance.high()).isCloseTo(0.69, within(0.05));
        assertThat(chance.low()).isCloseTo(-0.69, within(0.05));
    }

    @Test
    void nobodyHasNoGap() {
        assertThatThrownBy(() -> new Gap(0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(2, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(-1, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(1, 1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(1, 1, -1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
