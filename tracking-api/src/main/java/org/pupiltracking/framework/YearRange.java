package org.pupiltracking.framework;

import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.outcome.RefusedException;

/**
 * Year groups from one to another, both included, such as 1 to 6.
 *
 * @since 0.1
 */
public record YearRange(YearGroup from, YearGroup to) {

    public YearRange {
        RefusedException.unless(from.compareTo(to) <= 0, "year-group.range", from.code(), to.code());
    }

    /** Returns whether it holds {@code year}. */
    public boolean holds(YearGroup year) {
        return from.compareTo(year) <= 0 && year.compareTo(to) <= 0;
    }
}
