package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.report.Cell.MeanForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.IntervalRow;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/**
 * Every group beside its complement: shares, the gap with its interval, the gap in pupils, and what chance alone gives between groups of these
 * sizes. For everybody, so what stands on the page and in which order follows from sizes and settings, never from results.
 */
final class GroupComparison implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("group-comparison");
    }

    @Override
    public String label() {
        return "grids.group-comparison";
    }

    @Override
    public Audience audience() {
        return Audience.ANYBODY;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Choices.OF_RESULTS);
        all.add(Choices.GROUPS);
        return List.copyOf(all);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        Topic topic = Topic.of(of, request);
        Pairs pairs = Pairs.of(topic, on);
        Count whole = pairs.whole();
        List<Content.Block<Cell>> blocks = new ArrayList<>();
        blocks.add(intervals(topic, pairs));
        List<Content.Block<Cell>> left = new ArrayList<>(List.of(overlap(pairs)));
        if (pairs.hasMeans()) {
            left.add(means(topic, pairs));
        }
        blocks.add(new Content.Beside<>(List.of(
                new Content.Side<>(5, left),
                new Content.Side<>(
                        3,
                        List.of(
                                new Content.Heading<>(Cell.words("grids.groups.said")),
                                new Content.Paragraph<>(List.of(
                                        Cell.words("grids.groups.said.chance"),
                                        Cell.words("grids.groups.said.overlap"),
                                        Cell.words("grids.groups.said.why"))))))));
        blocks.add(new Content.Notes<>(notes(topic, pairs)));
        return new Content<>(
                Cell.words(
                        pairs.byExpectation() ? "grids.groups.title" : "grids.groups.title.no-expectation",
                        Labels.subject(topic),
                        Labels.who(topic.scope()),
                        new Cell.Counted(whole, CountForm.OUT_OF_AND_SHARE),
                        pairs.all().size()),
                List.of(
                        Labels.school(of, topic.scope(), topic.day()),
                        Labels.who(topic.scope()),
                        Cell.of(Labels.subject(topic)),
                        Labels.scale(topic),
                        Labels.asAt(topic.day()),
                        Cell.words(
                                "grids.assessed",
                                new Cell.Counted(
                                        pairs.answers()
                                                .count(
                                                        topic.scope(),
                                                        java.util.Set.of(),
                                                        Split.STUDYING,
                                                        Split.ASSESSED),
                                        CountForm.OUT_OF))),
                blocks,
                Labels.foot(topic),
                Content.Paper.A4_LANDSCAPE);
    }

    private static Content.Block<Cell> intervals(Topic topic, Pairs pairs) {
        List<IntervalRow<Cell>> rows = new ArrayList<>();
        for (Pairs.Pair pair : pairs.all()) {
            Count a = pair.a();
            Count b = pair.b();
            rows.add(new IntervalRow<>(
                    List.of(pair.name(), Cell.words("grids.groups.against", pair.others())),
                    List.of(shares(a), shares(b)),
                    new Cell.Compared(a, b, GapForm.POINTS),
                    new Cell.Compared(a, b, GapForm.INTERVAL),
                    new Cell.Compared(a, b, GapForm.CHANCE),
                    List.of(
                            List.of(new Cell.Compared(a, b, GapForm.POINTS), new Cell.Compared(a, b, GapForm.INTERVAL)),
                            List.of(new Cell.Compared(a, b, GapForm.IN_PUPILS)),
                            List.of(
                                    new Cell.Compared(a, b, GapForm.VERDICT),
                                    Cell.words("grids.groups.chance", new Cell.Compared(a, b, GapForm.CHANCE))))));
        }
        return new Content.Intervals<>(
                Cell.words("grids.groups.caption", Labels.subject(topic), Labels.who(topic.scope())),
                Cell.words("grids.groups.group"),
                List.of(
                        Cell.words(pairs.byExpectation() ? "grids.on-track" : "grids.groups.highest"),
                        Cell.words("grids.groups.others")),
                Cell.words("grids.groups.axis"),
                List.of(
                        Cell.words("grids.groups.gap"),
                        Cell.words("grids.groups.in-pupils"),
                        Cell.words("grids.groups.beside-chance")),
                rows);
    }

    private static List<Cell> shares(Count count) {
        return List.of(new Cell.Counted(count, CountForm.SHARE), new Cell.Counted(count, CountForm.OUT_OF));
    }

    /** The lower triangle: the same pupil is in several groups, so their gaps are not several findings. */
    private static Content.Block<Cell> overlap(Pairs pairs) {
        List<Pairs.Pair> shown = pairs.forOverlap();
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < shown.size(); r++) {
            List<GridCell<Cell>> cells = new ArrayList<>();
            for (int c = 0; c < shown.size(); c++) {
                cells.add(
                        c > r
                                ? GridCell.of(List.of())
                                : GridCell.of(List.of(
                                        new Cell.Counted(pairs.both(shown.get(r), shown.get(c)), CountForm.OUT_OF))));
            }
            rows.add(new GridRow<>(List.of(shown.get(r).name()), cells, RowKind.BODY));
        }
        return new Content.Grid<>(
                Cell.words(pairs.byExpectation() ? "grids.groups.overlap" : "grids.groups.overlap.highest"),
                Cell.words("grids.groups.group"),
                shown.stream()
                        .map(p -> new Column<>(List.of(p.name()), false, true))
                        .toList(),
                rows,
                Content.GridStyle.FIGURES);
    }

    private static Content.Block<Cell> means(Topic topic, Pairs pairs) {
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (Pairs.Pair pair : pairs.all()) {
            rows.add(new GridRow<>(
                    List.of(pair.name()),
                    List.of(
                            GridCell.of(List.of(new Cell.Averaged(pairs.mean(pair.in()), MeanForm.MEAN))),
                            GridCell.of(List.of(new Cell.Averaged(pairs.mean(pair.in()), MeanForm.INTERVAL))),
                            GridCell.of(List.of(new Cell.Averaged(pairs.mean(pair.out()), MeanForm.MEAN))),
                            GridCell.of(List.of(new Cell.Averaged(pairs.mean(pair.out()), MeanForm.INTERVAL)))),
                    RowKind.BODY));
        }
        return new Content.Grid<>(
                Cell.words("grids.groups.means", Labels.subject(topic), pairs.unit()),
                Cell.words("grids.groups.group"),
                List.of(
                        new Column<>(List.of(Cell.words("grids.groups.mean")), false, true),
                        new Column<>(List.of(Cell.words("grids.groups.interval")), false, true),
                        new Column<>(List.of(Cell.words("grids.groups.others.mean")), false, true),
                        new Column<>(List.of(Cell.words("grids.groups.interval")), false, true)),
                rows,
                Content.GridStyle.FIGURES);
    }

    private static List<Listed<Cell>> notes(Topic topic, Pairs pairs) {
        List<Listed<Cell>> notes = new ArrayList<>();
        notes.add(new Listed<>(Cell.words("grids.groups.how"), List.of(Cell.words("grids.groups.how.text"))));
        notes.add(new Listed<>(
                Cell.words("grids.groups.in-pupils.note"),
                List.of(
                        Cell.words("grids.groups.in-pupils.text"),
                        Cell.words("grids.groups.comparisons", pairs.all().size()))));
        Listed<Cell> expectation = Labels.expectation(topic);
        List<Cell> items = new ArrayList<>(expectation.items());
        if (!pairs.byExpectation()) {
            Labels.bands(topic)
                    .ifPresent(b ->
                            items.add(Cell.words("grids.note.bands", Text.of(b.label()), Labels.source(b.citation()))));
        }
        items.add(Cell.words("grids.groups.members", topic.day()));
        if (pairs.byExpectation()) {
            // All that there are, not those that somebody has: what stands here must not follow from results.
            Labels.notAchieved(topic.scheme().codes().stream()
                            .filter(c -> c.treatment(Purpose.SHARE) == Treatment.NOT_ACHIEVED)
                            .toList())
                    .ifPresent(items::add);
        }
        notes.add(new Listed<>(expectation.heading(), items));
        return notes;
    }
}
