package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sixty pupils in two halves, of whom some were assessed (1, 2) and some of these count in a share (2). */
class EvenStateTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Block COVERED = new Block("covered", Block.Kind.COVERAGE, 3, 6, true);
    private static final States HALF = States.of(IntStream.range(0, 30));
    private static final States ALL = States.of(IntStream.range(0, 60));
    private static final int ASSESSED = 6;
    private static final int IN_SHARE = 4;
    private static final int NOT_IN_SHARE = 3;

    private final Atoms atoms =
            Atoms.of(List.of(new Asked("half", HALF, ASSESSED, 0), new Asked("all", ALL, ASSESSED, 0)));
    private final EvenState state = new EvenState(atoms, COVERED);

    private Form form(States who, int values) {
        return new Form(atoms.of(who), values, who.size());
    }

    private EvenState.Said row(States who, int values, int low, int high) {
        return new EvenState.Said(form(who, values), new Range(low, high));
    }

    @Test
    void ofTwoCountsOfWhichOneIncludesTheOtherTheOneAndTheDifferenceAreFitted() {
        state.add(form(ALL, IN_SHARE), Range.exactly(30));
        state.add(form(ALL, ASSESSED), new Range(50, 59));

        assertThat(state.rows).containsExactly(row(ALL, IN_SHARE, 30, 30), row(ALL, 2, 20, 29));
        assertThat(state.said).containsExactly(row(ALL, IN_SHARE, 30, 30), row(ALL, ASSESSED, 50, 59));
        assertThat(state.strengths).containsExactly(0.0, 0.0);
    }

    @Test
    void whereTheSmallerComesLaterTheLargerIsTakenBackAndItsRestIsFitted() {
        state.add(form(ALL, ASSESSED), Range.exactly(59));
        state.shift(form(ALL, ASSESSED), 1.5);
        state.strengths.set(0, 1.5);
        assertThat(state.chance(0, ASSESSED)).isGreaterThan(0.8);

        state.add(form(ALL, IN_SHARE), Range.exactly(30));

        assertThat(state.rows).containsExactly(row(ALL, 2, 29, 29), row(ALL, IN_SHARE, 30, 30));
        assertThat(state.strengths).containsExactly(0.0, 0.0);
        assertThat(state.chance(0, ASSESSED)).isCloseTo(2.0 / 3, EXACT);
    }

    @Test
    void whatIsNoPartOfTheOtherIsFittedAsItWasSaid() {
        state.add(form(ALL, ASSESSED), new Range(50, 59));
        state.add(form(ALL, IN_SHARE), Range.exactly(30));
        state.add(form(HALF, IN_SHARE), Range.exactly(15));
        state.add(form(HALF, NOT_IN_SHARE), new Range(10, 15));
        state.add(form(HALF, IN_SHARE), Range.exactly(15));

        assertThat(state.rows)
                .containsExactly(
                        row(ALL, 2, 20, 29),
                        row(ALL, IN_SHARE, 30, 30),
                        row(HALF, IN_SHARE, 15, 15),
                        row(HALF, NOT_IN_SHARE, 10, 15),
                        row(HALF, IN_SHARE, 15, 15));
    }

    @Test
    void nothingIsTakenFromARangeThatIsNotExact() {
        state.add(form(ALL, IN_SHARE), new Range(29, 30));
        state.add(form(ALL, ASSESSED), new Range(50, 59));

        assertThat(state.rows).containsExactly(row(ALL, IN_SHARE, 29, 30), row(ALL, ASSESSED, 50, 59));
    }

    @Test
    void chancesAddUpToOneWhateverIsMovedOrLeft() {
        state.shift(form(HALF, IN_SHARE), Math.log(2));
        assertThat(state.chance(0, IN_SHARE)).isCloseTo(0.5, EXACT);
        assertThat(state.chance(0, ASSESSED)).isCloseTo(0.75, EXACT);
        assertThat(state.chance(1, IN_SHARE)).isCloseTo(1.0 / 3, EXACT);

        state.leave(new int[] {ASSESSED, ASSESSED | 1});
        assertThat(state.chance(0, IN_SHARE)).isCloseTo(2.0 / 3, EXACT);
        assertThat(state.chance(0, 1)).isZero();
        assertThat(state.chance(1, 1)).isCloseTo(1.0 / 3, EXACT);
        assertThat(state.allowed).containsExactly(ASSESSED, 7);
    }

    @Test
    void whatHadComeToBeNearlyImpossibleIsEvenWhereNothingElseIsLeft() {
        state.shift(form(HALF, ASSESSED), -200 * Math.log(10));
        state.shift(form(HALF, ASSESSED), -200 * Math.log(10));
        assertThat(state.chance(0, ASSESSED)).isZero();

        state.leave(new int[] {ASSESSED, ASSESSED});

        assertThat(state.chance(0, IN_SHARE)).isCloseTo(0.5, EXACT);
        assertThat(state.chance(0, 2)).isCloseTo(0.5, EXACT);
        assertThat(state.chance(0, 1)).isZero();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        state.add(form(ALL, ASSESSED), Range.exactly(59));
        EvenState copy = state.copy();
        copy.add(form(HALF, ASSESSED), Range.exactly(29));
        copy.shift(form(ALL, IN_SHARE), 1);
        copy.leave(new int[] {ASSESSED, ASSESSED});

        assertThat(state.rows).hasSize(1);
        assertThat(state.said).hasSize(1);
        assertThat(state.allowed).containsExactly(7, 7);
        assertThat(state.chance(0, IN_SHARE)).isCloseTo(1.0 / 3, EXACT);
        assertThat(state.forced()).containsExactly(7, 7);
    }
}
