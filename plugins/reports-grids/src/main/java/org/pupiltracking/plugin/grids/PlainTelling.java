package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Position;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Snapshot;

/** In plain words, for parents: no rules, no progress scores, nobody else's results. */
record PlainTelling(Chapter chapter) implements Telling {

    @Override
    public List<Cell> sentences() {
        List<Cell> said = new ArrayList<>();
        Cell name = new Cell.Pupil(chapter.view().id(), List.of());
        Reading latest = chapter.latest();
        if (!chapter.isAssessed()) {
            said.add(Cell.words("grids.plain.not-assessed", name, chapter.when(latest.point())));
            return said;
        }
        said.add(Cell.words("grids.plain.where", name, latest.printed(), chapter.when(latest.point())));
        Optional<Expectation> expectation = chapter.standing().expectation().found();
        Optional<Position> position = chapter.standing().position().found();
        if (expectation.isPresent() && position.isPresent()) {
            said.add(Cell.words(
                    "grids.plain." + position.get().name().toLowerCase(Locale.ROOT),
                    chapter.standing().readAs().map(Labels::year).orElse(Cell.words("grids.story.this-year")),
                    expectation.get().toString()));
        } else {
            said.add(Cell.words("grids.plain.no-expectation"));
        }
        if (chapter.readings().size() > 1) {
            Reading first = chapter.readings().get(0);
            said.add(Cell.words("grids.plain.before", chapter.when(first.point()), first.printed()));
        }
        if (!chapter.isCurrent()) {
            said.add(Cell.words(
                    "grids.plain.missing",
                    chapter.when(chapter.topic().request().at())));
        }
        return said;
    }

    @Override
    public Optional<Content.Block<Cell>> missing() {
        return Optional.empty();
    }

    @Override
    public List<Content.Block<Cell>> pictures() {
        return List.of();
    }

    /** Returns one table for all subjects, newest first: a family reads one, and sees at once where a subject has no result. */
    static Content.Block<Cell> results(List<Chapter> chapters) {
        Snapshot snapshot = chapters.get(0).topic().snapshot();
        TreeSet<Point> points =
                new TreeSet<>(snapshot.definitions().calendar().order().reversed());
        chapters.forEach(c -> c.readings().stream()
                .skip(c.readings().size() - c.path().size())
                .forEach(r -> points.add(r.point())));
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (Point point : points) {
            List<GridCell<Cell>> cells = new ArrayList<>();
            for (Chapter chapter : chapters) {
                cells.add(GridCell.of(chapter.readings().stream()
                        .filter(r -> r.point().equals(point))
                        .<Cell>map(r -> new Cell.OfPupil(chapter.view().id(), Cell.of(r.printed())))
                        .toList()));
            }
            rows.add(new GridRow<>(List.of(Labels.when(snapshot, point)), cells, RowKind.BODY));
        }
        return new Content.Grid<>(
                Cell.words("grids.plain.results"),
                Cell.words("grids.story.point"),
                chapters.stream()
                        .map(c -> new Column<>(List.of(Cell.of(Labels.subject(c.topic()))), false, true))
                        .toList(),
                rows,
                Content.GridStyle.FIGURES);
    }

    @Override
    public List<Listed<Cell>> notes() {
        List<String> grades = chapter.topic().scheme().grades();
        Cell scale = grades.isEmpty() ? Cell.words("grids.plain.scale.scores") : Cell.words("grids.plain.scale");
        return List.of(
                new Listed<>(Cell.words("grids.plain.how"), List.of(scale)),
                new Listed<>(Cell.words("grids.plain.ask"), List.of(Cell.words("grids.plain.ask.text"))));
    }
}
