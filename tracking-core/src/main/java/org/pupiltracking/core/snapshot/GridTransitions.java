package org.pupiltracking.core.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pupiltracking.core.snapshot.standing.Mark;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Transitions;

/** Pupils by the grade that they had and the grade that they have, on one ladder. */
final class GridTransitions implements Transitions {

    private record Move(String from, String to) {}

    private final GridAnswers answers;
    private final Scope scope;
    private final Standings.Comparing comparing;
    private final Map<Move, List<Integer>> moves = new HashMap<>();
    private final Map<String, Integer> started = new HashMap<>();
    private final TreeSet<Mark> from = new TreeSet<>();
    private final TreeSet<Mark> to = new TreeSet<>();
    private final List<Integer> withoutStart = new ArrayList<>();
    private final List<Integer> withoutEnd = new ArrayList<>();

    GridTransitions(GridAnswers answers, Scope scope) {
        this.answers = answers;
        this.scope = scope;
        Kept.OnDay day = answers.on(scope);
        int[] rows = day.roll().rows(scope);
        comparing = answers.snapshot()
                .standings(answers.question(), day.roll().date())
                .comparing(rows);
        for (int row : rows) {
            if (comparing.counts(row)) {
                place(row, comparing.before(row), comparing.now(row));
            }
        }
        TreeSet<Object> schemes = new TreeSet<>();
        from.forEach(m -> schemes.add(m.scheme()));
        to.forEach(m -> schemes.add(m.scheme()));
        RefusedException.unless(
                schemes.size() <= 1,
                "transitions.schemes-differ",
                schemes.stream().map(Object::toString).toList());
    }

    private void place(int row, Optional<Mark> start, Optional<Mark> end) {
        start.ifPresent(from::add);
        end.ifPresent(to::add);
        if (start.isEmpty()) {
            withoutStart.add(row);
        } else if (end.isEmpty()) {
            withoutEnd.add(row);
        } else {
            moves.computeIfAbsent(new Move(start.get().printed(), end.get().printed()), m -> new ArrayList<>())
                    .add(row);
            started.merge(start.get().printed(), 1, Integer::sum);
        }
    }

    @Override
    public Question question() {
        return answers.question();
    }

    @Override
    public List<String> from() {
        return from.stream().map(Mark::printed).toList();
    }

    @Override
    public List<String> to() {
        return to.stream().map(Mark::printed).toList();
    }

    private List<Integer> rows(String start, String end) {
        return moves.getOrDefault(new Move(start, end), List.of());
    }

    @Override
    public Count count(String start, String end) {
        return answers.counted(
                scope,
                Split.from(start),
                Split.grade(end),
                started.getOrDefault(start, 0),
                rows(start, end).size());
    }

    @Override
    public List<PupilId> pupils(String start, String end) {
        return answers.snapshot().pupils(rows(start, end));
    }

    @Override
    public Finding<Boolean> expected(String start, String end) {
        return comparing.expected(start, end);
    }

    @Override
    public List<PupilId> withoutStart() {
        return answers.snapshot().pupils(withoutStart);
    }

    @Override
    public List<PupilId> withoutEnd() {
        return answers.snapshot().pupils(withoutEnd);
    }
}
