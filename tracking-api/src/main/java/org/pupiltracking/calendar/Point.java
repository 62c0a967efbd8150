package org.pupiltracking.calendar;

import java.util.Objects;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;

/**
 * An assessment point, such as {@code 2025-26/spring-2}. Which of two comes first is said by an {@link AcademicCalendar}.
 *
 * @since 0.1
 */
public record Point(SchoolYear year, PointName name) {

    public Point {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(name, "name");
    }

    /** Returns the point that {@code text}, such as {@code 2025-26/spring-2}, writes. */
    public static Point parse(String text) {
        int slash = text.lastIndexOf('/');
        RefusedException.unless(slash > 0, "point.form", Given.of(text).text());
        return new Point(SchoolYear.parse(text.substring(0, slash)), new PointName(text.substring(slash + 1)));
    }

    /** Returns {@code 2025-26/spring-2}. */
    @Override
    public String toString() {
        return year + "/" + name;
    }
}
