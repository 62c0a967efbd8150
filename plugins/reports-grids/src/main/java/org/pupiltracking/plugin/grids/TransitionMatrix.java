package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;

/** From where to where: prior results by later ones, with counts and names, as the Department's transition matrices (to 2019). */
final class TransitionMatrix implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("transition-matrix");
    }

    @Override
    public String label() {
        return "grids.transition-matrix";
    }

    @Override
    public Audience audience() {
        return Audience.NAMED;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Choices.OF_RESULTS);
        all.add(Choices.TINT);
        return List.copyOf(all);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        Point since = request.since()
                .orElseGet(() ->
                        of.definitions().calendar().lastOf(request.at().year().plus(-1)));
        Topic topic = Topic.of(of, request.since(since));
        Moves moves = Moves.of(topic, on);
        People people = People.of(topic, moves.answers());
        MatrixRows rows = new MatrixRows(moves, people);
        Content.Block<Cell> grid = rows.grid();
        MatrixLists lists = new MatrixLists(moves, people);
        return new Content<>(
                lists.title(),
                lists.about(),
                List.of(grid, lists.lists(), new Content.Notes<>(lists.notes())),
                Labels.foot(topic),
                Content.Paper.A4_LANDSCAPE);
    }
}
