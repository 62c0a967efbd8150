package org.pupiltracking.plugin.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.spi.SourceSink;

/** Reads rows about pupils: who, when, where taught, what characteristics, and results. */
final class PupilRows implements CsvSource.Rows {

    /** When a row is true: since a day, or at a point, whose day it may name. */
    private record When(Optional<LocalDate> since, Optional<Point> point, Optional<LocalDate> day) {}

    /** A school and what was said of it so far: classes and the like are few, and rows are many. */
    private record School(
            SchoolId id,
            Enrolment main,
            Enrolment second,
            Map<YearGroup, YearTaught> years,
            Map<Column, Map<String, Payload>> said) {
        static School of(String text) {
            SchoolId id = new SchoolId(text);
            return new School(id, new Enrolment(id, true), new Enrolment(id, false), new HashMap<>(), new HashMap<>());
        }
    }

    private static final int REMEMBERED = 10_000;

    private final String file;
    private final SourceSink to;
    private final Cells cells;
    private final Whom whom;
    private final Optional<Cells.Values<School>> school;
    private final Optional<Cells.Values<Boolean>> main;
    private final Optional<Cells.Values<YearGroup>> year;
    private final Optional<Cells.Values<Point>> point;
    private final Optional<Column> date;
    private final Optional<Column> since;
    private final Optional<Point> latest;
    private final List<Cells.Values<CharacteristicHeld>> characteristics = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final Optional<Results> results;

    /**
     * @param framework of the results; empty when there are none
     * @throws RefusedException {@code csv.pupil-needed}, {@code csv.point-needed}, {@code csv.school-needed} or {@code csv.subject-unknown}
     */
    PupilRows(
            Mapping mapping,
            Columns columns,
            Optional<AssessmentFramework> framework,
            KindId usual,
            String file,
            SourceSink to) {
        this.file = file;
        this.to = to;
        this.cells = new Cells(file, to);
        this.whom = new Whom(columns, cells, file, to);
        school = columns.one("school").map(c -> cells.values(c, t -> Optional.of(School.of(t)), List.of()));
        List<String> registrations = List.of("C", "M", "S", "main", "subsidiary");
        main = columns.one("registration").map(c -> cells.values(c, PupilRows::isMain, registrations));
        List<String> years = List.of(
                "N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "X");
        year = columns.one("year").map(c -> cells.values(c, t -> Optional.of(YearGroup.parse(t)), years));
        List<String> points = to.definitions().calendar().points().stream()
                .map(p -> "YEAR/" + p.name().value())
                .toList();
        point = columns.one("point").map(c -> cells.values(c, this::point, points));
        date = columns.one("date");
        since = columns.one("since");
        latest = mapping.roles("grade").stream()
                .flatMap(r -> r.at().stream())
                .max(to.definitions().calendar().order());
        boolean everyGradeHasOne = mapping.roles("grade").stream().allMatch(r -> r.at().isPresent());
        boolean dated = point.isPresent()
                || date.isPresent()
                || (everyGradeHasOne && (latest.isPresent() || since.isPresent()));
        RefusedException.unless(dated, "csv.point-needed");
        for (Column c : columns.all("is")) {
            CharacteristicId id = new CharacteristicId(c.role().of());
            characteristics.add(cells.values(c, t -> Optional.of(new CharacteristicHeld(id, t)), List.of()));
        }
        columns.one("class").ifPresent(c -> named.add(new Named(c, ClassMembership::new)));
        columns.one("group").ifPresent(c -> named.add(new Named(c, GroupMembership::new)));
        for (Column c : columns.all("set")) {
            SubjectId subject = new SubjectId(c.role().of());
            named.add(new Named(c, (s, t) -> new SetMembership(s, subject, t)));
        }
        RefusedException.unless(school.isPresent() || (named.isEmpty() && main.isEmpty()), "csv.school-needed");
        results = framework.map(f -> new Results(columns, cells, f, usual, to));
    }

    private static Optional<Boolean> isMain(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "c", "m", "main" -> Optional.of(true);
            case "s", "subsidiary" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Point> point(String text) {
        return Optional.of(Point.parse(text))
                .filter(p -> to.definitions().calendar().place(p.name()) >= 0);
    }

    @Override
    public void read(Sheet.Row row) {
        Optional<Identity> who = whom.identity(row);
        Optional<PupilId> pupil = whom.pupil(row, who);
        Optional<When> when = pupil.isPresent() ? when(row) : Optional.empty();
        if (pupil.isEmpty() || when.isEmpty()) {
            return;
        }
        Origin origin = new Origin(CsvSource.ID, file + ":" + row.line());
        who.ifPresent(w -> say(pupil.get(), w, when.get(), origin, Place.of(file, row.line())));
        Optional<YearGroup> taught = year.flatMap(y -> y.read(row));
        school.flatMap(s -> s.read(row)).ifPresent(s -> {
            boolean isMain = main.flatMap(m -> m.read(row)).orElse(true);
            say(
                    pupil.get(),
                    isMain ? s.main : s.second,
                    when.get(),
                    origin,
                    cells.place(school.get().column(), row));
            taught.ifPresent(y -> say(
                    pupil.get(),
                    s.years.computeIfAbsent(y, x -> new YearTaught(s.id, x)),
                    when.get(),
                    origin,
                    cells.place(year.get().column(), row)));
            for (Named n : named) {
                n.payload(row, s).ifPresent(p -> say(pupil.get(), p, when.get(), origin, cells.place(n.column, row)));
            }
        });
        for (Cells.Values<CharacteristicHeld> c : characteristics) {
            c.read(row).ifPresent(h -> say(pupil.get(), h, when.get(), origin, cells.place(c.column(), row)));
        }
        results.ifPresent(r -> r.read(row, pupil.get(), when.get().point, when.get().day, taught, origin));
    }

    /** Returns when the row is true; empty, after a problem, when that cannot be known. */
    private Optional<When> when(Sheet.Row row) {
        Optional<LocalDate> from = since.flatMap(c -> cells.day(c, row));
        Optional<LocalDate> day = date.flatMap(c -> cells.day(c, row));
        Optional<Point> at = point.flatMap(p -> p.read(row));
        if (at.isEmpty() && day.isPresent() && point.isEmpty()) {
            at = Optional.of(to.definitions().calendar().holding(day.get()));
        }
        if (at.isEmpty() && point.isEmpty() && date.isEmpty()) {
            at = latest;
        }
        boolean known = at.isPresent() || (from.isPresent() && point.isEmpty() && date.isEmpty());
        if (!known) {
            blank(row, point.map(Cells.Values::column).or(() -> date));
            return Optional.empty();
        }
        return Optional.of(new When(from, at, day));
    }

    private void blank(Sheet.Row row, Optional<Column> column) {
        column.filter(c -> c.text(row).isEmpty())
                .ifPresent(c -> to.problem(Problem.leftOut("csv.point-blank").at(cells.place(c, row))));
    }

    /** A column that names something of a school: a class, a group or a set. */
    private final class Named {
        private final Column column;
        private final BiFunction<SchoolId, String, Payload> payload;

        Named(Column column, BiFunction<SchoolId, String, Payload> payload) {
            this.column = column;
            this.payload = payload;
        }

        Optional<Payload> payload(Sheet.Row row, School of) {
            Map<String, Payload> said = of.said.computeIfAbsent(column, c -> new HashMap<>());
            Payload known = said.get(column.text(row));
            if (known != null) {
                return Optional.of(known);
            }
            Optional<String> text = cells.text(column, row);
            try {
                Optional<Payload> fresh = text.map(t -> payload.apply(of.id, t));
                if (fresh.isPresent() && said.size() < REMEMBERED) {
                    said.put(text.get(), fresh.get());
                }
                return fresh;
            } catch (RefusedException e) {
                to.problem(cells.problem(e, cells.place(column, row), text.orElse("")));
                return Optional.empty();
            }
        }
    }

    /** Hands over a statement, dated by the row's own first day, its date or its point, whichever comes first here. */
    private void say(PupilId pupil, Payload what, When when, Origin origin, Place where) {
        if (when.since.isPresent()) {
            to.fact(Fact.of(pupil, what, Period.since(when.since.get()), origin), where);
        } else if (when.day.isPresent()) {
            boolean stays = what instanceof CharacteristicHeld || what instanceof Identity;
            LocalDate end = LocalDate.of(SchoolYear.of(when.day.get()).start() + 1, 8, 31);
            Period period = new Period(when.day.get(), stays ? Optional.empty() : Optional.of(end));
            to.fact(Fact.of(pupil, what, period, origin), where);
        } else {
            to.at(when.point.orElseThrow(), pupil, what, origin, where);
        }
    }
}
