package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where populations lie within each other, the most even world can be worked out by hand: each part has its share of what is left. A count can be
 * shown that is one pupil away from those that would leave some part full or empty.
 */
class EvenWorldTest {

    private static final int REACHED = 2;
    private static final Block READING = new Block("reading", Block.Kind.OUTCOME, 2, 0, true);
    private static final Block ASSESSED = new Block("assessed", Block.Kind.COVERAGE, 2, 2, true);
    private static final Block PREMIUM = new Block("premium", Block.Kind.MEMBERSHIP, 2, 1, false);
    private static final Block LEVELS = new Block("levels", Block.Kind.OUTCOME, 3, 0, true);

    /** Pupils from a number up to, and without, another. */
    private record Span(int from, int to) {
        States states() {
            return States.of(IntStream.range(from, to));
        }
    }

    private static Span first(int pupils) {
        return new Span(0, pupils);
    }

    /** What is said of some populations of one block. */
    private static final class Page {
        private final Atoms atoms;
        private final EvenWorld world;

        Page(Block block, List<Integer> secrets, Span... spans) {
            atoms = Atoms.of(Stream.of(spans)
                    .map(s -> new Asked(s.toString(), s.states(), secrets.get(0), 0))
                    .toList());
            world = new EvenWorld(block, atoms, secrets);
        }

        private Form form(Span span, int values) {
            return new Form(atoms.of(span.states()), values, span.to - span.from);
        }

        Page says(Span span, int low, int high) {
            world.learn(form(span, REACHED), new Range(low, high), false);
            return this;
        }

        Page says(Span span, int count) {
            return says(span, count, count);
        }

        Page saysAllOf(Span span) {
            world.learn(form(span, REACHED), Range.exactly(span.to - span.from), true);
            return this;
        }

        boolean maySay(Span span, int low, int high, boolean full) {
            return world.safe(form(span, REACHED), new Range(low, high), full);
        }

        /** The counts that may be said of a span, each as a number. */
        List<Integer> open(Span span) {
            return counts(span, c -> maySay(span, c, c, false));
        }

        List<Integer> possible(Span span) {
            return counts(span, c -> world.possible(form(span, REACHED), Range.exactly(c)));
        }

        private static List<Integer> counts(Span span, IntPredicate when) {
            return IntStream.rangeClosed(0, span.to - span.from)
                    .filter(when)
                    .boxed()
                    .toList();
        }
    }

    private static Page results(Span... spans) {
        return new Page(READING, List.of(REACHED), spans);
    }

    private static List<Integer> each(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1", "4, 2, 2", "5, 2, 3", "40, 2, 38", "250, 4, 246"})
    void ofOnePopulationACountMayBeSaidThatLeavesTwoPupilsAndOneInAHundredOnEitherSide(int n, int least, int most) {
        Page page = results(first(n));

        assertThat(page.open(first(n))).isEqualTo(each(least, most));
        assertThat(page.maySay(first(n), 0, least - 1, false)).isFalse();
        assertThat(page.maySay(first(n), most + 1, n, false)).isFalse();
        assertThat(page.maySay(first(n), 0, n, false)).isEqualTo(least <= most);
        if (least <= most) {
            assertThat(page.maySay(first(n), 0, least, false)).isTrue();
            assertThat(page.maySay(first(n), most, n, false)).isTrue();
        }
    }

    @Property(tries = 60)
    void ofAPartOfAPartACountMayBeSaidThatLeavesEachRemainderOpen(@ForAll("sizes") List<Integer> sizes) {
        Span part = first(sizes.get(0));
        Span half = first(sizes.get(0) + sizes.get(1));
        Span all = first(half.to + sizes.get(2));
        int inHalf = Math.min(half.to, sizes.get(3));
        int inAll = inHalf + Math.min(sizes.get(2), sizes.get(4));
        Page page = results(part, half, all).says(all, inAll).says(half, inHalf);

        boolean open = inHalf > 0 && inHalf < half.to && inAll > inHalf && inAll - inHalf < sizes.get(2);
        int least = Math.max(1, inHalf - sizes.get(1) + 1);
        int most = Math.min(part.to - 1, inHalf - 1);
        assertThat(page.open(part)).isEqualTo(open ? each(least + 1, most - 1) : List.of());
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(3, 12).list().ofSize(5);
    }

    @Test
    void aRangeIsKeptToAtTheEndThatIsNearest() {
        assertThat(results(first(20), first(10)).says(first(20), 15, 18).open(first(10)))
                .isEqualTo(each(7, 8));
        assertThat(results(first(20), first(10)).says(first(20), 2, 5).open(first(10)))
                .isEqualTo(each(2, 3));
        assertThat(results(first(20), first(10)).says(first(20), 8, 12).open(first(10)))
                .isEqualTo(each(2, 8));
    }

    /** Where a part has more than its share, less is to be found in the rest. */
    @Test
    void aRangeAsksNothingOfTheRestWhereThePartsFillIt() {
        assertThat(results(first(20), first(10)).says(first(20), 12, 18).open(first(10)))
                .isEqualTo(each(4, 8));
        assertThat(results(first(1000), first(50)).says(first(1000), 950, 1000).open(first(50)))
                .isEqualTo(each(11, 48));
    }

    @Test
    void aRowSaidLaterChangesWhatMayBeSaid() {
        Page page = results(first(60), first(30));
        assertThat(page.open(first(30))).isEqualTo(each(2, 28));

        page.says(first(60), 10);

        assertThat(page.open(first(30))).isEqualTo(each(2, 8));
        assertThat(page.possible(first(30))).isEqualTo(each(0, 10));
    }

    @Test
    void groupsThatCrossLeaveEachQuarterOpen() {
        Span all = first(40);
        Span girls = new Span(0, 20);
        Span early = new Span(10, 30);
        Page page = results(all, girls, early).says(all, 20).says(girls, 10);

        assertThat(page.open(early)).isEqualTo(each(2, 18));
    }

    @Test
    void whereTheOthersAreSaidToBeAllTheRestHasWhatIsLeft() {
        Span full = first(10);
        Span all = first(30);
        Span part = new Span(10, 18);
        Page page = results(full, all, part);
        assertThat(page.maySay(full, 10, 10, true)).isTrue();
        assertThat(page.maySay(full, 10, 10, false)).isFalse();
        assertThat(page.maySay(full, 0, 0, true)).isFalse();

        page.saysAllOf(full).says(all, 25);

        assertThat(page.open(part)).isEqualTo(each(5, 6));
        assertThat(page.possible(full)).containsExactly(10);
        assertThat(page.possible(first(18))).isEqualTo(each(13, 18));
    }

    @Test
    void thoseWhoAreSaidToBeAllCountInARangeToo() {
        Span full = first(10);
        Span part = new Span(10, 18);
        Page page = results(full, first(30), part).saysAllOf(full).says(first(30), 12, 28);

        assertThat(page.open(part)).isEqualTo(each(2, 6));
    }

    @Test
    void whereAllOfAGroupAreSaidToBeInOneBandTheOthersStayOpen() {
        Span full = first(10);
        Span others = new Span(10, 30);
        Page page = new Page(LEVELS, List.of(2, 4), full, others);
        page.world.learn(page.form(full, 4), Range.exactly(10), true);

        assertThat(page.open(others)).isEqualTo(each(2, 18));
    }

    @Test
    void howFewMayBeAtAnEndDependsOnWhetherThatEndIsHarmless() {
        assertThat(new Page(ASSESSED, List.of(REACHED), first(250)).open(first(250)))
                .isEqualTo(each(4, 250));
        assertThat(new Page(PREMIUM, List.of(REACHED), first(250)).open(first(250)))
                .isEqualTo(each(0, 246));
    }

    @Test
    void whatContradictsThatAllAreSaidToBeMayNotBeSaid() {
        Page page = results(first(10), first(30)).saysAllOf(first(10));

        assertThat(page.open(first(30))).isEqualTo(each(12, 28));
        assertThat(page.says(first(30), 10).open(new Span(10, 30))).isEmpty();
    }

    @Test
    void thatAllAreAssessedMayBeSaidAndThatNobodyIsMayNot() {
        Span all = first(30);
        Page page = new Page(ASSESSED, List.of(REACHED), all, first(12));

        assertThat(page.maySay(all, 30, 30, false)).isTrue();
        assertThat(page.maySay(all, 0, 0, false)).isFalse();
        page.world.learn(page.form(all, REACHED), Range.exactly(30), false);
        assertThat(page.possible(first(12))).containsExactly(12);
        assertThat(page.maySay(first(12), 12, 12, false)).isTrue();
    }

    @Test
    void thatNobodyIsInAGroupMayBeSaidAndThatAllAreMayNot() {
        Span all = first(30);
        Page page = new Page(PREMIUM, List.of(REACHED), all, first(12));

        assertThat(page.maySay(first(12), 0, 0, false)).isTrue();
        assertThat(page.maySay(first(12), 12, 12, false)).isFalse();
        page.says(first(12), 0);
        assertThat(page.possible(first(12))).containsExactly(0);
        assertThat(page.possible(all)).isEqualTo(each(0, 18));
        assertThat(page.maySay(first(12), 12, 12, true)).as("nobody and all").isFalse();
        assertThat(page.maySay(all, 1, 1, false)).as("somebody of the others").isTrue();
        assertThat(page.maySay(all, 16, 16, false)).isTrue();
        assertThat(page.maySay(all, 17, 17, false)).isFalse();
    }

    /** Of 60 one is missing; a group of three is not to be told of. */
    @Test
    void whatFollowsForOthersIsSaidUnlessItTellsOfAFew() {
        Span all = first(60);
        Span half = first(30);
        Span few = first(3);
        Page page = new Page(ASSESSED, List.of(REACHED), all, half, few).says(all, 59);
        page.world.guard(page.form(few, REACHED), 1);

        assertThat(page.open(half))
                .as("the others are all assessed, and of the few nothing is known")
                .isEqualTo(each(29, 30));
        page.says(half, 29);
        assertThat(page.possible(new Span(30, 60))).containsExactly(30);
        assertThat(page.maySay(few, 2, 2, false))
                .as("the missing one is of the few")
                .isFalse();
        assertThat(page.maySay(few, 3, 3, false))
                .as("none of the few is missing")
                .isTrue();
    }

    /** Of 60 five are in the group, and it does no harm that nobody of a few is. */
    @Test
    void thatNobodyOfAFewIsInAGroupMayFollow() {
        Span all = first(60);
        Span half = first(30);
        Span few = new Span(30, 33);
        Page page = new Page(PREMIUM, List.of(REACHED), all, half, few).says(all, 5);
        page.world.guard(page.form(few, REACHED), 1);

        assertThat(page.open(half)).contains(5);
        page.says(half, 5);
        assertThat(page.possible(few)).containsExactly(0);

        Page others =
                new Page(PREMIUM, List.of(REACHED), all, half).says(half, 0).says(all, 5);
        assertThat(others.possible(new Span(30, 60))).containsExactly(5);
    }

    @Test
    void whoeverIsAboveIsAtOrAboveToo() {
        Span all = first(30);
        Page page = new Page(LEVELS, List.of(4, 6), all);
        page.world.learn(page.form(all, 6), Range.exactly(20), false);

        assertThat(IntStream.range(0, 22)
                        .filter(c -> page.world.safe(page.form(all, 4), Range.exactly(c), false))
                        .boxed())
                .as("each but the ends, of which the upper is that nobody is at it")
                .isEqualTo(each(2, 19));
    }

    /** Three populations that cross, and what is said of them. */
    record Said(int of, int values, int from, int to) {

        Range range(int size) {
            return new Range(Math.min(Math.min(from, to), size), Math.min(Math.max(from, to), size));
        }
    }

    private static final List<States> CROSSING = List.of(
            States.of(IntStream.range(0, 6)), States.of(IntStream.of(0, 1, 2, 6, 7)), States.of(IntStream.of(2, 3, 6)));

    @Provide
    Arbitrary<List<Said>> said() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(4, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6))
                .as(Said::new)
                .list()
                .ofSize(3);
    }

    @Property(tries = 100)
    void whatIsPossibleByEveryWorldIsPossibleAndAfterOneRowNothingElseIs(@ForAll("said") List<Said> all) {
        Atoms atoms =
                Atoms.of(CROSSING.stream().map(s -> new Asked("some", s, 4, 0)).toList());
        EvenWorld even = new EvenWorld(LEVELS, atoms, List.of(4, 6));
        CountedWorlds every = new CountedWorlds(LEVELS, atoms, List.of(4, 6));
        List<Said> before = new ArrayList<>();
        for (Said said : all) {
            for (States population : CROSSING) {
                for (int values : new int[] {4, 6}) {
                    Form form = new Form(atoms.of(population), values, population.size());
                    for (int count = 0; count <= population.size(); count++) {
                        boolean possible = every.possible(form, Range.exactly(count));
                        assertThat(even.possible(form, Range.exactly(count)))
                                .as("%s of %s after %s", count, form, before)
                                .isIn(true, possible);
                        if (before.size() < 2) {
                            assertThat(even.possible(form, Range.exactly(count)))
                                    .as("%s of %s after %s", count, form, before)
                                    .isEqualTo(possible);
                        }
                    }
                }
            }
            States population = CROSSING.get(said.of);
            Form form = new Form(atoms.of(population), said.values, population.size());
            if (every.possible(form, said.range(population.size()))) {
                even.learn(form, said.range(population.size()), false);
                every.learn(form, said.range(population.size()), false);
                before.add(said);
            }
        }
    }
}
