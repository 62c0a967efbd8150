package org.pupiltracking.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;

/**
 * What every fact must pass, whatever its source: it is about the right sort of entity, and its scheme, subject, kind, point and values are
 * declared. Answers are kept, since the same few come millions of times.
 */
final class Checks {

    /** So many different raw texts of a scheme are remembered. */
    private static final int REMEMBERED = 50_000;

    private final Definitions definitions;
    private final ProblemList problems;
    private final Unknowns unknowns;
    private final Map<SchemeKey, Optional<Scale>> scales = new HashMap<>();
    private final Map<KindId, Boolean> kinds = new HashMap<>();
    private final Map<Point, PointDays> points = new HashMap<>();
    private final Map<SubjectId, Boolean> subjects = new HashMap<>();
    private final Map<CharacteristicId, Values> characteristics = new HashMap<>();
    private final Map<CharacteristicHeld, Optional<Payload>> held = new HashMap<>();
    private final Series.Table series = new Series.Table();
    private @Nullable Point lastPoint;
    private PointDays lastDays = PointDays.NONE;

    Checks(Definitions definitions, ProblemList problems, Unknowns unknowns) {
        this.definitions = definitions;
        this.problems = problems;
        this.unknowns = unknowns;
    }

    /** One scheme with what was read in it so far. */
    record Scale(GradingScheme scheme, Map<String, Boolean> readable, Set<SubjectId> subjects) {}

    /** One characteristic: the code to store for every way to write it, in lower case; no codes when any text is allowed. */
    private record Values(boolean declared, Map<String, String> codes, List<String> allowed) {}

    /** Returns what is no judgement as it is to be stored; empty, after a problem at {@code where}, when it may not be. */
    Optional<Payload> check(EntityId about, Payload what, Place where) {
        if (!fits(about, what)) {
            problems.add(Problem.leftOut("fact.about", what.getClass().getSimpleName())
                    .at(where));
            return Optional.empty();
        }
        if (what instanceof CharacteristicHeld value) {
            Optional<Payload> known = held.get(value);
            if (known == null) {
                known = characteristic(value, where);
                if (known.isPresent() && held.size() < REMEMBERED) {
                    held.put(value, known);
                }
            }
            return known;
        }
        boolean good = true;
        if (what instanceof SetMembership set) {
            good = subject(set.subject(), where);
        } else if (what instanceof SubjectStudied studied) {
            good = subject(studied.subject(), where);
        } else if (what instanceof PointDates dates) {
            good = point(dates.point(), where);
        }
        return good ? Optional.of(what) : Optional.empty();
    }

    private static boolean fits(EntityId about, Payload what) {
        if (what instanceof PublishedFigure || what instanceof PointDates) {
            return about instanceof SchoolId || about instanceof AuthorityId;
        }
        if (what instanceof SchoolProfile) {
            return about instanceof SchoolId;
        }
        if (what instanceof StaffIdentity) {
            return about instanceof StaffId;
        }
        return about instanceof PupilId || (what instanceof FrameworkAssigned && about instanceof SchoolId);
    }

    /** Returns the series of a judgement of {@code about}; empty, after a problem at {@code where}, when it may not be taken. */
    Optional<Series> judgement(EntityId about, Judgement j, Place where) {
        if (!(about instanceof PupilId)) {
            problems.add(Problem.leftOut("fact.about", "Judgement").at(where));
            return Optional.empty();
        }
        Series of = series.of(j);
        if (!of.checked || of.scale.isEmpty()) {
            // A series that may not be taken says so for each of its judgements.
            of.checked = true;
            of.scale = scale(j, where);
            if (of.scale.isEmpty()) {
                return Optional.empty();
            }
        }
        Scale scale = of.scale.get();
        Boolean known = scale.readable.get(j.raw());
        boolean readable = known != null ? known : scale.scheme.read(j.raw()).isPresent();
        if (known == null && scale.readable.size() < REMEMBERED) {
            scale.readable.put(j.raw(), readable);
        }
        if (!readable) {
            unknownGrade(scale.scheme, j, where);
        }
        return readable ? Optional.of(of) : Optional.empty();
    }

    private Optional<Scale> scale(Judgement j, Place where) {
        if (!point(j.point(), where) || !kind(j.kind(), where)) {
            return Optional.empty();
        }
        Optional<Scale> scale = scales.computeIfAbsent(j.scheme(), this::scale);
        if (scale.isEmpty()) {
            problems.add(
                    Problem.leftOut("scheme.unknown", j.scheme().toString()).at(where));
            return Optional.empty();
        }
        if (!scale.get().subjects.contains(j.subject())) {
            unknown("subject", j.subject().value(), names(scale.get().subjects), where);
            return Optional.empty();
        }
        return scale;
    }

    private void unknownGrade(GradingScheme scheme, Judgement j, Place where) {
        List<String> allowed = new ArrayList<>(scheme.grades());
        scheme.codes().forEach(c -> allowed.add(c.code()));
        problems.add(scheme.unknown(j.raw()).at(where));
        unknowns.add("grade:" + j.subject(), Given.of(j.raw(), allowed), allowed);
    }

    private Optional<Scale> scale(SchemeKey key) {
        Set<SubjectId> of = new HashSet<>();
        for (AssessmentFramework framework : definitions.frameworks()) {
            if (framework.schemes().contains(key)) {
                framework.subjects().subjects().forEach(s -> of.add(s.id()));
            }
        }
        return definitions.scheme(key).map(s -> new Scale(s, new HashMap<>(), of));
    }

    private boolean point(Point point, Place where) {
        return !days(point, where).isNone();
    }

    /** Returns the days of {@code point}; {@link PointDays#NONE}, after a problem, for one that the calendar does not have. */
    PointDays days(Point point, Place where) {
        if (point.equals(lastPoint)) {
            return lastDays;
        }
        PointDays days = points.computeIfAbsent(point, this::days);
        if (days.isNone()) {
            List<String> allowed = definitions.calendar().points().stream()
                    .map(CalendarPoint::name)
                    .map(n -> point.year() + "/" + n)
                    .toList();
            unknown("point", point.toString(), allowed, where);
            return days;
        }
        lastPoint = point;
        lastDays = days;
        return days;
    }

    private PointDays days(Point point) {
        if (definitions.calendar().place(point.name()) < 0) {
            return PointDays.NONE;
        }
        int first = (int) definitions.calendar().firstDay(point).toEpochDay();
        return new PointDays(first, SchoolRolls.lastDay(point.year().start()));
    }

    private boolean kind(KindId kind, Place where) {
        boolean known = kinds.computeIfAbsent(kind, k -> definitions.kind(k).isPresent());
        if (!known) {
            unknown("kind", kind.value(), List.of(), where);
        }
        return known;
    }

    private boolean subject(SubjectId subject, Place where) {
        boolean known = subjects.computeIfAbsent(
                subject,
                s -> definitions.frameworks().stream()
                        .anyMatch(f -> f.subjects().find(s).isPresent()));
        if (!known) {
            unknown("subject", subject.value(), List.of(), where);
        }
        return known;
    }

    private Optional<Payload> characteristic(CharacteristicHeld held, Place where) {
        Values values = characteristics.computeIfAbsent(held.characteristic(), this::values);
        if (!values.declared) {
            unknown("characteristic", held.characteristic().value(), declaredCharacteristics(), where);
            return Optional.empty();
        }
        if (values.codes.isEmpty()) {
            return Optional.of(held);
        }
        String code = values.codes.get(held.value().strip().toLowerCase(Locale.ROOT));
        if (code == null) {
            unknown("is:" + held.characteristic(), held.value(), values.allowed, where);
            return Optional.empty();
        }
        return Optional.of(code.equals(held.value()) ? held : new CharacteristicHeld(held.characteristic(), code));
    }

    private static List<String> names(Set<SubjectId> subjects) {
        return subjects.stream().sorted().map(SubjectId::value).toList();
    }

    private List<String> declaredCharacteristics() {
        return definitions.characteristics().stream().map(c -> c.id().value()).toList();
    }

    private Values values(CharacteristicId id) {
        Optional<Characteristic> declared = definitions.characteristic(id);
        Map<String, String> codes = new HashMap<>();
        List<String> allowed = new ArrayList<>();
        for (Characteristic.Value value : declared.map(Characteristic::values).orElse(List.of())) {
            allowed.add(value.code());
            value.aliases().forEach(a -> codes.putIfAbsent(a.strip().toLowerCase(Locale.ROOT), value.code()));
        }
        // A value's own code comes before another's alias.
        allowed.forEach(c -> codes.put(c.toLowerCase(Locale.ROOT), c));
        return new Values(declared.isPresent(), codes, allowed);
    }

    /** Makes a problem of a value that {@code role} does not know, and counts it. */
    void unknown(String role, String raw, Collection<String> allowed, Place where) {
        Given given = Unknowns.given(role, raw, allowed);
        problems.add(Problem.leftOut("value.unknown", role, List.copyOf(allowed))
                .with(given)
                .at(where));
        unknowns.add(role, given, allowed);
    }

    /** Returns the days that {@code period} holds, or empty, after a problem, when they are outside what a school's record can mean. */
    Optional<int[]> days(Period period, Place where) {
        LocalDate from = period.from();
        if (from.getYear() < 1900 || from.getYear() > 2199) {
            problems.add(Problem.leftOut("date.range").at(where));
            return Optional.empty();
        }
        int to = period.to()
                .map(t -> (int) Math.min(t.toEpochDay(), Line.FOREVER - 1L))
                .orElse(Line.FOREVER);
        return Optional.of(new int[] {(int) from.toEpochDay(), to});
    }
}
