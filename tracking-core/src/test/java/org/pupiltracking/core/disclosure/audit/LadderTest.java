package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.pupiltracking.disclosure.DisclosurePolicy;

class LadderTest {

    private static final DisclosurePolicy FINE = new DisclosurePolicy("fine", 3, 5, 6, true, false);
    private static final Block READING = new Block("reading", Block.Kind.OUTCOME, 2, 0, true);
    private static final Block ASSESSED = new Block("assessed", Block.Kind.COVERAGE, 2, 2, true);
    private static final Block PREMIUM = new Block("premium", Block.Kind.MEMBERSHIP, 2, 1, false);
    private static final int REACHED = 2;

    /** Groups that overlap at will, all of them and their complements and pairs asked about. */
    record School(int pupils, long groups, long results, double share, DisclosurePolicy policy) {

        List<Asked> asked() {
            Random random = new Random(groups);
            List<States> dimensions = new ArrayList<>();
            for (int d = 0; d < 3; d++) {
                double size = random.nextDouble();
                dimensions.add(States.of(IntStream.range(0, pupils).filter(i -> random.nextDouble() < size)));
            }
            States all = States.of(IntStream.range(0, pupils));
            List<Asked> asked = new ArrayList<>(List.of(new Asked("all", all, REACHED, 0)));
            for (int d = 0; d < 3; d++) {
                asked.add(new Asked("in" + d, dimensions.get(d), REACHED, 1));
                asked.add(new Asked("out" + d, all.minus(dimensions.get(d)), REACHED, 1));
                for (int e = 0; e < d; e++) {
                    asked.add(new Asked("both" + d + e, dimensions.get(d).and(dimensions.get(e)), REACHED, 2));
                    asked.add(new Asked("one" + d + e, dimensions.get(d).minus(dimensions.get(e)), REACHED, 2));
                }
            }
            return asked;
        }

        /** The results as bits. */
        int truth() {
            Random random = new Random(results);
            return IntStream.range(0, pupils)
                    .filter(i -> random.nextDouble() < share)
                    .map(i -> 1 << i)
                    .sum();
        }
    }

    private static int count(States population, int world) {
        return (int) population.numbers().filter(i -> (world >> i & 1) == 1).count();
    }

    private static Map<String, Row> rows(School school, Ladder ladder, int world) {
        return rows(READING, school, ladder, world);
    }

    private static Map<String, Row> rows(Block block, School school, Ladder ladder, int world) {
        return ladder.choose(block, school.asked(), a -> count(a.population(), world));
    }

    private static Row row(Map<String, Row> rows, String key) {
        return Optional.ofNullable(rows.get(key)).orElseThrow();
    }

    private static int[] worlds(School school, Map<String, Row> rows) {
        List<Asked> asked = school.asked();
        return IntStream.range(0, 1 << school.pupils)
                .filter(world -> asked.stream().allMatch(a -> {
                    Row row = row(rows, a.key());
                    return row.rung() == Rung.WITHHELD || row.shown().holds(count(a.population(), world));
                }))
                .toArray();
    }

    @Provide
    Arbitrary<School> schools() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.of(0.1, 0.5, 0.8, 1.0),
                        Arbitraries.of(DisclosurePolicy.LADDER, FINE))
                .as(School::new);
    }

    @Property(tries = 300)
    void everyWorldCountedLeavesNoResultCertainAndNoHiddenCountKnown(@ForAll("schools") School school) {
        staysOpen(school, new Ladder(school.policy), true);
    }

    @Property(tries = 300)
    void theMostEvenWorldLeavesNoResultCertain(@ForAll("schools") School school) {
        staysOpen(school, new Ladder(school.policy, 0), false);
    }

    private static void staysOpen(School school, Ladder ladder, boolean counts) {
        Map<String, Row> rows = rows(school, ladder, school.truth());
        int[] worlds = worlds(school, rows);
        assertThat(worlds).contains(school.truth());
        States full = States.of(IntStream.empty());
        for (Row row : rows.values()) {
            Statistics.collect(row.rung());
            if (row.shown().low() == row.population().size() && row.population().size() >= school.policy.fullFrom()) {
                full = full.or(row.population());
            }
        }
        int always = IntStream.of(worlds).reduce(-1, (a, b) -> a & b);
        int ever = IntStream.of(worlds).reduce(0, (a, b) -> a | b);
        for (int i = 0; i < school.pupils; i++) {
            boolean certain = (always >> i & 1) == 1 || (ever >> i & 1) == 0;
            assertThat(certain && !full.holds(i)).as("pupil %s: %s", i, rows).isFalse();
        }
        if (counts) {
            for (States group : describable(school)) {
                IntSummaryStatistics open =
                        IntStream.of(worlds).map(w -> count(group, w)).summaryStatistics();
                assertThat(group.minus(full).size() == 0 || open.getMax() - open.getMin() >= Math.min(2, group.size()))
                        .as("%s: %s", group, rows)
                        .isTrue();
            }
        }
        for (Asked asked : school.asked()) {
            Row row = row(rows, asked.key());
            States open = asked.population().minus(full);
            if (counts
                    && open.size() > 0
                    && (row.rung() == Rung.WITHHELD || !row.shown().isExact())) {
                int least = IntStream.of(worlds)
                        .map(w -> count(asked.population(), w))
                        .min()
                        .orElseThrow();
                int most = IntStream.of(worlds)
                        .map(w -> count(asked.population(), w))
                        .max()
                        .orElseThrow();
                int width = asked.size() < school.policy.smallest() ? Math.min(2, asked.size()) : 1;
                assertThat(most - least).as("%s: %s", asked, rows).isGreaterThanOrEqualTo(width);
            }
        }
    }

    /** Groups of fewer than the smallest that readers can describe by two of the populations. */
    private static Set<States> describable(School school) {
        Set<States> groups = new LinkedHashSet<>();
        List<States> populations =
                school.asked().stream().map(Asked::population).toList();
        for (States a : populations) {
            for (States b : populations) {
                groups.add(a.and(b));
                groups.add(a.minus(b));
            }
        }
        Atoms.of(school.asked()).all().forEach(groups::add);
        groups.removeIf(g -> g.size() == 0 || g.size() >= school.policy.smallest());
        return groups;
    }

    /** Whether a count follows from others by schoolbook elimination, with a column for every pupil. */
    private static boolean follows(Collection<States> known, States group, int pupils) {
        List<double[]> rows = new ArrayList<>();
        known.forEach(k -> rows.add(row(k, pupils)));
        double[] left = row(group, pupils);
        int done = 0;
        for (int column = 0; column < pupils; column++) {
            for (int r = done; r < rows.size(); r++) {
                if (Math.abs(rows.get(r)[column]) > 1e-9) {
                    Collections.swap(rows, r, done);
                    double[] pivot = rows.get(done++);
                    rows.subList(done, rows.size()).forEach(row -> subtract(row, pivot));
                    subtract(left, pivot);
                    break;
                }
            }
        }
        return DoubleStream.of(left).allMatch(x -> Math.abs(x) < 1e-9);
    }

    private static double[] row(States group, int pupils) {
        return IntStream.range(0, pupils)
                .mapToDouble(i -> group.holds(i) ? 1 : 0)
                .toArray();
    }

    /** Takes off as much of {@code pivot} as makes its first place zero. */
    private static void subtract(double[] from, double[] pivot) {
        int at = 0;
        while (Math.abs(pivot[at]) < 1e-9) {
            at++;
        }
        double times = from[at] / pivot[at];
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * pivot[i];
        }
    }

    @Property(tries = 100)
    void bySizesACountIsExactWhereNoSmallOrBandedOneFollowsFromIt(@ForAll("schools") School school) {
        Map<String, Rung> rungs = new Ladder(school.policy).bySizes(READING, school.asked());
        Set<States> guarded = describable(school);
        school.asked().stream()
                .map(Asked::population)
                .filter(p -> p.size() < school.policy.exactFrom())
                .forEach(guarded::add);
        Set<States> exact = new LinkedHashSet<>();
        for (Asked asked : school.asked().stream().sorted(Asked.BY_PRIORITY).toList()) {
            States population = asked.population();
            Set<States> then = new LinkedHashSet<>(exact);
            then.add(population);
            boolean tells = guarded.stream()
                    .anyMatch(g -> !follows(exact, g, school.pupils) && follows(then, g, school.pupils));
            Rung rung = population.size() < school.policy.smallest()
                    ? Rung.WITHHELD
                    : population.size() < school.policy.exactFrom() || tells ? Rung.BAND : Rung.EXACT;
            assertThat(rungs.get(asked.key())).as("%s: %s", asked, rungs).isEqualTo(rung);
            (rung == Rung.EXACT ? exact : guarded).add(population);
        }
    }

    @Property(tries = 100)
    void noHiddenCountFollowsByAdditionAlsoWhereWorldsAreTooMany(@ForAll("schools") School school) {
        Map<String, Row> rows = rows(school, new Ladder(school.policy, 0), school.truth());
        Set<States> exact = new LinkedHashSet<>();
        Set<States> hidden = describable(school);
        rows.values()
                .forEach(row ->
                        (row.rung() != Rung.WITHHELD && row.shown().isExact() ? exact : hidden).add(row.population()));
        hidden.removeIf(h -> exact.stream().anyMatch(e -> h.minus(e).size() == 0 && isFull(rows, e)));

        assertThat(hidden).as(rows.toString()).noneMatch(h -> follows(exact, h, school.pupils));
    }

    private static boolean isFull(Map<String, Row> rows, States population) {
        return rows.values().stream()
                .anyMatch(r -> r.population().equals(population) && r.shown().low() == population.size());
    }

    @Property(tries = 100)
    void whoeverIsInAGroupIsNeverCertainAlsoWhereWorldsAreTooMany(@ForAll("schools") School school) {
        Map<String, Row> rows = rows(PREMIUM, school, new Ladder(school.policy, 0), school.truth());
        int[] worlds = worlds(school, rows);

        assertThat(worlds).contains(school.truth());
        assertThat(IntStream.of(worlds).reduce(-1, (a, b) -> a & b))
                .as("those who are certainly in it")
                .isZero();
    }

    @Property(tries = 60)
    void whoeverIsInAGroupIsNeverCertainAndFewAreNeverCounted(@ForAll("schools") School school) {
        Map<String, Row> rows = rows(PREMIUM, school, new Ladder(school.policy), school.truth());
        int[] worlds = worlds(school, rows);

        assertThat(worlds).contains(school.truth());
        assertThat(IntStream.of(worlds).reduce(-1, (a, b) -> a & b))
                .as("those who are certainly in it")
                .isZero();
        for (Asked asked : school.asked()) {
            int[] counts = IntStream.of(worlds)
                    .map(w -> count(asked.population(), w))
                    .distinct()
                    .toArray();
            int others = asked.size() - counts[0];
            assertThat(counts.length > 1
                            || ((counts[0] == 0 || counts[0] >= school.policy.smallest())
                                    && (others == 0 || others >= school.policy.smallest())))
                    .as("%s: %s", asked, rows)
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void nobodyIsCertainlyMissingWhateverIsSaidOfWhoWasAssessed(@ForAll("schools") School school) {
        for (Ladder ladder : List.of(new Ladder(school.policy), new Ladder(school.policy, 0))) {
            Map<String, Row> rows = rows(ASSESSED, school, ladder, school.truth());
            int[] worlds = worlds(school, rows);

            assertThat(worlds).contains(school.truth());
            assertThat(IntStream.of(worlds).reduce(0, (a, b) -> a | b))
                    .as("those who can have been assessed")
                    .isEqualTo((1 << school.pupils) - 1);
            IntStream.of(worlds)
                    .limit(5)
                    .forEach(world ->
                            assertThat(rows(ASSESSED, school, ladder, world)).isEqualTo(rows));
        }
    }

    /** Value 2 is to count in a share, which nobody does who was not assessed, value 1; value 0 is neither. */
    @Property(tries = 100)
    void nobodyIsCertainlyMissingWhereWhoCountsInAShareIsSaidBesideWhoWasAssessed(@ForAll("schools") School any) {
        School school = new School(Math.min(any.pupils, 8), any.groups, any.results, any.share, any.policy);
        Block covered = new Block("covered", Block.Kind.COVERAGE, 3, 6, true);
        List<Asked> asked = new ArrayList<>();
        for (Asked one : school.asked()) {
            asked.add(new Asked("assessed " + one.key(), one.population(), 6, one.priority()));
            asked.add(new Asked("in share " + one.key(), one.population(), 4, one.priority()));
        }
        Random random = new Random(any.results);
        int[] truth = IntStream.range(0, school.pupils)
                .map(i -> random.nextDouble() < any.share ? 2 : random.nextInt(3))
                .toArray();
        int all = (int) Math.round(Math.pow(3, school.pupils));
        for (Ladder ladder : List.of(new Ladder(school.policy), new Ladder(school.policy, 0))) {
            Map<String, Row> rows = ladder.choose(covered, asked, a -> having(a, truth));
            int assessed = 0;
            int inShare = 0;
            for (int w = 0; w < all; w++) {
                int[] world = values(w, school.pupils);
                if (asked.stream()
                        .allMatch(a -> row(rows, a.key()).rung() == Rung.WITHHELD
                                || row(rows, a.key()).shown().holds(having(a, world)))) {
                    for (int i = 0; i < world.length; i++) {
                        assessed |= world[i] > 0 ? 1 << i : 0;
                        inShare |= world[i] > 1 ? 1 << i : 0;
                    }
                }
            }
            assertThat(assessed & inShare)
                    .as("those who can have been assessed, and those who can count: " + rows)
                    .isEqualTo((1 << school.pupils) - 1);
        }
    }

    private static int having(Asked asked, int[] values) {
        return (int) asked.population()
                .numbers()
                .filter(i -> (asked.values() >> values[i] & 1) == 1)
                .count();
    }

    private static int[] values(int world, int pupils) {
        int[] values = new int[pupils];
        for (int i = 0; i < pupils; i++) {
            values[i] = world % 3;
            world /= 3;
        }
        return values;
    }

    @Property(tries = 60)
    void whoeverKnowsTheAlgorithmLearnsNothingMoreSinceAllWorldsThatAgreeLookTheSame(@ForAll("schools") School school) {
        Ladder ladder = new Ladder(school.policy);
        Map<String, Row> rows = rows(school, ladder, school.truth());

        IntStream.of(worlds(school, rows))
                .limit(40)
                .forEach(world -> assertThat(rows(school, ladder, world)).isEqualTo(rows));
    }

    @Property(tries = 100)
    void theStepBySizesDoesNotLookAtResultsAndTheOrderOfCellsChangesNothing(@ForAll("schools") School school) {
        Ladder ladder = new Ladder(school.policy);
        List<Asked> turned = new ArrayList<>(school.asked());
        Collections.shuffle(turned, new Random(school.results));

        assertThat(ladder.bySizes(READING, turned)).isEqualTo(ladder.bySizes(READING, school.asked()));
        assertThat(ladder.choose(READING, turned, a -> count(a.population(), school.truth())))
                .isEqualTo(rows(school, ladder, school.truth()));
    }

    @Property(tries = 100)
    void noRungIsFinerThanSizesAllowAndEveryRangeHoldsTheTruth(@ForAll("schools") School school) {
        Ladder ladder = new Ladder(school.policy);
        Map<String, Rung> bySizes = ladder.bySizes(READING, school.asked());
        Map<String, Row> rows = rows(school, ladder, school.truth());

        for (Asked asked : school.asked()) {
            Row row = row(rows, asked.key());
            assertThat(row.shown().holds(count(asked.population(), school.truth())))
                    .isTrue();
            assertThat(row.population()).isEqualTo(asked.population());
            assertThat(row.release()).isEqualTo(ReleaseId.FIRST);
            if (asked.size() > 0) {
                assertThat(row.rung()).isGreaterThanOrEqualTo(bySizes.get(asked.key()));
            }
        }
    }
}
