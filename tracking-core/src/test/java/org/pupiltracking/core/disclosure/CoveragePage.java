package org.pupiltracking.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

/** How many have a result, as it stands beside the figures of groups: a row a count, named by its group, its base and what is counted. */
record CoveragePage(PlainSchool school, List<Line> lines) {

    private static final List<String> GROUPS = List.of(
            "all", "sex=F", "sex=M", "house=yes", "house=no", "sex=F&house=yes", "sex=M&house=yes", "sex=F&house=no");

    /** Of one group, how many of {@code base} are {@code split} too. */
    record Line(String group, Split base, Split split) {

        String name() {
            return group + "|" + base + "|" + split;
        }

        Count count(PlainSchool school) {
            return school.count(Scope.ALL, GroupPage.criteria(group), base, split);
        }
    }

    /** The bases of shares, of every group but the whole, which would tell little of each group alone. */
    static List<Line> ofShares() {
        return GROUPS.stream()
                .filter(g -> !g.equals("all"))
                .map(g -> new Line(g, Split.IN_SHARE, Split.IN_SHARE))
                .toList();
    }

    /** Who was assessed, of everybody and of those who study the subject in some groups. */
    static List<Line> ofAssessed() {
        return List.of(
                new Line("all", Split.STUDYING, Split.ASSESSED),
                new Line("sex=F", Split.ON_ROLL, Split.ASSESSED),
                new Line("house=no", Split.STUDYING, Split.ASSESSED));
    }

    static CoveragePage whole(PlainSchool school) {
        List<Line> lines = new ArrayList<>(ofAssessed());
        lines.addAll(ofShares());
        return new CoveragePage(school, List.copyOf(lines));
    }

    Content<Cell> content() {
        List<Content.GridRow<Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            Count count = line.count(school);
            rows.add(new Content.GridRow<>(
                    List.of(new Cell.Data(line.name())),
                    List.of(
                            Content.GridCell.of(List.of(new Cell.Counted(count, CountForm.BASE))),
                            Content.GridCell.of(List.of(new Cell.Counted(count, CountForm.COUNT)))),
                    Content.RowKind.BODY));
        }
        return new Content<>(
                Cell.words("test.title"),
                List.of(),
                List.of(new Content.Grid<>(
                        new Cell.Data("coverage"), new Cell.Empty(), List.of(), rows, Content.GridStyle.FIGURES)),
                List.of(),
                Content.Paper.A4_LANDSCAPE);
    }
}
