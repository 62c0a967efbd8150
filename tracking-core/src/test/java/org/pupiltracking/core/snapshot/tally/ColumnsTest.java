package org.pupiltracking.core.snapshot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Split;

class ColumnsTest {

    private final Columns columns = new Columns(List.of(
            Verdicted.value("7.1", "points"),
            Verdicted.value("10.6", "points"),
            Verdicted.value("9.1", "marks"),
            Verdicted.band("b2"),
            Verdicted.band("b1"),
            Verdicted.band("b2")));

    @Test
    void bandsAndUnitsThatOccurAreCountedInOrder() {
        assertThat(columns.counts().stream().map(c -> c.split().code()).skip(10))
                .containsExactly("band:b1", "band:b2", "unit:marks", "unit:points");
        assertThat(columns.counts())
                .first()
                .satisfies(c -> assertThat(c.split()).isEqualTo(Split.ON_ROLL));
    }

    @Test
    void valuesAreCountedInWhatTheyAllDifferBy() {
        assertThat(columns.least()).isEqualTo(7_100);
        assertThat(columns.unit()).isEqualTo(500);
        assertThat(columns.range()).isEqualTo(7);
        assertThat(columns.above(new BigDecimal("9.1"))).isEqualTo(4);
        assertThat(columns.above(new BigDecimal("9.10049"))).isEqualTo(4);
    }

    @Test
    void whereNoValueOccursThereIsNoRange() {
        Columns none = new Columns(List.of(Verdicted.coverage(Coverage.MISSING)));

        assertThat(none.range()).isZero();
        assertThat(none.unit()).isEqualTo(1);
        assertThat(none.hold(Verdicted.value("0", "points"))).isFalse();
    }

    @Test
    void aVerdictIsHeldWhenEverythingThatItSaysIsCounted() {
        assertThat(columns.hold(Verdicted.coverage(Coverage.NOT_EXPECTED))).isTrue();
        assertThat(columns.hold(Verdicted.band("b1"))).isTrue();
        assertThat(columns.hold(Verdicted.band("b3"))).isFalse();
        assertThat(columns.hold(Verdicted.value("7.1", "marks"))).isTrue();
        assertThat(columns.hold(Verdicted.value("10.6", "points"))).isTrue();
        assertThat(columns.hold(Verdicted.value("8.6", "points"))).isTrue();
        assertThat(columns.hold(Verdicted.value("8.6", "steps")))
                .as("a unit that is not counted")
                .isFalse();
        assertThat(columns.hold(Verdicted.value("6.6", "points")))
                .as("below the least")
                .isFalse();
        assertThat(columns.hold(Verdicted.value("11.1", "points")))
                .as("above the greatest")
                .isFalse();
        assertThat(columns.hold(Verdicted.value("8.35", "points")))
                .as("between two steps")
                .isFalse();
    }
}
