package org.pupiltracking.plugin.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.Grid;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.GridStyle;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.Content.Part;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.text.Text;

/** A class tracking grid as reports write it: pupils on the steps of a ladder at several points, of any size and with any names. */
record ClassGrid(int pupils, int points, IntFunction<String> names) {

    private static final List<String> STEPS = List.of("4c", "3a", "3b", "3c", "2a", "2b", "2c", "1a", "1b");

    Content<Shown> content() {
        List<Content.Block<Shown>> blocks = List.of(
                new Grid<>(data("Class 4B, reading"), data("Step"), columns(), rows(), GridStyle.NAMES),
                new Content.Lists<>(List.of(
                        list("One step below: target group", 0, 5),
                        list("Two or more steps below", 5, 9),
                        list("Same step, three half terms", 9, 12),
                        list("Fell, or not known: check first", 12, 14))),
                new Content.Notes<>(List.of(note("Key.", 60), note("Marks.", 60), note("Expectation.", 50))));
        return new Content<>(
                data("Class 4B reading: 17 of 26 pupils are on track; 5 more are one step below"),
                List.of(
                        data("Larkmoor Primary School"),
                        data("Year 4"),
                        data("teacher assessment, NC levels 1999"),
                        data("as at 4 April 2014"),
                        data("26 of 27 assessed")),
                blocks,
                List.of(data("destroy by 31 August 2015")),
                Content.Paper.A4_LANDSCAPE);
    }

    private List<Column<Shown>> columns() {
        List<Column<Shown>> columns = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            columns.add(new Column<>(
                    List.of(data("Autumn " + point), data("25 October 2013")), point == points - 1, false));
        }
        return columns;
    }

    /** A pupil climbs a step every second point, from one of the lower steps; some fall behind. */
    private int step(int pupil, int point) {
        int start = 7 - pupil % 4 - pupil % 3;
        return Math.max(0, start - (pupil % 7 == 0 ? 0 : point / 2));
    }

    private List<GridRow<Shown>> rows() {
        List<GridRow<Shown>> rows = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            List<GridCell<Shown>> cells = new ArrayList<>();
            for (int point = 0; point < points; point++) {
                cells.add(cell(step, point));
            }
            rows.add(new GridRow<>(List.of(data(STEPS.get(step))), cells, RowKind.BODY));
        }
        rows.add(new GridRow<>(List.of(data("Not assessed")), nobody(), RowKind.ASIDE));
        List<GridCell<Shown>> totals = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            totals.add(new GridCell<>(
                    List.of(),
                    List.of(data("17 of 26 (65%)"), data("26 of 27 assessed")),
                    List.of(),
                    List.of(part(Sign.BELOW, 9), part(Sign.AT, 6), part(Sign.ABOVE, 11)),
                    Set.of()));
        }
        rows.add(new GridRow<>(List.of(data("On track"), data("Coverage")), totals, RowKind.TOTAL));
        return rows;
    }

    private List<GridCell<Shown>> nobody() {
        return Collections.nCopies(points, GridCell.of(List.of(new Shown.Plain(Text.of("page.none")))));
    }

    private GridCell<Shown> cell(int step, int point) {
        List<Shown> here = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            if (step(pupil, point) == step) {
                here.add(name(pupil, point == points - 1));
            }
        }
        Set<Shade> shades = new TreeSet<>();
        int expected = point < points / 2 ? 4 : 3;
        if (step == expected) {
            shades.add(Shade.EXPECTED);
            shades.add(Shade.LINE_BELOW);
        }
        if (step == 4 && point == points / 2) {
            shades.add(Shade.LINE_LEFT);
        }
        return new GridCell<>(here.isEmpty() ? List.of() : List.of(count(here.size())), here, shades);
    }

    Shown name(int pupil, boolean newest) {
        List<Shown> beside = new ArrayList<>();
        if (newest) {
            beside.add(data("2b"));
            if (pupil % 3 == 0) {
                beside.add(new Shown.Badge("E", "blue", Text.of("badge.eal")));
            }
            if (pupil % 4 == 1) {
                beside.add(new Shown.Badge("£", "green", Text.of("badge.premium")));
            }
            if (pupil % 5 == 2) {
                beside.add(new Shown.Badge("K", "purple", Text.of("badge.sen")));
            }
            beside.add(new Shown.Mark(pupil % 6 == 0 ? Sign.DOWN : Sign.UP));
        }
        return new Shown.Name(names.apply(pupil), beside, pupil % 3 == 0 ? "blue" : "");
    }

    private Listed<Shown> list(String heading, int from, int to) {
        List<Shown> members = new ArrayList<>();
        for (int pupil = from; pupil < Math.min(to, pupils); pupil++) {
            members.add(name(pupil, false));
        }
        return new Listed<>(data(heading), members);
    }

    private static Listed<Shown> note(String heading, int words) {
        return new Listed<>(data(heading), List.of(data("word ".repeat(words))));
    }

    private static Part<Shown> part(Sign sign, int of) {
        return new Part<>(sign, count(of));
    }

    static Shown count(int number) {
        return new Shown.Figure(number, number, Shown.Unit.COUNT);
    }

    static Shown data(String text) {
        return new Shown.Data(text);
    }
}
