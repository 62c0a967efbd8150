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
 * Pupils by name in bands from the expectation, a row a subject; ends in who is below across subjects. As in schools' range-of-attainment
 * grids (Bradford, Manchester); the middle band is split, since "within one step" hides those who are just below.
 */
final class FiveColumnGrid implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("five-column-grid");
    }

    @Override
    public String label() {
        return "grids.five-column-grid";
    }

    @Override
    public Audience audience() {
        return Audience.NAMED;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Choices.OF_RESULTS);
        all.remove(Choices.SUBJECT);
        all.add(Choices.SUBJECTS);
        all.add(Choices.TINT);
        return List.copyOf(all);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        List<Range> ranges = new ArrayList<>();
        for (Topic topic : Topic.each(of, request)) {
            on.check();
            ranges.add(Range.of(topic, on));
        }
        People people = People.of(ranges.get(0).topic(), ranges.get(0).answers());
        RangeRows rows = new RangeRows(ranges, people);
        RangeLists lists = new RangeLists(ranges, people);
        Content.Block<Cell> grid = rows.grid();
        return new Content<>(
                lists.title(),
                lists.about(),
                List.of(grid, lists.lists(), new Content.Notes<>(lists.notes())),
                Labels.foot(ranges.get(0).topic()),
                Content.Paper.A4_LANDSCAPE);
    }
}
