package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;

/**
 * Pupils by name on the steps of the ladder, a column a point: who is where, and who moved. The tracking grid of the Primary National
 * Strategy's Intensifying Support Programme (2004) as schools keep it.
 */
final class ClassTrackingGrid implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("class-tracking-grid");
    }

    @Override
    public String label() {
        return "grids.class-tracking-grid";
    }

    @Override
    public Audience audience() {
        return Audience.NAMED;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Choices.OF_RESULTS);
        all.add(Choices.TINT);
        all.add(Choices.COLUMNS);
        return List.copyOf(all);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        Topic topic = Topic.of(of, request);
        Columns columns = Columns.of(topic, on);
        People people = People.of(topic, columns.now().answers());
        TrackingRows rows = new TrackingRows(topic, columns, people);
        List<Content.Block<Cell>> blocks = new ArrayList<>();
        blocks.add(rows.grid());
        TrackingLists lists = new TrackingLists(topic, columns, people);
        blocks.add(lists.lists());
        blocks.add(new Content.Notes<>(lists.notes()));
        return new Content<>(lists.title(), lists.about(), blocks, Labels.foot(topic), Content.Paper.A4_LANDSCAPE);
    }
}
