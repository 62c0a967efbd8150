package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    public List<Content.Block<Cell>> pictures() {
        List<GridRow<Cell>> rows = new ArrayList<>();
        List<Reading> readings = chapter.readings();
        int shown = chapter.path().size();
        for (Reading reading : readings.subList(readings.size() - shown, readings.size())) {
            rows.add(new GridRow<>(
                    List.of(chapter.when(reading.point())),
                    List.of(GridCell.of(List.of(new Cell.OfPupil(chapter.view().id(), Cell.of(reading.printed()))))),
                    RowKind.BODY));
        }
        return List.of(new Content.Grid<>(
                Cell.words("grids.story.readings", Labels.subject(chapter.topic())),
                Cell.words("grids.story.point"),
                List.of(new Column<>(List.of(Cell.words("grids.plain.result")), false, true)),
                rows,
                Content.GridStyle.FIGURES));
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
