package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.Whole;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Transitions;

/**
 * From where to where the pupils of a scope moved. Grades are rows as they were given; where later grades are many they are gathered under
 * their whole, such as 4c, 4b and 4a under 4, if the rule of expected progress says the same of all of them. Scores are gathered in bands,
 * since no two pupils need share one.
 *
 * @param topic what is spoken of; its question has a since
 * @param answers at the later point
 * @param all pupils with both results, in canonical order
 * @param rows prior results that somebody had, lowest first
 * @param columns later results that somebody had, lowest first
 * @param withoutStart pupils with a later result and no prior one, and their place among the columns
 * @param withoutEnd pupils without a later result
 * @param judge the rule of expected progress
 */
record Moves(
        Topic topic,
        Answers answers,
        List<Move> all,
        List<Label> rows,
        List<Label> columns,
        Map<PupilId, Label> withoutStart,
        List<PupilId> withoutEnd,
        Judge judge) {

    /** Says of two grades whether the move between them is expected progress; empty when the rule cannot say. */
    interface Judge {
        Optional<Boolean> enough(String from, String to);
    }

    private static final int MOST_COLUMNS = 8;

    /** A row or column: its place and what it is called, a code or a word key. */
    record Label(int place, String text, boolean isKey) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return Integer.compare(place, other.place);
        }
    }

    /**
     * One pupil's move.
     *
     * @param from the row
     * @param to the column
     * @param before as printed
     * @param after as printed
     * @param enough whether it is expected progress; empty when the rule cannot say or there is none
     * @param change on the ladder or in bands: negative, 0 or positive
     */
    record Move(
            PupilId pupil, Label from, Label to, String before, String after, Optional<Boolean> enough, int change) {}

    static Moves of(Topic topic, Monitor on) {
        Answers answers = topic.answers(on);
        Point since = topic.question().since().orElseThrow();
        GradingScheme scheme = topic.scheme();
        return scheme.ladder() instanceof Ladder.Numbers
                ? ofBands(topic, answers, topic.answers(since, on))
                : ofGrades(topic, answers, scheme);
    }

    private static Moves ofGrades(Topic topic, Answers answers, GradingScheme scheme) {
        Transitions moves = answers.transitions(topic.scope());
        List<String> grades = scheme.grades();
        Map<String, Label> from =
                labels(moves.from().stream().filter(grades::contains).toList());
        List<String> later = moves.to().stream().filter(grades::contains).toList();
        Map<String, Label> gathered = wholes(scheme, later);
        Map<String, Label> to =
                later.size() > MOST_COLUMNS && judgesWholes(moves, from.keySet(), gathered) ? gathered : labels(later);
        List<Move> all = new ArrayList<>();
        List<PupilId> noEnd = new ArrayList<>(moves.withoutEnd());
        Map<PupilId, Label> without = new LinkedHashMap<>();
        for (PupilId pupil : moves.withoutStart()) {
            Optional<Label> now = label(to, answers.standing(pupil));
            if (now.isPresent()) {
                without.put(pupil, now.get());
            } else {
                noEnd.add(pupil);
            }
        }
        // A code is no place on the ladder: who has one lacks a start or an end.
        for (String before : moves.from()) {
            for (String after : moves.to()) {
                for (PupilId pupil : moves.pupils(before, after)) {
                    if (!from.containsKey(before)) {
                        if (to.containsKey(after)) {
                            without.put(pupil, to.get(after));
                        } else {
                            noEnd.add(pupil);
                        }
                    } else if (!to.containsKey(after)) {
                        noEnd.add(pupil);
                    } else {
                        all.add(new Move(
                                pupil,
                                from.get(before),
                                to.get(after),
                                before,
                                after,
                                moves.expected(before, after).found(),
                                Integer.compare(place(scheme, after), place(scheme, before))));
                    }
                }
            }
        }
        return new Moves(
                topic,
                answers,
                all,
                ordered(from.values()),
                ordered(to.values()),
                without,
                noEnd,
                (a, b) -> moves.expected(a, b).found());
    }

    /** Whether the rule says the same of all grades that a column gathers, so that its shade tells the truth of everybody in it. */
    private static boolean judgesWholes(Transitions moves, Collection<String> from, Map<String, Label> gathered) {
        for (String before : from) {
            Map<Label, Boolean> said = new HashMap<>();
            for (Map.Entry<String, Label> to : gathered.entrySet()) {
                Optional<Boolean> enough = moves.expected(before, to.getKey()).found();
                if (enough.isPresent()) {
                    Boolean other = said.putIfAbsent(to.getValue(), enough.get());
                    if (other != null && !other.equals(enough.get())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int place(GradingScheme scheme, String grade) {
        return scheme.grades().indexOf(grade);
    }

    private static Optional<String> grade(Result result) {
        return result instanceof Result.AtGrade at ? Optional.of(at.grade()) : Optional.empty();
    }

    private static Optional<Label> label(Map<String, Label> to, PupilStanding standing) {
        return standing.latest().found().flatMap(r -> grade(r.result())).map(to::get);
    }

    private static Map<String, Label> labels(List<String> grades) {
        Map<String, Label> labels = new LinkedHashMap<>();
        grades.forEach(g -> labels.put(g, new Label(labels.size(), g, false)));
        return labels;
    }

    private static Map<String, Label> wholes(GradingScheme scheme, List<String> grades) {
        Map<String, Label> labels = new LinkedHashMap<>();
        List<Whole> wholes = ((Ladder.Steps) scheme.ladder()).wholes();
        for (String grade : grades) {
            int place = place(scheme, grade);
            Optional<Whole> whole = wholes.stream()
                    .filter(w ->
                            place >= 0 && place(scheme, w.lowest()) <= place && place <= place(scheme, w.highest()))
                    .findFirst();
            labels.put(
                    grade,
                    whole.map(w -> new Label(place(scheme, w.lowest()), w.code(), false))
                            .orElse(new Label(place, grade, false)));
        }
        return labels;
    }

    private static List<Label> ordered(Collection<Label> labels) {
        return labels.stream().distinct().sorted().toList();
    }

    private static Moves ofBands(Topic topic, Answers later, Answers earlier) {
        var bands = Labels.bands(topic).map(b -> b.bands()).orElse(List.of());
        List<Label> labels = new ArrayList<>();
        bands.forEach(b -> labels.add(new Label(labels.size(), b.label(), true)));
        List<Move> all = new ArrayList<>();
        Map<PupilId, Label> without = new LinkedHashMap<>();
        List<PupilId> noEnd = new ArrayList<>();
        for (PupilId pupil : topic.snapshot().roll(topic.scope(), topic.at())) {
            PupilStanding after = later.standing(pupil);
            PupilStanding before = earlier.standing(pupil);
            Optional<Label> from = before.band().found().map(bands::indexOf).map(labels::get);
            Optional<Label> to = after.band().found().map(bands::indexOf).map(labels::get);
            if (from.isPresent() && to.isPresent()) {
                all.add(new Move(
                        pupil,
                        from.get(),
                        to.get(),
                        printed(before),
                        printed(after),
                        after.progress().found().flatMap(p -> p.enough().found()),
                        to.get().compareTo(from.get())));
            } else if (to.isPresent()) {
                without.put(pupil, to.get());
            } else if (from.isPresent()) {
                noEnd.add(pupil);
            }
        }
        return new Moves(topic, later, all, labels, labels, without, noEnd, (a, b) -> Optional.empty());
    }

    private static String printed(PupilStanding standing) {
        return standing.latest().found().map(r -> r.printed()).orElse("");
    }

    List<PupilId> who(Predicate<Move> holds) {
        return all.stream().filter(holds).map(Move::pupil).toList();
    }

    List<Move> in(Label from, Label to) {
        return all.stream()
                .filter(m -> m.from().equals(from) && m.to().equals(to))
                .toList();
    }

    /** Returns what the rule says of every grade that {@code to} gathers, for one who was at {@code from}; empty when it cannot say. */
    List<Boolean> judge(Label from, Label to) {
        List<Boolean> said = new ArrayList<>();
        for (String grade : to.isKey() ? List.<String>of() : topic.scheme().grades()) {
            if (gathers(to, grade)) {
                judge.enough(from.text(), grade).ifPresent(said::add);
            }
        }
        return said;
    }

    private boolean gathers(Label to, String grade) {
        if (grade.equals(to.text())) {
            return true;
        }
        GradingScheme scheme = topic.scheme();
        int place = place(scheme, grade);
        return scheme.ladder() instanceof Ladder.Steps steps
                && steps.wholes().stream()
                        .anyMatch(w -> w.code().equals(to.text())
                                && place(scheme, w.lowest()) <= place
                                && place <= place(scheme, w.highest()));
    }

    /** Returns whether the rule of expected progress can judge any move. */
    boolean isJudged() {
        return all.stream().anyMatch(m -> m.enough().isPresent());
    }
}
