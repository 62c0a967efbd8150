package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.snapshot.Transitions;

/** The engine gives in every cell what the naive twin gives, on arbitrary schools. */
class TwinTest {

    @Property(tries = 100)
    void everyPupilStandsWhereTheTwinSays(@ForAll long seed) {
        standings(new TwinSchool(seed));
    }

    private static void standings(TwinSchool school) {
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        for (PupilId p : school.record.pupils()) {
            PupilStanding expected = school.twin.standing(p, school.dateOf(p));
            assertThat(answers.standing(p)).isEqualTo(expected);
            assertThat(school.engine.standing(school.question, p)).isEqualTo(expected);
        }
    }

    @Property(tries = 60)
    void everyCountAndMeanIsTheTwins(@ForAll long seed) {
        counts(new TwinSchool(seed));
    }

    private static void counts(TwinSchool school) {
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        for (Scope scope : TwinSchool.SCOPES) {
            List<PupilId> roll = school.roll(scope);
            assertThat(school.engine.roll(scope, school.question.at())).isEqualTo(roll);
            LocalDate day = school.dateOf(scope);
            Set<Criterion> all = new TreeSet<>();
            for (Dimension d : TwinSchool.DIMENSIONS) {
                if (!roll.isEmpty() && school.any.random().nextInt(4) == 0) {
                    all.add(d.is(school.value(roll.get(0), d, day)));
                }
            }
            List<PupilId> met = roll.stream()
                    .filter(p -> all.stream()
                            .allMatch(c -> school.value(p, c.dimension(), day).equals(c.value())))
                    .toList();
            Tally expected = school.tally(met, day);
            Mean mean = answers.mean(scope, all);
            assertThat(mean.mean().found()).isEqualTo(box(expected));
            assertThat(mean.deviation()).isEqualTo(expected.deviation());
            for (Split base : List.of(Split.ON_ROLL, Split.STUDYING, Split.IN_SHARE, Split.IN_PROGRESS)) {
                for (Split split : expected.counts().keySet()) {
                    Count count = answers.count(scope, all, base, split);
                    assertThat(count.of()).isEqualTo(expected.count(base));
                    assertThat(count.count())
                            .isEqualTo(met.stream()
                                    .map(p -> school.splits(p, day))
                                    .filter(x -> x.contains(base) && x.contains(split))
                                    .count());
                }
                assertThat(answers.pupils(scope, all, base))
                        .isEqualTo(met.stream()
                                .filter(p -> school.splits(p, day).contains(base))
                                .toList());
            }
        }
    }

    private static Optional<Double> box(Tally tally) {
        return tally.mean().isPresent() ? Optional.of(tally.mean().getAsDouble()) : Optional.empty();
    }

    @Property(tries = 60)
    void everyTallyOfEveryGroupAndPairIsTheTwins(@ForAll long seed) {
        tallies(new TwinSchool(seed));
    }

    private static void tallies(TwinSchool school) {
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        Scope scope = TwinSchool.SCOPES.get(school.any.random().nextInt(TwinSchool.SCOPES.size()));
        LocalDate day = school.dateOf(scope);
        List<Dimension> dimensions = TwinSchool.DIMENSIONS.stream()
                .filter(d -> school.any.random().nextInt(3) > 0)
                .toList();
        Breakdown breakdown = answers.breakdown(scope, dimensions, true);
        Map<Set<Criterion>, List<PupilId>> groups = new HashMap<>();
        List<PupilId> roll = school.roll(scope);
        for (PupilId p : roll) {
            List<Criterion> its = new ArrayList<>();
            dimensions.forEach(d -> its.add(d.is(school.value(p, d, day))));
            for (Criterion a : its) {
                for (Criterion b : its) {
                    List<PupilId> members =
                            groups.computeIfAbsent(new TreeSet<>(List.of(a, b)), k -> new ArrayList<>());
                    if (!members.contains(p)) {
                        members.add(p);
                    }
                }
            }
        }
        Tally whole = school.tally(roll, day);
        assertThat(breakdown.whole()).isEqualTo(whole);
        groups.forEach((all, pupils) -> {
            Tally expected = school.tally(pupils, day);
            assertThat(breakdown.of(all)).isEqualTo(expected);
            assertThat(Tally.parse(breakdown.of(all).toString())
                            .plus(Tally.parse(breakdown.others(all).toString())))
                    .isEqualTo(whole);
            if (all.size() == 1) {
                Criterion one = all.iterator().next();
                assertThat(breakdown.by(one.dimension())).containsEntry(one, expected);
            }
        });
        assertThat(breakdown.populations()).hasSize(groups.size() + (roll.isEmpty() ? 0 : 1));
        Breakdown singles = answers.breakdown(scope, dimensions, false);
        dimensions.forEach(d -> assertThat(singles.by(d)).isEqualTo(breakdown.by(d)));
    }

    @Property(tries = 100)
    void everyMoveOfATransitionIsTheTwins(@ForAll long seed) {
        moves(new TwinSchool(seed));
    }

    private static void moves(TwinSchool school) {
        Point since = school.any.point();
        Question question = school.question.since(since);
        Answers answers = school.engine.ask(question, Monitor.NONE);
        TwinQuestion twin = new TwinQuestion(school.record, TwinSchool.DEFINITIONS, question);
        for (Scope scope : TwinSchool.SCOPES) {
            TwinMoves expected = new TwinMoves(twin, school.roll(scope), school.dateOf(scope));
            if (expected.schemes().size() > 1) {
                assertThatThrownBy(() -> answers.transitions(scope)).hasMessageContaining("transitions.schemes-differ");
                continue;
            }
            Transitions moves = answers.transitions(scope);
            assertThat(moves.question().since()).contains(since);
            assertThat(moves.from())
                    .isEqualTo(
                            expected.from.stream().map(TwinMoves.Mark::printed).toList());
            assertThat(moves.to())
                    .isEqualTo(expected.to.stream().map(TwinMoves.Mark::printed).toList());
            assertThat(moves.withoutStart()).isEqualTo(expected.withoutStart);
            assertThat(moves.withoutEnd()).isEqualTo(expected.withoutEnd);
            for (TwinMoves.Mark from : expected.from) {
                int row = expected.to.stream()
                        .mapToInt(to -> expected.pupils(from, to).size())
                        .sum();
                for (TwinMoves.Mark to : expected.to) {
                    List<PupilId> moved = expected.pupils(from, to);
                    Count count = moves.count(from.printed(), to.printed());
                    assertThat(moves.pupils(from.printed(), to.printed())).isEqualTo(moved);
                    assertThat(count.count()).isEqualTo(moved.size());
                    assertThat(count.of()).isEqualTo(row);
                    if (!moved.isEmpty() || school.any.isSmall()) {
                        assertThat(moves.expected(from.printed(), to.printed())).isEqualTo(expected.expected(from, to));
                    }
                }
            }
        }
    }

    @Property(tries = 2)
    void allOfItHoldsAcrossThePagesOfALargeSchool(@ForAll long seed) {
        TwinSchool school = TwinSchool.ofSeveralPages(seed);
        standings(school);
        counts(school);
        tallies(school);
        moves(school);
    }
}
