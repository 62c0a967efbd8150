package org.pupiltracking.calendar;

import java.time.MonthDay;
import java.util.Objects;
import org.pupiltracking.outcome.Ids;

/**
 * One assessment point of every year.
 *
 * @param name such as {@code spring-2}
 * @param label a word key
 * @param term the name of the term it belongs to, such as {@code spring}; expectations may be given by term
 * @param from the first day of the period that it ends, when no dates were set for a school and year
 * @param to the last day of it, on which results of the point are taken to be true
 * @since 0.1
 */
public record CalendarPoint(PointName name, String label, String term, MonthDay from, MonthDay to) {

    public CalendarPoint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Ids.check("term", term);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
