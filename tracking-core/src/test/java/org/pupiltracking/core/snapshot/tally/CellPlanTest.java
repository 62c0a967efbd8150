package org.pupiltracking.core.snapshot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/** Every cell of a plan, against counting the pupils who meet its criteria one by one. */
class CellPlanTest {

    private static final Dimension SETS = Dimension.sets(new SubjectId("reading"));
    private static final Dimension SEX = Dimension.of(new CharacteristicId("sex"));
    private static final Dimension MONTH = Dimension.of(new CharacteristicId("month"));
    private static final Dimension GROUP = Dimension.of(new RuleId("targets"));
    private static final List<Dimension> ALL =
            List.of(Dimension.SCHOOL, Dimension.PHASE, Dimension.YEAR, Dimension.CLASS, SETS, SEX, MONTH, GROUP);

    /** Arbitrary pupils of a few schools, of whom some are counted. */
    private static final class Pupils {
        private final int all;
        private final int[] rows;
        private final int[] school;
        private final String[][] value;
        private final List<Sorting> sortings = new ArrayList<>();
        private final List<Verdict> kinds = new ArrayList<>();
        private final int[] verdict;

        Pupils(Random random) {
            all = random.nextInt(70);
            rows = IntStream.range(0, all).filter(r -> random.nextInt(6) > 0).toArray();
            school = random.ints(all, 0, 1 + random.nextInt(4)).toArray();
            int years = 1 + random.nextInt(4);
            value = new String[ALL.size()][all];
            for (int r = 0; r < all; r++) {
                String of = "s" + school[r];
                int year = random.nextInt(years);
                value[0][r] = of;
                value[1][r] = year < 2 ? "KS1" : "KS2";
                // The last school has a year of its own.
                value[2][r] = school[r] == 3 ? "9" : Integer.toString(year);
                value[3][r] = random.nextInt(9) == 0 ? "" : of + "/" + year + random.nextInt(2);
                value[4][r] = random.nextInt(3) == 0 ? "" : of + "/set" + random.nextInt(2);
                value[5][r] = random.nextInt(8) == 0 ? "" : random.nextBoolean() ? "F" : "M";
                value[6][r] = Integer.toString(random.nextInt(12));
                value[7][r] = random.nextInt(4) == 0 ? "yes" : "no";
            }
            for (int d = 0; d < ALL.size(); d++) {
                if (random.nextInt(4) > 0) {
                    String[] its = value[d];
                    sortings.add(Sorting.of(ALL.get(d), all, rows, r -> its[r]));
                }
            }
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                kinds.add(Verdicted.any(random, 40, 1));
            }
            verdict = random.ints(all, 0, kinds.size()).toArray();
        }

        CellPlan plan(boolean pairs) {
            return new CellPlan(rows, all, r -> school[r], sortings, pairs);
        }

        Verdicts verdicts() {
            Verdicts.Draft draft = Verdicts.none(all).draft();
            for (int row : rows) {
                draft.set(row, verdict[row]);
            }
            return draft.verdicts();
        }

        Tally tally(Set<Criterion> of) {
            Tally tally = Tally.EMPTY;
            for (int row : rows) {
                if (of.stream().allMatch(c -> value[ALL.indexOf(c.dimension())][row].equals(c.value()))) {
                    tally = tally.plus(LayoutTest.alone(kinds.get(verdict[row])));
                }
            }
            return tally;
        }

        /** Everybody, every value that somebody has, and every pair of values of two dimensions. */
        List<Set<Criterion>> asked(boolean pairs) {
            List<Set<Criterion>> asked = new ArrayList<>();
            asked.add(Set.of());
            List<Criterion> single = new ArrayList<>();
            sortings.forEach(
                    s -> s.values().forEach(v -> single.add(s.dimension().is(v))));
            single.forEach(c -> asked.add(Set.of(c)));
            for (Criterion a : single) {
                for (Criterion b : single) {
                    if (pairs && a.dimension().compareTo(b.dimension()) < 0) {
                        asked.add(new TreeSet<>(Set.of(a, b)));
                    }
                }
            }
            return asked;
        }
    }

    private static Tally read(CellPlan plan, Adds adds, long[][] pages, Set<Criterion> all) {
        CellNames.Cells cells = plan.names().find(all);
        if (cells.plus().length == 0) {
            return Tally.EMPTY;
        }
        Layout layout = adds.upTo(plan.pupils(cells.page())).layout();
        long[] sum = Words.sum(pages[cells.page()], cells.plus(), cells.minus(), layout.words());
        return layout.isEmpty(sum, 0) ? Tally.EMPTY : layout.read(sum, 0);
    }

    @Property(tries = 25)
    void everyCellCountsWhoMeetsItsCriteria(@ForAll long seed, @ForAll boolean pairs) {
        Pupils pupils = new Pupils(new Random(seed));
        CellPlan plan = pupils.plan(pairs);
        Adds adds = new Adds(pupils.kinds);
        long[][] pages = plan.sum(pupils.verdicts(), adds);

        Set<Set<Criterion>> met = new HashSet<>();
        for (Set<Criterion> all : pupils.asked(pairs)) {
            Tally expected = pupils.tally(all);
            assertThat(read(plan, adds, pages, all)).as("%s", all).isEqualTo(expected);
            if (!expected.equals(Tally.EMPTY)) {
                met.add(all);
            }
        }
        assertThat(plan.names().groups().stream()
                        .filter(all -> !read(plan, adds, pages, all).equals(Tally.EMPTY)))
                .containsExactlyInAnyOrderElementsOf(met);
        for (int page = 0; page < pages.length; page++) {
            int words = adds.upTo(plan.pupils(page)).layout().words();
            assertThat(pages[page]).hasSize(plan.names().cells(page) * words);
        }
    }

    @Test
    void neitherTheCommonestValueNorAPlaceWithinAnotherHasACell() {
        String[] sex = {"M", "F", "M", "M"};
        String[] classes = {"oak/A", "oak/A", "oak/B", "elm/A"};
        int[] rows = {0, 1, 2, 3};
        Sorting bySchool = Sorting.of(Dimension.SCHOOL, 4, rows, r -> r < 3 ? "oak" : "elm");
        Sorting byClass = Sorting.of(Dimension.CLASS, 4, rows, r -> classes[r]);
        Sorting bySex = Sorting.of(SEX, 4, rows, r -> sex[r]);
        CellPlan plan = new CellPlan(rows, 4, r -> r < 3 ? 0 : 1, List.of(bySchool, byClass, bySex), true);
        CellNames names = plan.names();

        assertThat(names.cells(CellNames.SHARED)).as("all, F").isEqualTo(2);
        assertThat(names.cells(1)).as("oak, its classes, and F in each").isEqualTo(6);
        assertThat(names.cells(2)).as("elm, its class, and F in each").isEqualTo(4);
        assertThat(names.isOneAlone(0, 1, 1, 1)).as("oak and oak/A").isTrue();
        assertThat(names.isOneAlone(1, 1, 0, 1)).as("oak/A and oak").isTrue();
        assertThat(names.isOneAlone(0, 0, 1, 1)).as("elm and oak/A").isFalse();
        assertThat(names.common(2)).as("M").isEqualTo(1);
        assertThat(names.common(0)).isEqualTo(CellNames.NOTHING);
    }

    @Property(tries = 25)
    void whoMovesToAnotherVerdictIsCountedAsIfItHadAlwaysBeenSo(@ForAll long seed, @ForAll boolean pairs) {
        Random random = new Random(seed);
        Pupils pupils = new Pupils(random);
        CellPlan plan = pupils.plan(pairs);
        Adds adds = new Adds(pupils.kinds);
        long[][] pages = plan.sum(pupils.verdicts(), adds);
        for (int row : pupils.rows) {
            if (random.nextInt(3) == 0) {
                int home = plan.home(row);
                int now = random.nextInt(pupils.kinds.size());
                plan.move(
                        row,
                        pages[CellNames.SHARED],
                        difference(adds, CellNames.SHARED, plan, pupils.verdict[row], now),
                        pages[home],
                        difference(adds, home, plan, pupils.verdict[row], now));
                pupils.verdict[row] = now;
            }
        }

        assertThat(pages).isDeepEqualTo(plan.sum(pupils.verdicts(), adds));
    }

    private static long[] difference(Adds adds, int page, CellPlan plan, int before, int after) {
        Adds.Packed of = adds.upTo(plan.pupils(page));
        int words = of.layout().words();
        long[] delta = new long[words];
        Words.difference(
                of.words(), adds.numbers().get(before) * words, adds.numbers().get(after) * words, delta);
        return delta;
    }

    @Test
    void pupilsOfManyCharacteristicsAreCountedInEveryCell() {
        int pupils = 30;
        int[] rows = IntStream.range(0, pupils).toArray();
        List<Sorting> sortings = new ArrayList<>();
        sortings.add(Sorting.of(Dimension.CLASS, pupils, rows, r -> "oak/" + r % 2));
        sortings.add(Sorting.of(SETS, pupils, rows, r -> "oak/" + r % 3));
        for (int d = 2; d < 14; d++) {
            int every = d;
            Dimension dimension = Dimension.of(new CharacteristicId("c" + d));
            sortings.add(Sorting.of(dimension, pupils, rows, r -> "v" + r % every % 5));
        }
        CellPlan plan = new CellPlan(rows, pupils, r -> 0, sortings, true);
        Adds adds = new Adds(List.of(Verdicted.coverage(Coverage.ASSESSED)));
        Verdicts.Draft all = Verdicts.none(pupils).draft();
        Arrays.stream(rows).forEach(r -> all.set(r, 0));
        long[][] pages = plan.sum(all.verdicts(), adds);

        for (Sorting a : sortings) {
            for (Sorting b : sortings) {
                for (int row : rows) {
                    Set<Criterion> both = new HashSet<>(List.of(is(a, row), is(b, row)));
                    long count = Arrays.stream(rows)
                            .filter(r -> a.value(r) == a.value(row) && b.value(r) == b.value(row))
                            .count();
                    assertThat(read(plan, adds, pages, both).count(Split.ON_ROLL))
                            .isEqualTo((int) count);
                }
            }
        }
    }

    private static Criterion is(Sorting sorting, int row) {
        return sorting.dimension().is(sorting.values().get(sorting.value(row)));
    }

    @Test
    void whatNoSchoolHasForItselfLiesInThePageOfAll() {
        String[] classes = {"oak/A", "oak/B", "elm/A", "elm/A"};
        String[] years = {"1", "2", "2", "3"};
        Sorting byClass = Sorting.of(Dimension.CLASS, 4, new int[] {0, 1, 2}, r -> classes[r]);
        Sorting byYear = Sorting.of(Dimension.YEAR, 4, new int[] {0, 1, 2}, r -> years[r]);
        Sorting bySex = Sorting.of(SEX, 4, new int[] {0, 1, 2}, r -> "F");
        CellPlan plan = new CellPlan(new int[] {0, 1, 2}, 4, r -> r < 2 ? 5 : 6, List.of(byClass, byYear, bySex), true);
        CellNames names = plan.names();

        assertThat(names.find(Set.of()).page()).isEqualTo(CellNames.SHARED);
        assertThat(names.find(Set.of()).plus()).containsExactly(0);
        assertThat(names.find(Set.of(Dimension.YEAR.is("2"))).page()).isEqualTo(CellNames.SHARED);
        assertThat(names.find(Set.of(SEX.is("F"))).page()).isEqualTo(CellNames.SHARED);
        assertThat(names.find(Set.of(Dimension.YEAR.is("1"))).page()).isEqualTo(1);
        assertThat(names.find(Set.of(Dimension.CLASS.is("elm/A"))).page()).isEqualTo(2);
        assertThat(names.find(Set.of(SEX.is("F"), Dimension.CLASS.is("elm/A"))).page())
                .isEqualTo(2);
        assertThat(new int[] {plan.home(0), plan.home(1), plan.home(2), plan.home(3)})
                .as("who is not counted has no home")
                .containsExactly(1, 1, 2, 0);
        assertThat(new int[] {plan.pupils(0), plan.pupils(1), plan.pupils(2)}).containsExactly(3, 2, 1);
        assertThat(names.dimension(SEX)).isEqualTo(2);
        assertThat(names.isPlacing(0)).isTrue();
        assertThat(names.isPlacing(2)).isFalse();
    }

    @Test
    void whatNobodyMeetsHasNoCell() {
        Sorting bySex = Sorting.of(SEX, 2, new int[] {0, 1}, r -> r == 0 ? "F" : "M");
        Sorting byMonth = Sorting.of(MONTH, 2, new int[] {0, 1}, r -> Integer.toString(r));
        CellNames names = new CellPlan(new int[] {0, 1}, 2, r -> 0, List.of(bySex, byMonth), true).names();

        assertThat(names.find(Set.of(SEX.is("X"))).plus()).isEmpty();
        assertThat(names.find(Set.of(GROUP.is("yes"))).plus()).isEmpty();
        assertThat(names.find(Set.of(SEX.is("M"), MONTH.is("1"))).plus()).isNotEmpty();
        assertThat(names.find(Set.of(SEX.is("M"), SEX.is("F"))).plus())
                .as("one dimension twice")
                .isEmpty();
        assertThat(names.find(Set.of(SEX.is("F"), MONTH.is("0"), SEX.is("M"))).plus())
                .as("three criteria")
                .isEmpty();
        assertThat(names.dimension(GROUP)).isEqualTo(CellNames.NOTHING);
    }
}
