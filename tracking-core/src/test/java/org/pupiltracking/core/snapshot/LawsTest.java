package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Security;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.snapshot.Transitions;

/** What holds of every school and every question, whatever the rules are. */
class LawsTest {

    private static Tally of(Answers answers, PupilId pupil) {
        return answers.breakdown(Scope.of(new Scope.OfPupil(pupil)), List.of(), false)
                .whole();
    }

    /** Any order that a store may have: earlier facts of one kind about one entity before later ones. */
    private static List<RecordedFact> interleaved(List<RecordedFact> facts, Random random) {
        Map<List<Object>, Deque<RecordedFact>> queues = new LinkedHashMap<>();
        List<List<Object>> turns = new ArrayList<>();
        for (RecordedFact f : facts) {
            List<Object> of = List.of(f.fact().about(), f.fact().what().getClass());
            queues.computeIfAbsent(of, q -> new ArrayDeque<>()).add(f);
            turns.add(of);
        }
        Collections.shuffle(turns, random);
        List<RecordedFact> all = new ArrayList<>();
        turns.forEach(of -> all.add(queues.getOrDefault(of, new ArrayDeque<>()).remove()));
        return all;
    }

    @Property(tries = 60)
    void theOrderInWhichFactsComeChangesNoFigure(@ForAll long seed) {
        AnySchool any = new AnySchool(seed);
        Question question = any.question();
        List<RecordedFact> facts = any.book.known(any.book.revision());
        List<RecordedFact> turned = interleaved(facts, new Random(seed));
        GridSnapshot one =
                Book.load(Declared.definitions(), facts, any.book.revision()).snapshot();
        GridSnapshot other =
                Book.load(Declared.definitions(), turned, any.book.revision()).snapshot();

        Breakdown a = one.ask(question, Monitor.NONE).breakdown(Scope.ALL, TwinSchool.DIMENSIONS, true);
        Breakdown b = other.ask(question, Monitor.NONE).breakdown(Scope.ALL, TwinSchool.DIMENSIONS, true);

        assertThat(b.whole()).isEqualTo(a.whole());
        assertThat(b.populations()).isEqualTo(a.populations());
        a.populations().forEach(p -> assertThat(b.of(p.all())).isEqualTo(a.of(p.all())));
    }

    @Property(tries = 60)
    void aGroupOfOneEqualsItsPupil(@ForAll long seed) {
        TwinSchool school = new TwinSchool(seed);
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        for (PupilId pupil : school.engine.roll(Scope.ALL, school.question.at())) {
            Tally one = of(answers, pupil);
            PupilStanding standing = answers.standing(pupil);
            Optional<Position> position = standing.position().found();

            assertThat(one.count(Split.ON_ROLL)).isEqualTo(1);
            if (school.dateOf(pupil).equals(answers.rollDate())) {
                assertThat(one.count(Split.ASSESSED) == 1).isEqualTo(standing.coverage() == Coverage.ASSESSED);
                assertThat(one.count(Split.AT_OR_ABOVE) == 1)
                        .isEqualTo(position.filter(p -> p != Position.BELOW).isPresent());
                assertThat(one.count(Split.ABOVE) == 1)
                        .isEqualTo(position.filter(p -> p == Position.ABOVE).isPresent());
                assertThat(one.count(Split.EXPECTED_PROGRESS) == 1)
                        .isEqualTo(standing.progress()
                                .found()
                                .flatMap(p -> p.enough().found())
                                .orElse(false));
                standing.band()
                        .found()
                        .ifPresent(
                                b -> assertThat(one.count(Split.band(b.id()))).isEqualTo(1));
            }
            assertThat(one.deviation()).isEmpty();
            assertThat(one.mean().isPresent()).isEqualTo(one.valued() == 1);
        }
    }

    @Property(tries = 60)
    void groupsThatPartitionASchoolAddUpToIt(@ForAll long seed) {
        TwinSchool school = new TwinSchool(seed);
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        for (Scope scope : TwinSchool.SCOPES) {
            Breakdown breakdown = answers.breakdown(scope, TwinSchool.DIMENSIONS, false);
            for (Dimension dimension : TwinSchool.DIMENSIONS) {
                Tally sum = breakdown.by(dimension).values().stream()
                        .map(t -> Tally.parse(t.toString()))
                        .reduce(Tally.EMPTY, Tally::plus);
                assertThat(sum).as(dimension.toString()).isEqualTo(breakdown.whole());
            }
        }
        Tally pupils = school.engine.roll(Scope.ALL, school.question.at()).stream()
                .map(p -> Tally.parse(of(answers, p).toString()))
                .reduce(Tally.EMPTY, Tally::plus);
        assertThat(pupils)
                .isEqualTo(answers.breakdown(Scope.ALL, List.of(), false).whole());
    }

    @Property(tries = 60)
    void theFourStatesOfCoverageNeverMerge(@ForAll long seed) {
        TwinSchool school = new TwinSchool(seed);
        Answers answers = school.engine.ask(school.question, Monitor.NONE);
        Breakdown breakdown = answers.breakdown(Scope.ALL, TwinSchool.DIMENSIONS, true);
        breakdown.populations().forEach(p -> {
            Tally t = breakdown.of(p.all());
            int expected = t.count(Split.ASSESSED) + t.count(Split.ANOTHER_WAY) + t.count(Split.MISSING);
            assertThat(t.count(Split.STUDYING)).isEqualTo(expected);
            assertThat(t.count(Split.ON_ROLL)).isEqualTo(expected + t.count(Split.NOT_EXPECTED));
            assertThat(t.count(Split.AT_OR_ABOVE)).isLessThanOrEqualTo(t.count(Split.IN_SHARE));
            assertThat(t.count(Split.ABOVE)).isLessThanOrEqualTo(t.count(Split.AT_OR_ABOVE));
            assertThat(t.count(Split.EXPECTED_PROGRESS)).isLessThanOrEqualTo(t.count(Split.IN_PROGRESS));
        });
    }

    private static Optional<Progress> moved(GridSnapshot engine, Question like, Point from, Point to, PupilId pupil) {
        Question question = new Question(
                like.framework(),
                like.subject(),
                like.kind(),
                to,
                like.policy(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RuleId("since")),
                Optional.of(from),
                false,
                false);
        return engine.standing(question, pupil).progress().found();
    }

    /** An arbitrary school in which most have results at all of some points: otherwise few have three to compare. */
    private static GridSnapshot assessedAt(AnySchool any, Question question, List<Point> points) {
        Book book = any.book;
        GridSnapshot without = book.load(Declared.definitions()).snapshot();
        boolean test = question.kind().equals(Declared.TEST);
        List<String> raw = test ? List.of("80", "95.5", "100", "120") : List.of("1c", "1a", "2b", "2", "3c", "4a");
        for (PupilId pupil : without.facts().pupils()) {
            for (Point at : points) {
                Judgement said = new Judgement(
                        question.subject(),
                        at,
                        question.kind(),
                        test ? Declared.SCORES : Declared.LEVELS,
                        raw.get(any.random().nextInt(raw.size())),
                        Security.NOT_SAID);
                book.add(pupil, said, Period.on(without.rollDate(Scope.ALL, at)));
            }
        }
        return book.load(Declared.definitions()).snapshot();
    }

    @Property(tries = 40)
    void fromOnePointToAnotherAndOnToAThirdIsFromTheFirstToTheThird(@ForAll long seed) {
        AnySchool any = new AnySchool(seed);
        Question question = any.question();
        Point a = Point.parse("2023-24/summer-2");
        Point b = Point.parse("2024-25/summer-2");
        Point c = Point.parse("2025-26/summer-2");
        GridSnapshot engine = assessedAt(any, question, List.of(a, b, c));
        int compared = 0;
        for (PupilId pupil : engine.facts().pupils()) {
            Optional<Progress> first = moved(engine, question, a, b, pupil);
            Optional<Progress> second = moved(engine, question, b, c, pupil);
            Optional<Progress> both = moved(engine, question, a, c, pupil);
            if (first.isPresent() && second.isPresent() && both.isPresent()) {
                compared++;
                Optional<Integer> steps =
                        first.get().steps().flatMap(x -> second.get().steps().map(y -> x + y));
                assertThat(both.get().steps()).isEqualTo(steps);
                // A grade without points in the middle leaves both ends comparable.
                Optional<BigDecimal> amount =
                        first.get().amount().flatMap(x -> second.get().amount().map(x::add));
                amount.ifPresent(
                        sum -> assertThat(both.get().amount().orElseThrow()).isEqualByComparingTo(sum));
            }
        }
        Statistics.collect(compared > 0);
        Statistics.coverage(found -> found.check(true).count(n -> n > 0));
    }

    @Property(tries = 60)
    void everyPupilOfATransitionStandsInOneCellOrIsMissingOneEnd(@ForAll long seed) {
        TwinSchool school = new TwinSchool(seed);
        Point at = school.question.at();
        Point since = Point.parse("2023-24/summer-2");
        if (since.equals(at)) {
            return;
        }
        Answers answers = school.engine.ask(school.question.since(since), Monitor.NONE);
        Transitions moves;
        try {
            moves = answers.transitions(Scope.ALL);
        } catch (RefusedException differ) {
            assertThat(differ).hasMessageContaining("transitions.schemes-differ");
            return;
        }
        List<PupilId> placed = new ArrayList<>(moves.withoutStart());
        placed.addAll(moves.withoutEnd());
        for (String from : moves.from()) {
            int row = 0;
            for (String to : moves.to()) {
                placed.addAll(moves.pupils(from, to));
                assertThat(moves.count(from, to).count())
                        .isEqualTo(moves.pupils(from, to).size());
                row += moves.count(from, to).count();
            }
            for (String to : moves.to()) {
                assertThat(moves.count(from, to).of())
                        .as("a row adds up to its base")
                        .isEqualTo(row);
            }
        }
        assertThat(placed).doesNotHaveDuplicates();
        assertThat(Set.copyOf(school.engine.roll(Scope.ALL, at))).containsAll(placed);
    }
}
