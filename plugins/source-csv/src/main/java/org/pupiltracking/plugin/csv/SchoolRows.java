package org.pupiltracking.plugin.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.spi.SourceSink;

/**
 * Reads rows about schools, such as those of performance tables: figures that somebody published, with their symbols. A row without a school
 * but with an authority is about the authority.
 */
final class SchoolRows implements CsvSource.Rows {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    /** One measure with the columns of its interval, coverage and number of pupils. */
    private record Measure(
            Column symbol,
            Optional<Column> low,
            Optional<Column> high,
            Optional<Column> coverage,
            Optional<Column> pupils) {}

    private final String file;
    private final SourceSink to;
    private final Cells cells;
    private final List<Measure> measures = new ArrayList<>();
    private final Optional<Cells.Values<SchoolId>> school;
    private final Optional<Cells.Values<AuthorityId>> authority;
    private final Optional<Cells.Values<SchoolYear>> year;
    private final Optional<Column> release;
    private final Optional<Column> name;
    private final Optional<Column> phase;

    /**
     * @throws RefusedException {@code csv.figures-need} the role that is not there: {@code school}, {@code school-year} or, beside {@code
     *     school-name}, {@code authority}
     */
    SchoolRows(Columns columns, String file, SourceSink to) {
        this.file = file;
        this.to = to;
        this.cells = new Cells(file, to);
        school = columns.one("school").map(c -> cells.values(c, t -> Optional.of(new SchoolId(t)), List.of()));
        authority = columns.one("authority").map(c -> cells.values(c, t -> Optional.of(new AuthorityId(t)), List.of()));
        Optional<Column> ofYear = columns.one("school-year");
        year = ofYear.map(c -> cells.values(c, t -> Optional.of(SchoolYear.parse(t)), List.of("2016-17")))
                .or(() -> columns.one("point")
                        .map(c ->
                                cells.values(c, t -> Optional.of(Point.parse(t).year()), List.of("2016-17/summer-2"))));
        release = columns.one("release");
        name = columns.one("school-name");
        phase = columns.one("phase");
        RefusedException.unless(school.isPresent(), "csv.figures-need", "school");
        RefusedException.unless(year.isPresent(), "csv.figures-need", "school-year");
        RefusedException.unless(name.isEmpty() || authority.isPresent(), "csv.figures-need", "authority");
        for (Column symbol : columns.all("figure")) {
            String of = symbol.role().of();
            measures.add(new Measure(
                    symbol,
                    columns.of(new Role("figure-low", of, Optional.empty())),
                    columns.of(new Role("figure-high", of, Optional.empty())),
                    columns.of(new Role("figure-coverage", of, Optional.empty())),
                    columns.of(new Role("figure-pupils", of, Optional.empty()))
                            .or(() -> columns.one("figure-pupils"))));
        }
    }

    @Override
    public void read(Sheet.Row row) {
        Optional<SchoolId> id = school.flatMap(s -> s.read(row));
        Optional<AuthorityId> of = authority.flatMap(a -> a.read(row));
        boolean blank = school.map(s -> s.column().text(row).isEmpty()).orElse(true);
        Optional<EntityId> about = id.<EntityId>map(s -> s).or(() -> blank ? of : Optional.empty());
        Optional<SchoolYear> in = year.flatMap(y -> y.read(row));
        if (about.isEmpty()) {
            if (blank) {
                to.problem(Problem.leftOut("csv.school-blank")
                        .at(cells.place(school.get().column(), row)));
            }
            return;
        }
        if (in.isEmpty()) {
            year.map(Cells.Values::column)
                    .filter(c -> c.text(row).isEmpty())
                    .ifPresent(
                            c -> to.problem(Problem.leftOut("csv.point-blank").at(cells.place(c, row))));
            return;
        }
        Origin origin = new Origin(CsvSource.ID, file + ":" + row.line());
        LocalDate first = LocalDate.of(in.get().start(), 9, 1);
        if (id.isPresent() && of.isPresent()) {
            name.flatMap(c -> cells.text(c, row)).ifPresent(called -> {
                String sort = phase.flatMap(c -> cells.text(c, row)).orElse("");
                SchoolProfile profile = new SchoolProfile(called, of.get(), sort);
                to.fact(Fact.of(id.get(), profile, Period.since(first), origin), cells.place(name.get(), row));
            });
        }
        Period period = new Period(first, Optional.of(first.plusYears(1).minusDays(1)));
        String version = release.map(c -> c.text(row)).orElse("");
        for (Measure m : measures) {
            figure(m, row, about.get(), in.get(), version, period, origin);
        }
    }

    private void figure(
            Measure m, Sheet.Row row, EntityId about, SchoolYear in, String version, Period period, Origin origin) {
        String symbol = m.symbol.text(row);
        Place where = cells.place(m.symbol, row);
        Optional<BigDecimal> pupils = number(m.pupils, row);
        PublishedFigure figure = new PublishedFigure(
                m.symbol.role().of(),
                in,
                version,
                symbol,
                number(symbol),
                number(m.low, row),
                number(m.high, row),
                pupils.filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                        .map(n -> OptionalInt.of(n.intValue()))
                        .orElse(OptionalInt.empty()),
                number(m.coverage, row));
        if (symbol.isEmpty()) {
            to.missing(about, figure.slot(), where);
        } else if (symbol.length() > 100) {
            to.unknown(m.symbol.role().toString(), symbol, List.of(), where);
        } else {
            to.fact(Fact.of(about, figure, period, origin), where);
        }
    }

    private static Optional<BigDecimal> number(Optional<Column> column, Sheet.Row row) {
        return column.flatMap(c -> number(c.text(row)));
    }

    /** Returns the number that a symbol is, also as a percentage; empty for {@code SUPP} and the like. */
    static Optional<BigDecimal> number(String symbol) {
        String bare = symbol.endsWith("%") ? symbol.substring(0, symbol.length() - 1) : symbol;
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}
