package org.pupiltracking.plugin.grids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/** What was published about schools, exactly as published: symbols such as SUPP are kept, since what they stand for was not published. */
final class SchoolFigures implements ReportDefinition {

    private static final Parameter MEASURES = Parameter.of("measures", Parameter.Type.TEXT, "", "grids.choice.measures")
            .repeated();

    @Override
    public ReportId id() {
        return new ReportId("school-figures");
    }

    @Override
    public String label() {
        return "grids.school-figures";
    }

    @Override
    public Audience audience() {
        return Audience.ANYBODY;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MEASURES);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        List<SchoolId> asked = request.scope().parts().stream()
                .filter(Scope.OfSchool.class::isInstance)
                .map(p -> ((Scope.OfSchool) p).school())
                .toList();
        List<String> measures = Topic.chosen(request, MEASURES)
                .map(m -> List.of(m.split("\n", -1)))
                .orElse(List.of());
        Map<SchoolId, Map<String, PublishedFigure>> bySchool = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (Snapshot.AboutSchool about : of.published()) {
            PublishedFigure figure = about.figure();
            if ((asked.isEmpty() || asked.contains(about.school()))
                    && figure.year().compareTo(request.at().year()) <= 0
                    && (measures.isEmpty() || measures.contains(figure.measure()))) {
                String column = figure.measure() + " " + figure.year() + " " + figure.release();
                columns.add(column);
                bySchool.computeIfAbsent(about.school(), s -> new TreeMap<>()).put(column, figure);
            }
        }
        RefusedException.unless(
                !bySchool.isEmpty(), "grids.no-figures", request.at().year().toString());
        LocalDate day = of.rollDate(request.scope(), request.at());
        return new Content<>(
                Cell.words("grids.figures.title", bySchool.size(), columns.size()),
                List.of(
                        Cell.words("grids.figures.about"),
                        Cell.words("grids.figures.until", request.at().year().toString())),
                List.of(
                        new Content.Grid<>(
                                Cell.words("grids.figures.caption"),
                                Cell.words("grids.figures.school"),
                                columns.stream().map(SchoolFigures::heading).toList(),
                                rows(of, bySchool, List.copyOf(columns), day, on),
                                Content.GridStyle.FIGURES),
                        new Content.Notes<>(List.of(
                                new Listed<>(
                                        Cell.words("grids.figures.symbols"),
                                        List.of(Cell.words("grids.figures.symbols.text"))),
                                new Listed<>(
                                        Cell.words("grids.figures.intervals"),
                                        List.of(Cell.words("grids.figures.intervals.text")))))),
                List.of(),
                Content.Paper.A4_LANDSCAPE);
    }

    private static Column<Cell> heading(String column) {
        List<Cell> lines = new ArrayList<>();
        for (String part : column.strip().split(" ", -1)) {
            lines.add(Cell.of(part));
        }
        return new Column<>(lines, false, true);
    }

    private static List<GridRow<Cell>> rows(
            Snapshot of,
            Map<SchoolId, Map<String, PublishedFigure>> bySchool,
            List<String> columns,
            LocalDate day,
            Monitor on) {
        List<GridRow<Cell>> rows = new ArrayList<>();
        bySchool.forEach((school, figures) -> {
            on.check();
            List<GridCell<Cell>> cells = new ArrayList<>();
            columns.forEach(c -> cells.add(GridCell.of(cell(Optional.ofNullable(figures.get(c))))));
            Cell name = of.school(school, day)
                    .map(p -> Cell.of(p.name()))
                    .orElse(Cell.words("grids.school", school.value()));
            rows.add(new GridRow<>(List.of(name), cells, Content.RowKind.BODY));
        });
        return rows;
    }

    private static List<Cell> cell(Optional<PublishedFigure> figure) {
        List<Cell> items = new ArrayList<>();
        figure.ifPresent(f -> {
            items.add(Cell.of(f.symbol()));
            if (f.low().isPresent() && f.high().isPresent()) {
                items.add(Cell.words(
                        "grids.figures.interval",
                        text(f.low().get()),
                        text(f.high().get())));
            }
            f.pupils().ifPresent(n -> items.add(Cell.words("grids.figures.pupils", n)));
            f.coverage().ifPresent(c -> items.add(Cell.words("grids.figures.coverage", text(c))));
        });
        return items;
    }

    private static String text(BigDecimal number) {
        return number.toPlainString().replace('-', '\u2212');
    }
}
