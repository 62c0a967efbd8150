package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.plugin.grids.Moves.Move;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/** What stands above and below a transition matrix: the finding, who did not get so far, and by which rule that is said. */
final class MatrixLists {

    private final Moves moves;
    private final People people;
    private final Topic topic;
    private final boolean judged;

    MatrixLists(Moves moves, People people) {
        this.moves = moves;
        this.people = people;
        topic = moves.topic();
        judged = moves.isJudged();
    }

    Cell title() {
        Cell who = Labels.who(topic.scope());
        if (judged) {
            return Cell.words(
                    "grids.matrix.title",
                    who,
                    Labels.subject(topic),
                    new Cell.HowMany(
                            moves.who(m -> m.enough().orElse(false)),
                            moves.who(m -> m.enough().isPresent()),
                            CountForm.OUT_OF_AND_SHARE));
        }
        return Cell.words(
                "grids.matrix.title.no-rule",
                who,
                Labels.subject(topic),
                new Cell.HowMany(moves.who(m -> m.change() > 0), moves.who(m -> true), CountForm.OUT_OF),
                new Cell.HowMany(moves.who(m -> m.change() < 0)));
    }

    List<Cell> about() {
        List<PupilId> studying = moves.answers().pupils(topic.scope(), Set.of(), Split.STUDYING);
        return List.of(
                Labels.school(topic.snapshot(), topic.scope(), topic.day()),
                Labels.who(topic.scope()),
                Cell.of(Labels.subject(topic)),
                Labels.scale(topic),
                Cell.words(
                        "grids.matrix.about",
                        Labels.when(topic.snapshot(), topic.question().since().orElseThrow()),
                        Labels.when(topic.snapshot(), topic.at())),
                Labels.asAt(topic.day()),
                Cell.words(
                        "grids.matrix.coverage", new Cell.HowMany(moves.who(m -> true), studying, CountForm.OUT_OF)));
    }

    Content.Block<Cell> lists() {
        List<Listed<Cell>> lists = new ArrayList<>();
        if (judged) {
            lists.add(list(
                    "grids.list.not-enough", m -> m.enough().filter(e -> !e).isPresent()));
        }
        lists.add(list(judged ? "grids.list.fell" : "grids.list.fell-band", m -> m.change() < 0));
        if (!judged) {
            lists.add(list("grids.list.rose-band", m -> m.change() > 0));
        }
        lists.add(new Listed<>(
                Cell.words("grids.list.no-end", new Cell.HowMany(moves.withoutEnd())),
                readable(moves.withoutEnd().stream().map(people::name).toList())));
        return new Content.Lists<>(lists);
    }

    private Listed<Cell> list(String heading, Predicate<Move> of) {
        List<Cell> names = moves.all().stream()
                .filter(of)
                .map(m -> people.with(m.pupil(), Cell.words("grids.from-to", m.before(), m.after())))
                .toList();
        return new Listed<>(Cell.words(heading, new Cell.HowMany(moves.who(of))), readable(names));
    }

    private static List<Cell> readable(List<Cell> names) {
        return names.size() > MatrixRows.MOST_NAMES ? List.of(Cell.words("grids.list.too-many")) : names;
    }

    List<Listed<Cell>> notes() {
        List<Listed<Cell>> notes = new ArrayList<>();
        List<Cell> reading = new ArrayList<>();
        reading.add(Cell.words(judged ? "grids.matrix.reading" : "grids.matrix.reading.no-rule"));
        reading.addAll(people.key());
        notes.add(new Listed<>(Cell.words("grids.matrix.how"), reading));
        Optional<ProgressRule> rule = topic.question().progress().isPresent()
                ? topic.framework().progress().stream()
                        .filter(r -> r.id().equals(topic.question().progress().get()))
                        .findFirst()
                : topic.framework().progress().stream()
                        .filter(r -> r.valid().hold(topic.day()))
                        .findFirst();
        notes.add(new Listed<>(
                Cell.words("grids.matrix.rule"),
                List.of(rule.filter(r -> judged)
                        .map(r -> Cell.words("grids.note.rule", Text.of(r.label()), Labels.source(r.citation())))
                        .orElse(Cell.words("grids.note.no-rule")))));
        notes.add(new Listed<>(Cell.words("grids.matrix.missing"), List.of(Cell.words("grids.matrix.missing.why"))));
        return notes;
    }
}
