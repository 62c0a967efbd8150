package org.pupiltracking.core.disclosure.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeansTest {

    /** R. A. Fisher and F. Yates, Statistical Tables (1938), table III, as reprinted since. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062",
        "2, 4.3027",
        "3, 3.1824",
        "4, 2.7764",
        "9, 2.2622",
        "10, 2.2281",
        "29, 2.0452",
        "30, 2.0423",
        "60, 2.0003",
        "120, 1.9799",
        "1000, 1.9623",
        "5000, 1.9604"
    })
    void quantilesAreThoseOfTheTables(int degrees, double quantile) {
        assertThat(Means.quantile(degrees)).isCloseTo(quantile, within(degrees > 1000 ? 0.002 : 0.00006));
    }

    @Test
    void tenPupilsWithADeviationOfThreeAreKnownToTwoPoints() {
        Interval interval = Means.interval(20, 3, 10);

        assertThat(interval.low()).isCloseTo(20 - 2.1461, within(0.0001));
        assertThat(interval.high()).isCloseTo(20 + 2.1461, within(0.0001));
    }
}
