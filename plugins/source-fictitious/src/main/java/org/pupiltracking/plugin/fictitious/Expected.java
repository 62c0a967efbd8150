package org.pupiltracking.plugin.fictitious;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.scheme.GradingScheme;

/**
 * What a policy expects in one subject, from Reception to Year 6, in steps of the ladder: a table steps up, children do not, so it is
 * evened out over three points.
 */
final class Expected {

    private static final int YEARS = 7;

    private final List<OptionalDouble> points = new ArrayList<>();
    private final int inYear;

    Expected(ExpectationPolicy policy, GradingScheme scheme, AcademicCalendar calendar, SubjectId subject) {
        inYear = calendar.points().size();
        for (int number = 0; number < YEARS; number++) {
            for (CalendarPoint point : calendar.points()) {
                points.add(policy.expectation(subject, YearGroup.ofNumber(number), point)
                        .map(e -> middle(e, scheme))
                        .orElse(OptionalDouble.empty()));
            }
        }
    }

    private static OptionalDouble middle(Expectation of, GradingScheme scheme) {
        OptionalInt low = scheme.read(of.low()).map(scheme::ordinal).orElse(OptionalInt.empty());
        OptionalInt high = scheme.read(of.high()).map(scheme::ordinal).orElse(OptionalInt.empty());
        return low.isPresent() && high.isPresent()
                ? OptionalDouble.of((low.getAsInt() + high.getAsInt()) / 2.0)
                : OptionalDouble.empty();
    }

    /** Returns what is expected of a year group at the point with this place in the year; empty when the policy says nothing of it. */
    OptionalDouble at(int number, int place) {
        int at = number * inYear + place;
        if (points.get(at).isEmpty()) {
            return OptionalDouble.empty();
        }
        return points.subList(Math.max(0, at - 1), Math.min(points.size(), at + 2)).stream()
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /** Returns whether the policy expects anything of anybody. */
    boolean anything() {
        return points.stream().anyMatch(OptionalDouble::isPresent);
    }
}
