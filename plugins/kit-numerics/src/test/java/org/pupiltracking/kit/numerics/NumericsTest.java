package org.pupiltracking.kit.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericsTest {

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(d -> d).toArray();
    }

    /** 18 of 28 and 3 of 5 are the usual worked examples with z = 1.96; the ends are theirs, to one decimal of a percentage. */
    @ParameterizedTest
    @CsvSource({"18,28,45.8,79.3", "3,5,23.1,88.2", "0,10,0,27.8", "10,10,72.2,100"})
    void wilsonGivesTheWorkedExamples(int count, int of, double low, double high) {
        Interval interval = Interval.wilson(count, of, 0.95);

        assertThat(interval.low() * 100).isCloseTo(low, within(0.05));
        assertThat(interval.high() * 100).isCloseTo(high, within(0.05));
    }

    @Property
    void wilsonOfTheOthersIsItsMirror(@ForAll @IntRange(max = 500) int count, @ForAll @IntRange(max = 500) int others) {
        if (count + others > 0) {
            Interval one = Interval.wilson(count, count + others, 0.95);
            Interval other = Interval.wilson(others, count + others, 0.95);

            assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-12));
            assertThat((double) count / (count + others)).isBetween(one.low(), one.high());
        }
    }

    @Property
    void orderChangesNoBitOfMeanAndDeviation(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers,
            @ForAll long seed) {
        Sample one = Sample.of(array(numbers));
        Collections.shuffle(numbers, new Random(seed));
        Sample other = Sample.of(array(numbers));

        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(other.deviation().orElseThrow())
                .isCloseTo(one.deviation().orElseThrow(), within(1e-12 * (1 + Math.abs(one.mean()))));
    }

    @Property
    void equalNumbersDoNotVary(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double number, @ForAll @IntRange(min = 2, max = 40) int n) {
        double[] all = new double[n];
        Arrays.fill(all, number);

        assertThat(Sample.of(all).squares()).isZero();
        assertThat(Difference.welch(Sample.of(all), Sample.of(all), 0.95)).isEmpty();
        assertThat(Difference.hedges(Sample.of(all), Sample.of(all))).isEmpty();
    }

    @Test
    void nothingIsSaidOfTooFew() {
        assertThat(Sample.of().variance()).isEmpty();
        assertThat(Sample.of(1).standardError()).isEmpty();
        assertThat(Difference.welch(Sample.of(1), Sample.of(1, 2), 0.95)).isEmpty();
        assertThat(Difference.hedges(Sample.of(1), Sample.of(1, 2))).isEmpty();
    }

    /** Worked by hand from the definitions: variances 20/3 and 1, pooled variance 22/5. */
    @Test
    void welchAndHedgesOfAHandWorkedCase() {
        Sample a = Sample.of(5, 7, 9, 11);
        Sample b = Sample.of(8, 9, 10);
        Difference d = Difference.welch(a, b, 0.95).orElseThrow();

        assertThat(d.difference()).isEqualTo(1.0);
        assertThat(d.standardError()).isCloseTo(Math.sqrt(20.0 / 3 / 4 + 1.0 / 3), within(1e-14));
        assertThat(d.freedom()).isCloseTo(4.0 / ((25.0 / 9) / 3 + (1.0 / 9) / 2), within(1e-12));
        assertThat(d.interval().low() + d.interval().high()).isCloseTo(2.0, within(1e-12));
        assertThat(Difference.hedges(a, b).orElseThrow())
                .isCloseTo(1 / Math.sqrt(22.0 / 5) * (1 - 3.0 / 19), within(1e-14));
    }

    /** By hand: both groups have variance 2, so the standard error is the root of 2, with 2 degrees of freedom. */
    @Test
    void twoPupilsInAGroupAreEnough() {
        double t = 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025));
        Sample a = Sample.of(1, 3);
        Sample b = Sample.of(4, 6);
        Difference d = Difference.welch(a, b, 0.95).orElseThrow();

        assertThat(d.standardError()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(d.freedom()).isCloseTo(2, within(1e-14));
        assertThat(d.interval().low()).isCloseTo(3 - t * Math.sqrt(2), within(1e-14));
        assertThat(d.interval().high()).isCloseTo(3 + t * Math.sqrt(2), within(1e-14));
        assertThat(Difference.hedges(a, b).orElseThrow()).isCloseTo(3 / Math.sqrt(2) * (1 - 3.0 / 7), within(1e-14));
        assertThat(Sample.of(1, 5, 9).deviation().orElseThrow()).isCloseTo(4, within(1e-15));
        assertThat(a.deviation().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(a.standardError().orElseThrow()).isCloseTo(1, within(1e-15));
    }

    /** Beside 10^16 doubles lie 2 apart, so the mean of these, 10^16 + 4/3, is none; their squares come to 24/9 all the same. */
    @Test
    void whatTheMeanLosesToRoundingDoesNotWidenTheSpread() {
        assertThat(Sample.of(1e16, 1e16 + 2, 1e16 + 2).squares()).isCloseTo(24.0 / 9, within(1e-12));
    }

    @Property
    void exchangingTheGroupsTurnsTheSign(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -100, max = 100) Double> a,
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -100, max = 100) Double> b) {
        Difference.welch(Sample.of(array(a)), Sample.of(array(b)), 0.9).ifPresent(d -> {
            Difference e = Difference.welch(Sample.of(array(b)), Sample.of(array(a)), 0.9)
                    .orElseThrow();
            assertThat(e.difference()).isEqualTo(-d.difference());
            assertThat(e.interval().low()).isCloseTo(-d.interval().high(), within(1e-9));
        });
    }

    /** With one and with two degrees of freedom the quantiles have closed forms (Student’s t, exact formulas). */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999})
    void intervalsOfAMeanHaveAllTheirDigits(double level) {
        double p = (1 + level) / 2;
        double one = Math.tan(Math.PI * (p - 0.5));
        double two = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));

        assertThat(Interval.mean(Sample.of(-1, 1), level).high()).isCloseTo(one, within(1e-12 * one));
        assertThat(Interval.mean(Sample.of(-1, 0, 1), level).high() * Math.sqrt(3))
                .isCloseTo(two, within(1e-12 * two));
    }

    @Test
    void meanIntervalIsStudents() {
        Interval interval = Interval.mean(Sample.of(1, 2, 3, 4, 5), 0.95);

        assertThat(interval.high() - 3).isCloseTo(2.7764451051977987 * Math.sqrt(2.5 / 5), within(1e-10));
        assertThat(3 - interval.low()).isCloseTo(2.7764451051977987 * Math.sqrt(2.5 / 5), within(1e-10));
    }

    @Test
    void placeboRangeIsThatOfChance() {
        double[] all = IntStream.range(0, 200).mapToDouble(i -> i % 2).toArray();
        Interval range = RandomSplits.placebo(all, 50, 4000, 7, 0.95, () -> true);
        // Hypergeometric: the share among 50 of 200 has deviation sqrt(.25 / 50 * 150 / 199); the difference to the
        // rest is 4/3 of it.
        double expected = 1.96 * Math.sqrt(0.25 / 50 * 150 / 199) * 4 / 3;

        assertThat(range.low()).isCloseTo(-expected, within(0.02));
        assertThat(range.high()).isCloseTo(expected, within(0.02));
        assertThat(RandomSplits.placebo(all, 50, 4000, 7, 0.95, () -> true)).isEqualTo(range);
        assertThatThrownBy(() -> RandomSplits.placebo(all, 50, 40, 7, 0.95, () -> false))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The ends come from a program apart from this one, written from the documented algorithms of java.util.Random and R's type 7. */
    @ParameterizedTest
    @CsvSource({
        "3, -44.65333333333333, 54.70666666666666",
        "4, -47.30000000000001, 47.54999999999998",
        "6, -48.16666666666667, 39.9"
    })
    void aSeedGivesTheSameRangeForEver(int sizeOfB, double low, double high) {
        Interval range =
                RandomSplits.placebo(new double[] {1, 2, 4, 8, 16, 32, 64, 128}, sizeOfB, 50, 11, 0.9, () -> true);

        assertThat(range.low()).isCloseTo(low, within(1e-12));
        assertThat(range.high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void placeboOfTheLargerGroupMirrorsThatOfTheSmaller() {
        double[] all = IntStream.range(0, 90).mapToDouble(i -> i * i % 31).toArray();
        Interval small = RandomSplits.placebo(all, 20, 500, 1, 0.9, () -> true);
        Interval large = RandomSplits.placebo(all, 70, 500, 1, 0.9, () -> true);

        assertThat(large.low()).isCloseTo(-small.high(), within(1e-9));
        assertThat(large.high()).isCloseTo(-small.low(), within(1e-9));
    }
}
