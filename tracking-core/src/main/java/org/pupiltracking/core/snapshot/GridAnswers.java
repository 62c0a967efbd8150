package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.pupiltracking.core.snapshot.Kept.OnDay;
import org.pupiltracking.core.snapshot.Kept.Sorted;
import org.pupiltracking.core.snapshot.standing.Asked;
import org.pupiltracking.core.snapshot.standing.Mark;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.core.snapshot.tally.Sorting;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Position;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.snapshot.Transitions;

/** Answers to one question. Where a school has its own roll date, what is asked about it alone is found on that date. */
final class GridAnswers implements Answers {

    private record GroupsOn(LocalDate date, Dimension by) {}

    private final GridSnapshot snapshot;
    private final Kept kept;
    private final Question question;
    private final Map<GroupsOn, Sorting> groupsByResults = new ConcurrentHashMap<>();
    private final Map<Sorted, GridBreakdown> byResults = new ConcurrentHashMap<>();

    GridAnswers(GridSnapshot snapshot, Kept kept) {
        this.snapshot = snapshot;
        this.kept = kept;
        this.question = kept.question();
    }

    /** Finds out where everybody stands on the usual roll date. */
    static Kept find(GridSnapshot snapshot, Question question, Monitor on) {
        LocalDate date = snapshot.rollDate(Scope.ALL, question.at());
        return new Kept(
                question,
                snapshot.series(question.subject(), question.kind()),
                date,
                day(snapshot, question, date, on));
    }

    private static OnDay day(GridSnapshot snapshot, Question question, LocalDate date, Monitor on) {
        Standings standings = snapshot.standings(question, date);
        standings.all(on);
        return new OnDay(standings, snapshot.roll(date));
    }

    GridSnapshot snapshot() {
        return snapshot;
    }

    OnDay on(LocalDate day) {
        return kept.days().computeIfAbsent(day, d -> day(snapshot, question, d, Monitor.NONE));
    }

    OnDay on(Scope scope) {
        return on(snapshot.rollDate(scope, question.at()));
    }

    /** Returns which pupil has which value; groups as the question's framework defines them. */
    private Sorting sorting(OnDay day, Dimension dimension) {
        if (dimension.kind() != Dimension.Kind.GROUP) {
            return snapshot.sorting(day.roll(), dimension);
        }
        Asked asked = day.standings().asked();
        Groups groups = new Groups(snapshot, asked, day.roll());
        return Groups.restsOnResults(asked.framework(), dimension)
                ? groupsByResults.computeIfAbsent(new GroupsOn(asked.date(), dimension), k -> groups.sorting(dimension))
                : day.groups().computeIfAbsent(dimension, groups::sorting);
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public LocalDate rollDate() {
        return kept.date();
    }

    @Override
    public PupilStanding standing(PupilId pupil) {
        int row = snapshot.rowOf(pupil);
        return on(snapshot.dateOf(row, question.at())).standings().standing(row);
    }

    /** Returns the rows of a scope's pupils who meet all criteria. */
    int[] rows(Scope scope, Set<Criterion> all) {
        OnDay day = on(scope);
        int[] rows = day.roll().rows(scope);
        if (all.isEmpty()) {
            return rows;
        }
        int[] found = new int[rows.length];
        int n = 0;
        List<Sorting> sortings = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (Criterion criterion : all) {
            Sorting sorting = sorting(day, criterion.dimension());
            sortings.add(sorting);
            values.add(sorting.number(criterion.value()));
        }
        for (int row : rows) {
            boolean in = true;
            for (int i = 0; i < sortings.size(); i++) {
                in = in && sortings.get(i).value(row) == values.get(i);
            }
            if (in) {
                found[n++] = row;
            }
        }
        return Arrays.copyOf(found, n);
    }

    @Override
    public Count count(Scope scope, Set<Criterion> all, Split base, Split split) {
        OnDay day = on(scope);
        Member inBase = member(day, base);
        Member inSplit = member(day, split);
        int of = 0;
        int count = 0;
        for (int row : rows(scope, all)) {
            if (inBase.holds(row)) {
                of++;
                count += inSplit.holds(row) ? 1 : 0;
            }
        }
        return new Counted(question, population(scope, all), base, split, of, count);
    }

    @Override
    public List<PupilId> pupils(Scope scope, Set<Criterion> all, Split split) {
        Member member = member(on(scope), split);
        return snapshot.pupils(
                Arrays.stream(rows(scope, all)).filter(member::holds).toArray());
    }

    /** Says whether a split holds of a row. */
    private interface Member {
        boolean holds(int row);
    }

    private Member member(OnDay day, Split split) {
        if (split.code().startsWith("grade:")) {
            String grade = split.code().substring("grade:".length());
            return row -> day.standings()
                    .mark(row)
                    .map(Mark::printed)
                    .filter(grade::equals)
                    .isPresent();
        }
        if (split.code().startsWith("from:")) {
            RefusedException.unless(question.since().isPresent(), "question.no-since");
            String grade = split.code().substring("from:".length());
            Standings.Comparing comparing = day.standings().comparing(new int[0]);
            return row -> comparing.now(row).isPresent()
                    && comparing
                            .before(row)
                            .map(Mark::printed)
                            .filter(grade::equals)
                            .isPresent();
        }
        Predicate<Verdict> holds = holds(split);
        Map<Integer, Boolean> known = new HashMap<>();
        Verdicts verdicts = day.verdicts();
        return row -> known.computeIfAbsent(
                verdicts.of(row), v -> holds.test(day.standings().verdict(v)));
    }

    private static Predicate<Verdict> holds(Split split) {
        if (split.code().startsWith("band:")) {
            return v -> v.band()
                    .found()
                    .map(b -> Split.band(b.id()))
                    .filter(split::equals)
                    .isPresent();
        } else if (split.isUnit()) {
            return v -> v.value()
                    .map(x -> Split.unit(x.unit()))
                    .filter(split::equals)
                    .isPresent();
        }
        Map<Split, Predicate<Verdict>> named = Map.ofEntries(
                Map.entry(Split.ON_ROLL, v -> true),
                Map.entry(Split.STUDYING, v -> v.coverage() != Coverage.NOT_EXPECTED),
                Map.entry(Split.ASSESSED, v -> v.coverage() == Coverage.ASSESSED),
                Map.entry(Split.ANOTHER_WAY, v -> v.coverage() == Coverage.ASSESSED_ANOTHER_WAY),
                Map.entry(Split.MISSING, v -> v.coverage() == Coverage.MISSING),
                Map.entry(Split.NOT_EXPECTED, v -> v.coverage() == Coverage.NOT_EXPECTED),
                Map.entry(Split.IN_SHARE, Verdict::inShare),
                Map.entry(Split.AT_OR_ABOVE, v -> v.reaches(Position.AT)),
                Map.entry(Split.ABOVE, v -> v.reaches(Position.ABOVE)),
                Map.entry(Split.IN_PROGRESS, Verdict::inProgress),
                Map.entry(Split.EXPECTED_PROGRESS, Verdict::madeExpectedProgress));
        Predicate<Verdict> found = named.get(split);
        if (found == null) {
            throw new RefusedException(Problem.refused("split.unknown", split.code()));
        }
        return found;
    }

    private Population population(Scope scope, Set<Criterion> all) {
        return new Population(scope, new TreeSet<>(all), question.at(), snapshot.known());
    }

    Count counted(Scope scope, Split base, Split split, int of, int count) {
        return new Counted(question, population(scope, Set.of()), base, split, of, count);
    }

    @Override
    public Mean mean(Scope scope, Set<Criterion> all) {
        Tally tally = GridBreakdown.of(
                        on(scope).standings(),
                        on(scope).verdicts(),
                        snapshot.adds(on(scope).standings().rules()),
                        new GridBreakdown.Cells(
                                scope, rows(scope, all), on(scope).roll(), List.of(), false),
                        snapshot.known())
                .whole();
        return new Averaged(question, population(scope, all), tally);
    }

    @Override
    public Breakdown breakdown(Scope scope, List<Dimension> dimensions, boolean pairs) {
        LocalDate date = snapshot.rollDate(scope, question.at());
        Sorted sorted = new Sorted(date, scope, dimensions, pairs);
        AssessmentFramework framework = on(date).standings().asked().framework();
        if (dimensions.stream().anyMatch(d -> Groups.restsOnResults(framework, d))) {
            return byResults.computeIfAbsent(sorted, k -> fresh(scope, dimensions, pairs));
        }
        return kept.breakdowns()
                .computeIfAbsent(sorted, k -> fresh(scope, dimensions, pairs))
                .as(snapshot.known());
    }

    private GridBreakdown fresh(Scope scope, List<Dimension> dimensions, boolean pairs) {
        OnDay day = on(scope);
        List<Sorting> sortings =
                dimensions.stream().distinct().map(d -> sorting(day, d)).toList();
        return GridBreakdown.of(
                day.standings(),
                day.verdicts(),
                snapshot.adds(day.standings().rules()),
                snapshot.cells(day.roll(), scope, sortings, pairs),
                snapshot.known());
    }

    @Override
    public Transitions transitions(Scope scope) {
        RefusedException.unless(question.since().isPresent(), "question.no-since");
        return new GridTransitions(this, scope);
    }

    @Override
    public Table table(Scope scope, Map<String, InTable> roles) {
        return StandingTable.of(this, scope, roles);
    }

    private record Counted(Question question, Population population, Split base, Split split, int of, int count)
            implements Count {}
}
