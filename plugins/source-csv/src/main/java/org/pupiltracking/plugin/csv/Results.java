package org.pupiltracking.plugin.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.SourceSink;

/** Reads the results of a row: one of a subject that the row names, and one of each column that is a subject's own. */
final class Results {

    private record SeriesOf(SubjectId subject, KindId kind, Optional<YearGroup> year, Point point) {
        /** Year and point tell nearly all of a column apart. */
        @Override
        public int hashCode() {
            int h = subject.value().hashCode() * 31 + point.year().start();
            h = h * 31 + point.name().value().hashCode();
            return year.isPresent() ? h * 31 + year.get().code().hashCode() : h;
        }
    }

    /** The scheme of a series, its slot, and the usual day of its point. */
    private record Series(GradingScheme scheme, Object slot, Period day) {}

    /** A column of results with the subject that it is of; empty when the row names it. */
    private record Grades(Column column, Optional<SubjectId> subject) {}

    private final SourceSink to;
    private final Cells cells;
    private final AssessmentFramework framework;
    private final KindId usual;
    private final List<Grades> grades = new ArrayList<>();
    private final Optional<Cells.Values<SubjectId>> subject;
    private final Optional<Cells.Values<KindId>> kind;
    private final Optional<Cells.Values<Security>> security;
    private final Map<SeriesOf, Optional<Series>> series = new HashMap<>();
    private final Map<String, Optional<String>> damage = new HashMap<>();

    Results(Columns columns, Cells cells, AssessmentFramework framework, KindId usual, SourceSink to) {
        this.to = to;
        this.cells = cells;
        this.framework = framework;
        this.usual = usual;
        Map<String, SubjectId> subjects = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Subject s : framework.subjects().subjects()) {
            subjects.put(s.id().value(), s.id());
            names.add(s.id().value());
        }
        this.subject = columns.one("subject")
                .map(c -> cells.values(c, t -> Optional.ofNullable(subjects.get(t.toLowerCase(Locale.ROOT))), names));
        List<String> kinds = new ArrayList<>();
        Kind.ALWAYS.forEach(k -> kinds.add(k.id().value()));
        framework.kinds().forEach(k -> kinds.add(k.id().value()));
        this.kind = columns.one("kind").map(c -> cells.values(c, this::kind, kinds));
        List<String> securities = List.of("insecure", "provisional", "secure");
        this.security = columns.one("security").map(c -> cells.values(c, Results::security, securities));
        columns.of(Role.of("grade")).ifPresent(c -> grades.add(new Grades(c, Optional.empty())));
        for (Column c : columns.all("grade")) {
            SubjectId id = subjects.get(c.role().of());
            if (id == null) {
                throw new RefusedException(Problem.refused(
                        "csv.subject-unknown", c.role().of(), framework.key().toString(), names));
            }
            grades.add(new Grades(c, Optional.of(id)));
        }
    }

    private Optional<KindId> kind(String text) {
        return to.definitions().kind(new KindId(text.toLowerCase(Locale.ROOT))).map(Kind::id);
    }

    private static Optional<Security> security(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "insecure" -> Optional.of(Security.INSECURE);
            case "provisional" -> Optional.of(Security.PROVISIONAL);
            case "secure" -> Optional.of(Security.SECURE);
            default -> Optional.empty();
        };
    }

    /**
     * Hands over what {@code row} says.
     *
     * @param at the row's point; empty when each column has its own
     * @param day the row's own date; empty for the usual day of the point
     * @param year the year in which the pupil is taught at the row's point
     */
    void read(
            Sheet.Row row,
            PupilId pupil,
            Optional<Point> at,
            Optional<LocalDate> day,
            Optional<YearGroup> year,
            Origin origin) {
        Optional<KindId> named = kind.flatMap(k -> k.read(row));
        if (named.isEmpty()
                && kind.isPresent()
                && !kind.get().column().text(row).isEmpty()) {
            // A result of a kind that is not known is not one of the usual kind.
            return;
        }
        KindId of = named.orElse(usual);
        Security sure = security.flatMap(s -> s.read(row)).orElse(Security.NOT_SAID);
        for (Grades column : grades) {
            Optional<SubjectId> id = column.subject.isPresent() ? column.subject : subject(row, column.column);
            Optional<Point> point = column.column.role().at().or(() -> at);
            if (id.isPresent() && point.isPresent()) {
                boolean own = column.column.role().at().isEmpty();
                Optional<YearGroup> then = own ? year : then(year, at, point.get());
                result(
                        row,
                        column.column,
                        pupil,
                        id.get(),
                        point.get(),
                        of,
                        then,
                        own ? day : Optional.empty(),
                        sure,
                        origin);
            }
        }
    }

    private Optional<SubjectId> subject(Sheet.Row row, Column grade) {
        Optional<SubjectId> id = subject.flatMap(s -> s.read(row));
        if (id.isEmpty()
                && subject.isPresent()
                && subject.get().column().text(row).isEmpty()
                && !grade.text(row).isEmpty()) {
            to.problem(Problem.leftOut("csv.subject-blank")
                    .at(cells.place(subject.get().column(), row)));
        }
        return id;
    }

    private void result(
            Sheet.Row row,
            Column column,
            PupilId pupil,
            SubjectId id,
            Point point,
            KindId of,
            Optional<YearGroup> year,
            Optional<LocalDate> day,
            Security sure,
            Origin origin) {
        Place where = cells.place(column, row);
        Optional<Series> in = series.computeIfAbsent(new SeriesOf(id, of, year, point), this::series);
        if (in.isEmpty()) {
            to.problem(Problem.leftOut(
                            "csv.no-scheme",
                            id.value(),
                            of.value(),
                            framework.key().toString())
                    .at(where));
            return;
        }
        String raw = column.text(row);
        if (raw.isEmpty()) {
            to.missing(pupil, in.get().slot, where);
            return;
        }
        GradingScheme scheme = in.get().scheme;
        Optional<String> damaged = damage.get(raw);
        if (damaged == null) {
            damaged = damage(scheme, raw);
            if (damage.size() < 100_000) {
                damage.put(raw, damaged);
            }
        }
        if (damaged.isPresent() && scheme.read(raw).isEmpty()) {
            cells.damaged(damaged.get(), column, row, raw);
            return;
        }
        if (raw.length() > 200) {
            to.unknown(column.role().toString(), raw, scheme.grades(), where);
            return;
        }
        Judgement judgement = new Judgement(id, point, of, scheme.key(), raw, sure);
        to.fact(Fact.of(pupil, judgement, day.map(Period::on).orElse(in.get().day), origin), where);
    }

    private static Optional<String> damage(GradingScheme scheme, String raw) {
        if (scheme.read(raw).isPresent()) {
            return Optional.empty();
        }
        return Damage.isSerial(raw) ? Optional.of("csv.damage-serial") : Damage.of(raw);
    }

    private Optional<Series> series(SeriesOf of) {
        if (to.definitions().calendar().place(of.point.name()) < 0) {
            return Optional.empty();
        }
        LocalDate day = to.definitions().calendar().lastDay(of.point);
        return to.definitions()
                .schemeFor(framework, of.subject, of.year, of.kind, day)
                .map(s -> new Series(
                        s, Judgement.slot(of.subject, of.point, of.kind, s.key().id()), Period.on(day)));
    }

    /** The year taught at another point, for one who goes up a year every September. */
    private static Optional<YearGroup> then(Optional<YearGroup> year, Optional<Point> now, Point then) {
        if (year.isEmpty() || now.isEmpty() || year.get().number() > 14) {
            return year;
        }
        int number =
                year.get().number() + then.year().start() - now.get().year().start();
        return number < -2 || number > 14 ? Optional.empty() : Optional.of(YearGroup.ofNumber(number));
    }
}
