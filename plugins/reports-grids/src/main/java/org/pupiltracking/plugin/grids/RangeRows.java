package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Position;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.text.Text;

/** The table of a five-column grid: a row a subject, a block of them a year group, a column a band. */
final class RangeRows {

    /** Below this many, a share says less than the count beside it. */
    private static final int LEAST_FOR_SHARES = 10;

    private final List<Range> ranges;
    private final People people;
    private final List<Band> bands;

    RangeRows(List<Range> ranges, People people) {
        this.ranges = ranges;
        this.people = people;
        bands = ranges.get(0).bands().bands();
    }

    Content.Block<Cell> grid() {
        Set<YearGroup> years = new TreeSet<>();
        ranges.forEach(r -> years.addAll(r.years().keySet()));
        List<GridRow<Cell>> rows = new ArrayList<>();
        if (years.size() < 2) {
            ranges.forEach(r -> rows.add(row(r, r.standings())));
        } else {
            for (YearGroup year : years) {
                List<PupilStanding> all = ranges.get(0).years().getOrDefault(year, List.of());
                boolean aside = ranges.stream()
                        .allMatch(r ->
                                r.years().getOrDefault(year, List.of()).stream().allMatch(Reasons::isNotOnThisScale));
                List<Cell> heading = new ArrayList<>(
                        List.of(Labels.year(year), Cell.words("grids.pupils", new Cell.HowMany(Range.ids(all)))));
                if (aside) {
                    heading.add(Cell.words("grids.not-on-scale"));
                }
                rows.add(new GridRow<>(
                        heading,
                        bands.stream().map(b -> GridCell.<Cell>of(List.of())).toList(),
                        RowKind.BLOCK));
                if (!aside) {
                    ranges.forEach(r -> rows.add(row(r, r.years().getOrDefault(year, List.of()))));
                }
            }
        }
        Topic topic = ranges.get(0).topic();
        return new Content.Grid<>(
                Cell.words("grids.five.caption", Labels.who(topic.scope())),
                Cell.words("grids.subject"),
                bands.stream().map(this::heading).toList(),
                rows,
                Content.GridStyle.NAMES);
    }

    private Content.Column<Cell> heading(Band band) {
        List<Cell> lines = new ArrayList<>();
        lines.add(new Cell.Row(List.of(new Cell.Mark(sign(band.position())), Cell.of(Text.of(band.label())))));
        width(bands.indexOf(band)).ifPresent(lines::add);
        band.action().ifPresent(a -> lines.add(Cell.of(Text.of(a))));
        return new Content.Column<>(lines, band.position() == Position.AT, false);
    }

    /** How far from the expectation the pupils of a band are, where bands are made of steps. */
    private Optional<Cell> width(int band) {
        if (!(ranges.get(0).bands().borders() instanceof Bands.Borders.Steps borders)) {
            return Optional.empty();
        }
        List<Integer> from = borders.from();
        if (band == 0) {
            int high = from.get(0) - 1;
            return Optional.of(
                    high < 0 ? Cell.words("grids.width.below.or-more", -high) : Cell.words("grids.width.to", high));
        }
        int low = from.get(band - 1);
        if (band == from.size()) {
            return Optional.of(
                    low > 0 ? Cell.words("grids.width.above.or-more", low) : Cell.words("grids.width.from", -low));
        }
        int high = from.get(band) - 1;
        if (high < 0) {
            return Optional.of(apart("below", -high, -low));
        } else if (low > 0) {
            return Optional.of(apart("above", low, high));
        }
        return Optional.of(
                -low == high ? Cell.words("grids.width.within", high) : Cell.words("grids.width.around", -low, high));
    }

    private static Cell apart(String side, int near, int far) {
        return near == far
                ? Cell.words("grids.width." + side, near)
                : Cell.words("grids.width." + side + (far == near + 1 ? ".pair" : ".range"), near, far);
    }

    private static Sign sign(Position position) {
        return switch (position) {
            case BELOW -> Sign.BELOW;
            case AT -> Sign.AT;
            case ABOVE -> Sign.ABOVE;
        };
    }

    private GridRow<Cell> row(Range range, List<PupilStanding> of) {
        List<GridCell<Cell>> cells = new ArrayList<>();
        List<PupilStanding> banded =
                of.stream().filter(s -> Range.band(s).isPresent()).toList();
        for (Band band : bands) {
            cells.add(cell(band, Range.in(of, band), banded));
        }
        return new GridRow<>(heading(range, of), cells, RowKind.BODY);
    }

    private List<Cell> heading(Range range, List<PupilStanding> of) {
        List<Cell> lines = new ArrayList<>();
        lines.add(Cell.of(Labels.subject(range.topic())));
        Range part = new Range(range.topic(), range.answers(), range.bands(), of);
        if (part.hasExpectation()) {
            lines.add(Cell.words(
                    "grids.on-track-of", new Cell.HowMany(part.onTrack(), part.placed(), CountForm.OUT_OF_AND_SHARE)));
            expected(of).ifPresent(lines::add);
        }
        List<PupilStanding> studying =
                of.stream().filter(s -> s.coverage() != Coverage.NOT_EXPECTED).toList();
        List<PupilStanding> assessed =
                of.stream().filter(s -> s.coverage() == Coverage.ASSESSED).toList();
        lines.add(Cell.words(
                "grids.assessed", new Cell.HowMany(Range.ids(assessed), Range.ids(studying), CountForm.OUT_OF)));
        List<Cell> not = of.stream()
                .filter(s -> s.coverage() != Coverage.ASSESSED && !Reasons.isNotOnThisScale(s))
                .map(s -> people.with(s.pupil(), Reasons.of(range.topic(), s)))
                .toList();
        lines.addAll(not);
        return lines;
    }

    private static Optional<Cell> expected(List<PupilStanding> of) {
        return of.stream()
                .flatMap(s -> s.expectation().found().stream())
                .findFirst()
                .map(e -> Cell.words("grids.expects", e.toString()));
    }

    private GridCell<Cell> cell(Band band, List<PupilStanding> here, List<PupilStanding> of) {
        boolean middle = band.position() == Position.AT;
        Set<Shade> shades = middle ? Set.of(Shade.FRAMED) : Set.of();
        List<Cell> figures = new ArrayList<>(List.of(new Cell.HowMany(Range.ids(here))));
        if (of.size() >= LEAST_FOR_SHARES && !here.isEmpty()) {
            figures.add(new Cell.HowMany(Range.ids(here), Range.ids(of), CountForm.SHARE));
        }
        List<Cell> count = List.of(figures.size() == 1 ? figures.get(0) : new Cell.Row(figures));
        Map<Integer, List<PupilStanding>> steps = new TreeMap<>();
        here.forEach(s -> s.steps()
                .found()
                .ifPresent(d -> steps.computeIfAbsent(d, k -> new ArrayList<>()).add(s)));
        if (middle && steps.size() > 1) {
            List<Content.Listed<Cell>> within = new ArrayList<>();
            steps.forEach((d, pupils) -> within.add(new Content.Listed<>(steps(d, pupils), names(pupils))));
            return new GridCell<>(count, List.of(), within, List.of(), shades);
        }
        return new GridCell<>(count, names(here), shades);
    }

    private static Cell steps(int distance, List<PupilStanding> pupils) {
        Cell count = new Cell.HowMany(Range.ids(pupils));
        if (distance == 0) {
            return new Cell.Row(List.of(count, new Cell.Mark(Sign.AT), Cell.words("grids.steps.at")));
        }
        return new Cell.Row(List.of(
                count,
                new Cell.Mark(distance < 0 ? Sign.BELOW : Sign.ABOVE),
                Cell.words(distance < 0 ? "grids.steps.below" : "grids.steps.above", Math.abs(distance))));
    }

    private List<Cell> names(List<PupilStanding> of) {
        return of.stream()
                .map(s -> people.full(
                        s.pupil(),
                        s.latest().found().stream()
                                .map(r -> Cell.of(r.printed()))
                                .toList(),
                        List.of()))
                .toList();
    }
}
