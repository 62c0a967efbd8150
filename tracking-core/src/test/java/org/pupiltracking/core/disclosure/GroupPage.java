package org.pupiltracking.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

/** A group comparison as governors get it: a row a group, named by what it is of, and a row a pair of groups with their gap. */
record GroupPage(PlainSchool school, List<String> groups, List<String> pairs) {

    /** Groups that everybody can see, so that nothing is hidden but results. */
    static GroupPage visible(PlainSchool school) {
        return of(school, "house", "bus");
    }

    /** Groups that are held closely. */
    static GroupPage sensitive(PlainSchool school) {
        return of(school, "pupil-premium", "sen");
    }

    /** Everybody, the years, sex and two more, each by year and with the others. */
    private static GroupPage of(PlainSchool school, String one, String other) {
        List<String> single = List.of("sex=F", "sex=M", one + "=yes", one + "=no", other + "=K", other + "=no");
        Set<String> years = new TreeSet<>();
        school.children().forEach(c -> years.add("year=" + c.year()));
        List<String> groups = new ArrayList<>(List.of("all"));
        groups.addAll(years);
        groups.addAll(single);
        years.forEach(y -> single.forEach(s -> groups.add(y + "&" + s)));
        groups.addAll(List.of("sex=F&" + one + "=yes", one + "=yes&" + other + "=K", "sex=M&" + other + "=K"));
        return new GroupPage(
                school,
                List.copyOf(groups),
                List.of("sex=F/sex=M", one + "=yes/" + one + "=no", other + "=K/" + other + "=no"));
    }

    static Set<Criterion> criteria(String group) {
        Set<Criterion> all = new TreeSet<>();
        if (!group.equals("all")) {
            for (String one : group.split("&", -1)) {
                String[] is = one.split("=", -1);
                Dimension dimension = is[0].equals("year") ? Dimension.YEAR : Dimension.of(new CharacteristicId(is[0]));
                all.add(dimension.is(is[1]));
            }
        }
        return all;
    }

    Count count(String group) {
        return school.count(Scope.ALL, criteria(group), Split.IN_SHARE, Split.AT_OR_ABOVE);
    }

    Content<Cell> content() {
        List<Content.GridRow<Cell>> rows = new ArrayList<>();
        for (String group : groups) {
            Count count = count(group);
            rows.add(row(
                    group,
                    new Cell.Counted(count, CountForm.BASE),
                    new Cell.Counted(count, CountForm.COUNT),
                    new Cell.Counted(count, CountForm.OUT_OF_AND_SHARE),
                    new Cell.Counted(count, CountForm.SHARE),
                    new Cell.Counted(count, CountForm.INTERVAL)));
        }
        for (String pair : pairs) {
            Count a = count(pair.substring(0, pair.indexOf('/')));
            Count b = count(pair.substring(pair.indexOf('/') + 1));
            rows.add(row(
                    pair,
                    new Cell.Compared(a, b, GapForm.POINTS),
                    new Cell.Compared(a, b, GapForm.IN_PUPILS),
                    new Cell.Compared(a, b, GapForm.INTERVAL),
                    new Cell.Compared(a, b, GapForm.VERDICT)));
        }
        Content.Grid<Cell> grid = new Content.Grid<>(
                new Cell.Data("groups"), new Cell.Empty(), List.of(), rows, Content.GridStyle.FIGURES);
        return new Content<>(
                Cell.words("test.title", new Cell.Counted(count("all"), CountForm.OUT_OF)),
                List.of(),
                List.of(grid),
                List.of(),
                Content.Paper.A4_LANDSCAPE);
    }

    private static Content.GridRow<Cell> row(String label, Cell... cells) {
        List<Content.GridCell<Cell>> all = new ArrayList<>();
        for (Cell cell : cells) {
            all.add(Content.GridCell.of(List.of(cell)));
        }
        return new Content.GridRow<>(List.of(new Cell.Data(label)), all, Content.RowKind.BODY);
    }
}
