package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.snapshot.Declared;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;

class RungsTest {

    private static final Rungs LEVELS = new Rungs(Declared.levels(Declared.LEVELS));
    /** From 80 to 120 by halves: 81 places. */
    private static final Rungs SCORES = new Rungs(Declared.scores());

    private static final Rungs AREAS = new Rungs(Declared.areas());

    private static Optional<Rungs.Place> place(Rungs on, String raw) {
        return on.place(on.scheme().read(raw).orElseThrow());
    }

    @Test
    void aGradeAndANumberLieAtOnePlace() {
        assertThat(place(LEVELS, "1c")).contains(new Rungs.Place(1, 1, true));
        assertThat(place(LEVELS, "2")).as("stands at 2b").contains(new Rungs.Place(5, 5, true));
        assertThat(place(SCORES, "80")).contains(new Rungs.Place(0, 0, true));
        assertThat(place(SCORES, "120")).contains(new Rungs.Place(80, 80, true));
    }

    @Test
    void aCodeAndAnAreaWithoutOrderLieNowhere() {
        assertThat(place(LEVELS, "A")).isEmpty();
        assertThat(place(AREAS, "explores")).isEmpty();
    }

    /** A number of the scale is among the places of a bound exactly when it keeps within the bound. */
    @Property(tries = 200)
    void aBoundLiesWhereTheNumbersLieThatKeepWithinIt(
            @ForAll boolean below,
            @ForAll @IntRange(min = 70, max = 130) int whole,
            @ForAll @IntRange(max = 3) int quarters,
            @ForAll @IntRange(max = 80) int at) {
        BigDecimal limit = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(25L * quarters, 2));
        BigDecimal number = BigDecimal.valueOf(80).add(BigDecimal.valueOf(5L * at, 1));
        boolean within = below ? number.compareTo(limit) < 0 : number.compareTo(limit) > 0;

        Rungs.Place place = SCORES.place(new Result.OutOfRange(below, limit)).orElseThrow();

        assertThat(place.exact()).isFalse();
        assertThat(place.least() <= at && at <= place.greatest()).isEqualTo(within);
        assertThat(below ? place.least() : place.greatest()).isEqualTo(below ? -1 : 81);
        assertThat(place.least()).isBetween(-1, 81);
        assertThat(place.greatest()).isBetween(place.least(), 81);
    }

    @Test
    void aBoundOutsideTheScaleIsCertain() {
        assertThat(place(SCORES, "<80"))
                .hasValueSatisfying(p -> assertThat(p.isCertain()).isTrue());
        assertThat(place(SCORES, ">120"))
                .hasValueSatisfying(p -> assertThat(p.isCertain()).isTrue());
        assertThat(place(SCORES, "<80.5"))
                .hasValueSatisfying(p -> assertThat(p.isCertain()).isFalse());
        assertThat(place(SCORES, "<-1000000000")).contains(new Rungs.Place(-1, -1, false));
        assertThat(place(SCORES, ">99999999999")).contains(new Rungs.Place(81, 81, false));
    }

    @Test
    void whatWasNotRefinedReachesFromItsLowestToItsHighestStep() {
        assertThat(LEVELS.least("2")).hasValue(4);
        assertThat(LEVELS.greatest("2")).hasValue(6);
        assertThat(LEVELS.least("3")).hasValue(7);
        assertThat(LEVELS.greatest("3")).hasValue(9);
        assertThat(LEVELS.least("2b")).hasValue(5);
        assertThat(LEVELS.greatest("2b")).hasValue(5);
        assertThat(SCORES.least("80.5")).hasValue(1);
        assertThat(LEVELS.least("?")).isEmpty();
        assertThat(LEVELS.greatest("A")).isEmpty();
    }

    @Test
    void aStepBelongsToTheGradesThatItRefines() {
        assertThat(wholesOf(LEVELS, "1a")).isEmpty();
        assertThat(wholesOf(LEVELS, "2c")).containsExactly("2");
        assertThat(wholesOf(LEVELS, "2a")).containsExactly("2");
        assertThat(wholesOf(LEVELS, "3c")).containsExactly("3");
        assertThat(wholesOf(AREAS, "explores")).isEmpty();
    }

    private static List<String> wholesOf(Rungs on, String raw) {
        return on.wholesOf((Result.AtGrade) on.scheme().read(raw).orElseThrow());
    }

    @Test
    void allowsWhatTheSchemeAllows() {
        GradingScheme scheme = Declared.levels(Declared.LEVELS);
        assertThat(new Rungs(scheme).scheme()).isSameAs(scheme);
        assertThat(LEVELS.allows(Operation.ORDER)).isTrue();
        assertThat(LEVELS.allows(Operation.MEAN)).isFalse();
    }
}
