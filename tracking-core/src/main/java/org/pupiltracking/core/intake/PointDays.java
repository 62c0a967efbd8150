package org.pupiltracking.core.intake;

/**
 * The days of a point, counted from 1970-01-01.
 *
 * @param first the calendar's first day of it
 * @param lastOfYear the last day of its school year
 */
record PointDays(int first, int lastOfYear) {

    /** Stands for a point that the calendar does not have. */
    static final PointDays NONE = new PointDays(0, -1);

    /** Returns whether the calendar does not have the point. */
    boolean isNone() {
        return lastOfYear < first;
    }
}
