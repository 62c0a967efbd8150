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

    @Test
    void meanIntervalIsStudents() {
        Interval interval = Interval.mean(Sample.of(1, 2, 3, 4, 5), 0.95);

        assertThat(interval.high() - 3).isCloseTo(2.7764451051977987 * Math.sqrt(2.5 / 5), within(1e-10));
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

    @Test
    void placeboOfTheLargerGroupMirrorsThatOfTheSmaller() {
        double[] all = IntStream.range(0, 90).mapToDouble(i -> i * i % 31).toArray();
        Interval small = RandomSplits.placebo(all, 20, 500, 1, 0.9, () -> true);
        Interval large = RandomSplits.placebo(all, 70, 500, 1, 0.9, () -> true);

        assertThat(large.low()).isCloseTo(-small.high(), within(1e-9));
        assertThat(large.high()).isCloseTo(-small.low(), within(1e-9));
    }
}
