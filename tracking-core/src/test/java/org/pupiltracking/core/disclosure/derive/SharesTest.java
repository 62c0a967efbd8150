package org.pupiltracking.core.disclosure.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void eighteenOfTwentyEightIsFrom45Point8To79Point3() {
        assertThat(Shares.percent(18, 28)).isCloseTo(64.29, within(0.005));
        assertThat(Shares.wilson(18, 28).low()).isCloseTo(45.8, within(0.05));
        assertThat(Shares.wilson(18, 28).high()).isCloseTo(79.3, within(0.05));
    }

    @Test
    void threeOfFiveIsFrom23To88() {
        assertThat(Shares.wilson(3, 5).whole()).isEqualTo(new Interval(23, 88));
    }

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3. */
    @Test
    void publishedIntervalsAreMet() {
        assertThat(Shares.wilson(81, 263).low()).isCloseTo(25.53, within(0.01));
        assertThat(Shares.wilson(81, 263).high()).isCloseTo(36.62, within(0.01));
        assertThat(Shares.wilson(15, 148).low()).isCloseTo(6.24, within(0.01));
        assertThat(Shares.wilson(15, 148).high()).isCloseTo(16.05, within(0.01));
        assertThat(Shares.wilson(0, 20).high()).isCloseTo(16.11, within(0.01));
        assertThat(Shares.wilson(1, 29).low()).isCloseTo(0.61, within(0.01));
        assertThat(Shares.wilson(1, 29).high()).isCloseTo(17.18, within(0.01));
    }

    @Property
    void anIntervalHoldsItsShareAndMirrorsThatOfTheOthers(
            @ForAll @IntRange(max = 400) int count, @ForAll @IntRange(max = 400) int others) {
        int of = count + others;
        if (of == 0) {
            return;
        }
        Interval interval = Shares.wilson(count, of);
        Interval mirrored = Shares.wilson(others, of);
        assertThat(interval.leavesOut(Shares.percent(count, of))).isFalse();
        assertThat(interval.low()).isBetween(0.0, 100.0).isCloseTo(100 - mirrored.high(), within(1e-9));
        assertThat(interval.high()).isBetween(0.0, 100.0).isCloseTo(100 - mirrored.low(), within(1e-9));
    }

    @Test
    void halvesAreRoundedAwayFromZeroAndThereIsNoNegativeZero() {
        assertThat(new Interval(-25.5, 25.5).whole()).isEqualTo(new Interval(-26, 26));
        assertThat(Interval.whole(-0.2)).isEqualTo(0.0);
        assertThat(1 / Interval.whole(-0.2)).isPositive();
        assertThat(Interval.tenths(2.25)).isEqualTo(2.3);
        assertThat(Interval.tenths(-2.25)).isEqualTo(-2.3);
    }
}
