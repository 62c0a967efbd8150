package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;

/**
 * Makes up results on the ladder of a framework, around what its first policy expects. Points for which it expects nothing, such as those of
 * Reception under National Curriculum levels, have no results.
 */
final class Assessments {

    private record Studied(SubjectId id, Expected expected) {}

    private static final List<String> SUBJECTS = List.of("reading", "writing", "mathematics");
    private static final int TESTED_FROM = 2;
    private static final int TARGETS_BY_MONTH = 10;
    private static final int TARGETS_BY_DAY = 11;

    /** Nobody is judged who came less than three weeks ago. */
    private static final int SETTLING_DAYS = 21;

    private final AcademicCalendar calendar;
    private final GradingScheme scheme;
    private final List<Studied> subjects = new ArrayList<>();
    private final Optional<String> absent;
    private final Optional<String> below;
    private final School school;
    private final Telling telling;
    private final Point at;
    private final int yearsBefore;

    Assessments(
            AssessmentFramework framework,
            Definitions definitions,
            School school,
            Telling telling,
            Point at,
            int yearsBefore) {
        this.calendar = definitions.calendar();
        this.school = school;
        this.telling = telling;
        this.at = at;
        this.yearsBefore = yearsBefore;
        ExpectationPolicy policy = framework.policies().stream().findFirst().orElseThrow(() -> none(framework));
        this.scheme = definitions
                .scheme(policy.scheme())
                .filter(s -> s.ladder() instanceof Ladder.Steps)
                .orElseThrow(() -> none(framework));
        for (String name : SUBJECTS) {
            SubjectId subject = new SubjectId(name);
            Expected expected = new Expected(policy, scheme, calendar, subject);
            if (framework.subjects().find(subject).isPresent() && expected.anything()) {
                subjects.add(new Studied(subject, expected));
            }
        }
        if (subjects.isEmpty()) {
            throw none(framework);
        }
        this.absent = code(CodeMeaning.EXPECTED_BUT_MISSING);
        this.below = code(CodeMeaning.BELOW_THE_LADDER);
    }

    private static RefusedException none(AssessmentFramework framework) {
        return new RefusedException(
                Problem.refused("fictitious.no-expectation", framework.key().toString(), SUBJECTS));
    }

    private Optional<String> code(CodeMeaning meaning) {
        return scheme.codes().stream()
                .filter(c -> c.meaning() == meaning)
                .map(c -> c.code())
                .findFirst();
    }

    /** Tells the results of a child. */
    void of(Child child) {
        for (Studied subject : subjects) {
            Chance chance = child.chance().of(subject.id().value());
            double own = child.ability() * 0.85 + chance.normal(0.45);
            if (subject.id().value().equals("writing")) {
                // Writing runs behind, in most schools, and that of boys more than that of girls.
                own -= child.circumstances().girl() ? 0.1 : 0.4;
            }
            Course course = new Course(own, child.pace(), scheme.grades().size() - 1, chance.of("course"));
            follow(child, subject, course, Course.Year.of(chance));
        }
    }

    private void follow(Child child, Studied subject, Course course, Course.Year latest) {
        for (int number = 0; number <= child.year(); number++) {
            int yearsAgo = child.year() - number;
            SchoolYear in = at.year().plus(-yearsAgo);
            course.begin();
            if (yearsAgo == 0) {
                target(child, subject, course);
            }
            for (CalendarPoint entry : calendar.points()) {
                int place = calendar.place(entry.name());
                Point point = new Point(in, entry.name());
                OptionalDouble expected = subject.expected().at(number, place);
                if (expected.isEmpty() || calendar.order().compare(point, at) > 0) {
                    continue;
                }
                int step = course.next(
                        expected.getAsDouble(),
                        number,
                        yearsAgo,
                        (place + 1.0) / calendar.points().size(),
                        yearsAgo == 0 ? latest : Course.Year.STEADY);
                if (yearsAgo <= yearsBefore || point.equals(calendar.lastOf(in))) {
                    judge(child, subject.id(), point, number, step);
                }
            }
        }
    }

    private void judge(Child child, SubjectId subject, Point point, int number, int step) {
        Chance chance = child.chance().of(subject + " " + point);
        LocalDate end = SchoolDays.onOrBefore(calendar.lastDay(point));
        LocalDate day = SchoolDays.onOrBefore(end.minusDays(chance.below(8)));
        boolean gap = chance.happens(0.008);
        boolean away = chance.happens(0.012);
        double sure = chance.share();
        if (!child.onRoll(end) || !child.onRoll(day.minusDays(SETTLING_DAYS))) {
            return;
        }
        if (!gap) {
            Security security = sure < 0.55 ? Security.SECURE : sure < 0.9 ? Security.PROVISIONAL : Security.INSECURE;
            String raw = away ? absent.orElse(grade(step)) : grade(step);
            StaffId teacher = telling.teacher(telling.group(child, number));
            tell(child, subject, point, Kind.TEACHER_ASSESSMENT, raw, security, day, Optional.of(teacher));
        }
        if (point.equals(calendar.lastOf(point.year())) && number >= TESTED_FROM) {
            test(child, subject, point, step, day, chance);
        }
    }

    /** A test of the year group cannot tell how far below it a child works. */
    private void test(Child child, SubjectId subject, Point point, int step, LocalDate day, Chance chance) {
        boolean away = chance.happens(0.02);
        int off = (int) Math.round(chance.normal(0.7));
        boolean tooEarly = child.circumstances().need() == Circumstances.Need.PLAN && chance.happens(0.7);
        String raw = grade(step + off);
        raw = tooEarly ? below.orElse(raw) : raw;
        raw = away ? absent.orElse(raw) : raw;
        tell(child, subject, point, Kind.TEST, raw, Security.NOT_SAID, day, Optional.empty());
    }

    /** A target for the end of the year, agreed in its first weeks. */
    private void target(Child child, Studied subject, Course course) {
        int last = calendar.points().size() - 1;
        OptionalDouble expected = subject.expected().at(child.year(), last);
        LocalDate agreed = SchoolDays.onOrBefore(LocalDate.of(school.year().start(), TARGETS_BY_MONTH, TARGETS_BY_DAY));
        if (expected.isPresent() && child.onRoll(agreed) && !agreed.isAfter(school.until())) {
            tell(
                    child,
                    subject.id(),
                    calendar.lastOf(at.year()),
                    Kind.TARGET,
                    grade(course.target(expected.getAsDouble(), child.year())),
                    Security.NOT_SAID,
                    agreed,
                    Optional.of(telling.teacher(child.group())));
        }
    }

    private String grade(int step) {
        return scheme.grades().get(Math.max(0, Math.min(scheme.grades().size() - 1, step)));
    }

    private void tell(
            Child child,
            SubjectId subject,
            Point point,
            KindId kind,
            String raw,
            Security security,
            LocalDate day,
            Optional<StaffId> by) {
        telling.tell(child.id(), new Judgement(subject, point, kind, scheme.key(), raw, security), Period.on(day), by);
    }
}
