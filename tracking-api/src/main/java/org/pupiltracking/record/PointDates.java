package org.pupiltracking.record;

import java.time.LocalDate;
import java.util.Objects;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.RefusedException;

/**
 * A school’s or authority’s own dates of one assessment point, in place of the calendar’s usual ones.
 *
 * @since 0.1
 */
public record PointDates(Point point, LocalDate from, LocalDate to) implements Payload {

    public PointDates {
        Objects.requireNonNull(point, "point");
        RefusedException.unless(!to.isBefore(from), "dates.order", from, to);
    }

    @Override
    public Object slot() {
        return "point:" + point;
    }
}
