package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Position;
import org.pupiltracking.plugin.grids.Columns.Column;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.Part;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Split;

/** The table of a tracking grid: a block of rows for each year group that is taught together, then who is on no row, then sums. */
final class TrackingRows {

    private static final Optional<YearGroup> NO_YEAR = Optional.empty();

    private final Topic topic;
    private final Columns columns;
    private final People people;
    private final Movement movement;
    private final GradingScheme scheme;

    TrackingRows(Topic topic, Columns columns, People people) {
        this.topic = topic;
        this.columns = columns;
        this.people = people;
        this.scheme = topic.scheme();
        this.movement = new Movement(columns, scheme);
    }

    Content.Block<Cell> grid() {
        List<GridRow<Cell>> rows = new ArrayList<>();
        Map<YearGroup, Set<PupilId>> years = years();
        if (years.size() < 2) {
            rows.addAll(steps(NO_YEAR, Set.of()));
        } else {
            years.forEach((year, pupils) -> {
                rows.add(new GridRow<>(block(year, pupils), empty(), RowKind.BLOCK));
                rows.addAll(steps(Optional.of(year), pupils));
            });
        }
        rows.add(aside());
        rows.add(totals());
        return new Content.Grid<>(
                Cell.words("grids.class.caption", Labels.who(topic.scope()), Labels.subject(topic)),
                Cell.words(scheme.grades().isEmpty() ? "grids.score" : "grids.step"),
                headings(),
                rows,
                Content.GridStyle.NAMES);
    }

    private List<Cell> block(YearGroup year, Set<PupilId> pupils) {
        List<Cell> heading = new ArrayList<>(
                List.of(Labels.year(year), Cell.words("grids.pupils", new Cell.HowMany(List.copyOf(pupils)))));
        if (pupils.stream()
                .allMatch(p -> columns.now(p).map(Reasons::isNotOnThisScale).orElse(true))) {
            heading.add(Cell.words("grids.not-on-scale"));
        }
        return heading;
    }

    private List<Content.Column<Cell>> headings() {
        List<Content.Column<Cell>> headings = new ArrayList<>();
        for (Column column : columns.all()) {
            headings.add(new Content.Column<>(
                    List.of(Labels.point(topic.snapshot(), column.point()), Cell.of(column.day())),
                    isNow(column),
                    false));
        }
        return headings;
    }

    /** Today's pupils, and those who left, by the year group they are read against; those of no known year with the first. */
    private Map<YearGroup, Set<PupilId>> years() {
        Map<YearGroup, Set<PupilId>> years = new TreeMap<>();
        for (Column column : columns.all()) {
            column.standings()
                    .forEach((pupil, standing) -> columns.now(pupil)
                            .or(() -> Optional.of(standing))
                            .flatMap(PupilStanding::readAs)
                            .ifPresent(year -> years.computeIfAbsent(year, y -> new LinkedHashSet<>())
                                    .add(pupil)));
        }
        years.values()
                .removeIf(
                        pupils -> pupils.stream().noneMatch(p -> columns.now(p).isPresent()));
        return years;
    }

    private List<GridRow<Cell>> steps(Optional<YearGroup> year, Set<PupilId> of) {
        List<List<PupilStanding>> standings = new ArrayList<>();
        List<Optional<Expectation>> expected = new ArrayList<>();
        for (Column column : columns.all()) {
            List<PupilStanding> here = column.standings().values().stream()
                    .filter(s -> year.isEmpty() || of.contains(s.pupil()))
                    .toList();
            standings.add(here);
            expected.add(usual(here));
        }
        Rungs rungs = Rungs.of(
                scheme,
                Labels.bands(topic),
                standings.stream().flatMap(Collection::stream).toList(),
                expected.stream().flatMap(Optional::stream).toList());
        int[] span = span(rungs, standings, expected);
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (int row = span[1]; row >= span[0]; row--) {
            List<GridCell<Cell>> cells = new ArrayList<>();
            for (int c = 0; c < standings.size(); c++) {
                cells.add(cell(rungs, row, standings.get(c), c, shades(rungs, row, expected, c)));
            }
            rows.add(new GridRow<>(rungs.heading(row), cells, RowKind.BODY));
        }
        return rows;
    }

    /** What is expected of most of them: pupils with an expectation of their own do not move the line of the others. */
    private static Optional<Expectation> usual(List<PupilStanding> of) {
        Map<Expectation, Long> counts = of.stream()
                .flatMap(s -> s.expectation().found().stream())
                .collect(Collectors.groupingBy(e -> e, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The lowest and the highest row that is used or expected. */
    private static int[] span(Rungs rungs, List<List<PupilStanding>> standings, List<Optional<Expectation>> expected) {
        int low = rungs.size();
        int high = -1;
        List<Integer> used = new ArrayList<>();
        standings.forEach(c -> c.forEach(s -> rungs.of(s).ifPresent(used::add)));
        expected.forEach(e -> e.ifPresent(x -> {
            rungs.of(x.low()).ifPresent(used::add);
            rungs.of(x.high()).ifPresent(used::add);
        }));
        for (int row : used) {
            low = Math.min(low, row);
            high = Math.max(high, row);
        }
        return new int[] {low, high};
    }

    private static Set<Shade> shades(Rungs rungs, int row, List<Optional<Expectation>> expected, int column) {
        Set<Shade> shades = EnumSet.noneOf(Shade.class);
        Optional<Integer> low = expected.get(column).flatMap(e -> rungs.of(e.low()));
        Optional<Integer> high = expected.get(column).flatMap(e -> rungs.of(e.high()));
        if (low.isPresent() && high.isPresent()) {
            if (low.get() <= row && row <= high.get()) {
                shades.add(Shade.EXPECTED);
            }
            if (row == low.get()) {
                shades.add(Shade.LINE_BELOW);
            }
            Optional<Integer> before =
                    column == 0 ? Optional.empty() : expected.get(column - 1).flatMap(e -> rungs.of(e.low()));
            if (before.isPresent()
                    && Math.min(before.get(), low.get()) <= row
                    && row < Math.max(before.get(), low.get())) {
                shades.add(Shade.LINE_LEFT);
            }
        }
        return shades;
    }

    private GridCell<Cell> cell(Rungs rungs, int row, List<PupilStanding> of, int column, Set<Shade> shades) {
        List<PupilId> here = of.stream()
                .filter(s -> rungs.of(s).filter(r -> r == row).isPresent())
                .map(PupilStanding::pupil)
                .toList();
        boolean newest = column == columns.all().size() - 1;
        List<Cell> names =
                here.stream().map(p -> newest ? now(p, rungs) : people.name(p)).toList();
        return new GridCell<>(here.isEmpty() ? List.of() : List.of(new Cell.HowMany(here)), names, shades);
    }

    private Cell now(PupilId pupil, Rungs rungs) {
        PupilStanding standing = columns.now(pupil).orElseThrow();
        List<Cell> first = new ArrayList<>();
        if (rungs.areSteps()) {
            standing.baseline().found().ifPresent(b -> first.add(Cell.of(b.printed())));
        } else {
            standing.latest().found().ifPresent(r -> first.add(Cell.of(r.printed())));
        }
        List<Cell> last = new ArrayList<>();
        if (rungs.areSteps()) {
            movement.of(pupil).ifPresent(s -> last.add(new Cell.Mark(s)));
        }
        if (movement.isOneTeachers(standing)) {
            last.add(new Cell.Mark(Sign.NOT_MODERATED));
        }
        return people.full(pupil, first, last);
    }

    private GridRow<Cell> aside() {
        List<GridCell<Cell>> cells = new ArrayList<>();
        for (int c = 0; c < columns.all().size(); c++) {
            Column column = columns.all().get(c);
            LocalDate since = c == 0 ? LocalDate.MIN : columns.all().get(c - 1).day();
            List<Cell> items = new ArrayList<>();
            for (PupilStanding standing : column.standings().values()) {
                aside(standing, c == 0 ? Optional.empty() : people.joined(standing.pupil(), since, column.day()))
                        .ifPresent(items::add);
            }
            if (c > 0) {
                items.addAll(leavers(columns.all().get(c - 1), column));
            }
            cells.add(GridCell.of(items.isEmpty() ? List.of(Cell.words("page.none")) : items));
        }
        return new GridRow<>(List.of(Cell.words("grids.not-assessed")), cells, RowKind.ASIDE);
    }

    /** One line a pupil: a joiner without a result has none because of joining, and nothing is missing where nothing is expected. */
    private Optional<Cell> aside(PupilStanding standing, Optional<LocalDate> joined) {
        boolean assessed = standing.coverage() == Coverage.ASSESSED;
        if (Reasons.isNotOnThisScale(standing)) {
            return Optional.empty();
        } else if (joined.isPresent() && (assessed || standing.latest().found().isEmpty())) {
            return Optional.of(people.with(
                    standing.pupil(), new Cell.Mark(Sign.JOINED), Cell.words("grids.joined", joined.get())));
        }
        return assessed ? Optional.empty() : Optional.of(people.with(standing.pupil(), Reasons.of(topic, standing)));
    }

    private List<Cell> leavers(Column before, Column column) {
        List<Cell> items = new ArrayList<>();
        for (PupilId pupil : before.standings().keySet()) {
            if (!column.standings().containsKey(pupil)) {
                people.left(pupil, column.day())
                        .ifPresent(day ->
                                items.add(people.with(pupil, new Cell.Mark(Sign.LEFT), Cell.words("grids.left", day))));
            }
        }
        return items;
    }

    private GridRow<Cell> totals() {
        List<GridCell<Cell>> cells = new ArrayList<>();
        boolean expected = columns.all().stream().anyMatch(c -> !c.placed().isEmpty());
        for (Column column : columns.all()) {
            cells.add(expected ? onTrack(column) : covered(column));
        }
        List<Cell> heading = expected
                ? List.of(Cell.words("grids.on-track"), Cell.words("grids.coverage"))
                : List.of(Cell.words("grids.coverage"));
        return new GridRow<>(heading, cells, RowKind.TOTAL);
    }

    private GridCell<Cell> onTrack(Column column) {
        Cell share = isNow(column)
                ? new Cell.Counted(
                        column.answers().count(topic.scope(), Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE),
                        CountForm.OUT_OF_AND_SHARE)
                : new Cell.HowMany(column.onTrack(), column.placed(), CountForm.OUT_OF_AND_SHARE);
        List<Part<Cell>> bar = List.of(
                new Part<>(Sign.BELOW, new Cell.HowMany(column.at(Position.BELOW))),
                new Part<>(Sign.AT, new Cell.HowMany(column.at(Position.AT))),
                new Part<>(Sign.ABOVE, new Cell.HowMany(column.at(Position.ABOVE))));
        return new GridCell<>(List.of(), List.of(share, coverage(column)), List.of(), bar, Set.of());
    }

    private GridCell<Cell> covered(Column column) {
        return GridCell.of(List.of(coverage(column)));
    }

    private static Cell coverage(Column column) {
        return Cell.words("grids.assessed", new Cell.HowMany(column.assessed(), column.studying(), CountForm.OUT_OF));
    }

    private boolean isNow(Column column) {
        return column.point().equals(columns.now().point());
    }

    private List<GridCell<Cell>> empty() {
        List<GridCell<Cell>> cells = new ArrayList<>();
        columns.all().forEach(c -> cells.add(GridCell.of(List.of())));
        return cells;
    }
}
