package org.pupiltracking.core.intake;

import java.util.Comparator;

/**
 * What a file says of one slot of one entity, with the days that it holds.
 *
 * @param stated the day for which it was said; after {@code from} when it speaks for the time before as well
 * @param payload its number; {@link Line#NOTHING} for: no longer
 * @param order its place in the file
 * @param softEnd whether its last day is only the end of a school year, so that what it replaces does not come back after it
 */
record Statement(int from, int stated, int to, int payload, int reference, int order, boolean softEnd) {

    /** Returns that nothing is held from a day to a day. */
    static Statement nothing(int from, int to, int reference, int order) {
        return new Statement(from, from, to, Line.NOTHING, reference, order, false);
    }

    /** By first day; of the same day, in the order of the file. */
    static final Comparator<Statement> BY_DAY =
            Comparator.comparingInt(Statement::from).thenComparingInt(Statement::order);
}
