package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Thirty girls and thirty boys, of whom some were assessed (1, 2) and some of these count in a share (2). */
class ForcedTest {

    private static final Block COVERED = new Block("covered", Block.Kind.COVERAGE, 3, 6, true);
    private static final int ASSESSED = 6;
    private static final int IN_SHARE = 4;
    private static final int ANYTHING = 7;

    private static final States GIRLS = States.of(IntStream.range(0, 30));
    private static final States BOYS = States.of(IntStream.range(30, 60));
    private static final States ALL = GIRLS.or(BOYS);

    /** Returns what girls and boys can have once rows were said; the last element is 0 where somebody can have nothing. */
    private static final class Said {
        private final Atoms atoms =
                Atoms.of(List.of(new Asked("girls", GIRLS, ASSESSED, 0), new Asked("boys", BOYS, ASSESSED, 0)));
        private final Forced forced = new Forced(atoms, COVERED);

        Said says(States who, int values, int low, int high) {
            forced.add(new Form(atoms.of(who), values, who.size()), new Range(low, high));
            return this;
        }

        Said says(States who, int values, int count) {
            return says(who, values, count, count);
        }

        int[] leaves() {
            int[] allowed = {ANYTHING, ANYTHING};
            assertThat(forced.copy().leave(allowed.clone())).isEqualTo(forced.leave(allowed));
            return allowed;
        }
    }

    @Test
    void nothingFollowsFromOneCountBetweenTheEnds() {
        assertThat(new Said().says(ALL, ASSESSED, 59).leaves()).containsExactly(ANYTHING, ANYTHING);
        assertThat(new Said().says(GIRLS, ASSESSED, 0, 30).leaves()).containsExactly(ANYTHING, ANYTHING);
    }

    @Test
    void ofAllOrNoneItIsKnownOfEach() {
        assertThat(new Said().says(GIRLS, ASSESSED, 30).leaves()).containsExactly(ASSESSED, ANYTHING);
        assertThat(new Said().says(BOYS, ASSESSED, 0).leaves()).containsExactly(ANYTHING, 1);
    }

    @Test
    void whereTheOneMissingIsAGirlEveryBoyWasAssessed() {
        assertThat(new Said().says(ALL, ASSESSED, 59).says(GIRLS, ASSESSED, 29).leaves())
                .containsExactly(ANYTHING, ASSESSED);
        assertThat(new Said()
                        .says(ALL, ASSESSED, 59, 60)
                        .says(GIRLS, ASSESSED, 29)
                        .leaves())
                .as("at most one is missing, and a girl is")
                .containsExactly(ANYTHING, ASSESSED);
        assertThat(new Said().says(ALL, ASSESSED, 58).says(GIRLS, ASSESSED, 29).leaves())
                .containsExactly(ANYTHING, ANYTHING);
    }

    @Test
    void whereAsManyCountAsWereAssessedNobodyWasAssessedAndDoesNotCount() {
        assertThat(new Said().says(ALL, ASSESSED, 59).says(ALL, IN_SHARE, 59).leaves())
                .containsExactly(5, 5);
        assertThat(new Said()
                        .says(ALL, ASSESSED, 59)
                        .says(ALL, IN_SHARE, 59)
                        .says(GIRLS, IN_SHARE, 30)
                        .leaves())
                .containsExactly(IN_SHARE, 5);
    }

    /** What the last row says of the boys lets the first two be set beside each other. */
    @Test
    void whatFollowsIsUsedForWhatWasSaidBefore() {
        assertThat(new Said()
                        .says(GIRLS, ASSESSED, 29)
                        .says(ALL, IN_SHARE, 29)
                        .says(BOYS, IN_SHARE, 0)
                        .leaves())
                .as("every girl who was assessed counts, and no boy does")
                .containsExactly(5, 3);
    }

    @Test
    void whatContradictsLeavesSomebodyNothing() {
        Said said = new Said().says(GIRLS, ASSESSED, 30).says(GIRLS, ASSESSED, 0);

        assertThat(said.leaves()).contains(0);
        assertThat(said.forced.leave(new int[] {ANYTHING, ANYTHING})).isFalse();
    }

    /** One row of any world, and how much more or less is said. */
    record Told(int who, int values, int below, int above) {}

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(ASSESSED, IN_SHARE),
                        Arbitraries.of(0, 0, 0, 1),
                        Arbitraries.of(0, 0, 0, 1))
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<int[]> values() {
        return Arbitraries.integers().between(0, 2).array(int[].class).ofSize(6);
    }

    /** Three pairs of pupils, so that every world can be tried: what no pupil of a pair has in any of them may go, and nothing else. */
    @Property(tries = 200)
    void noValueThatSomebodyHasInAWorldThatAgreesIsTaken(
            @ForAll("told") List<Told> rows, @ForAll("values") int[] truth) {
        List<Asked> pairs = IntStream.range(0, 3)
                .mapToObj(p -> new Asked("pair" + p, States.of(IntStream.of(2 * p, 2 * p + 1)), ASSESSED, 0))
                .toList();
        Atoms atoms = Atoms.of(pairs);
        Forced forced = new Forced(atoms, COVERED);
        for (Told row : rows) {
            int count = count(row, truth);
            forced.add(form(row, atoms), new Range(count - row.below, count + row.above));
        }
        int[] allowed = {ANYTHING, ANYTHING, ANYTHING};

        assertThat(forced.leave(allowed)).isTrue();

        for (int w = 0; w < 729; w++) {
            int[] world = world(w);
            if (rows.stream()
                    .allMatch(row -> count(row, world) >= count(row, truth) - row.below
                            && count(row, world) <= count(row, truth) + row.above)) {
                for (int i = 0; i < 6; i++) {
                    assertThat(allowed[i / 2] >> world[i] & 1)
                            .as(i + " of " + Arrays.toString(world))
                            .isEqualTo(1);
                }
            }
        }
    }

    private static Form form(Told row, Atoms atoms) {
        States who = States.of(IntStream.range(0, 6).filter(i -> (row.who >> (i / 2) & 1) == 1));
        return new Form(atoms.of(who), row.values, who.size());
    }

    private static int count(Told row, int[] world) {
        return (int) IntStream.range(0, 6)
                .filter(i -> (row.who >> (i / 2) & 1) == 1 && (row.values >> world[i] & 1) == 1)
                .count();
    }

    private static int[] world(int number) {
        int[] world = new int[6];
        for (int i = 0; i < 6; i++) {
            world[i] = number % 3;
            number /= 3;
        }
        return world;
    }
}
