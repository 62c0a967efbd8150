package org.pupiltracking.record;

/**
 * What a fact says. The kinds of payload are the records of this package that implement it; a store refuses, by name, one that it does not
 * know.
 *
 * @since 0.1
 */
public interface Payload {

    /**
     * Returns what makes two facts about one entity the same statement at different times, such as subject, point and kind of a judgement,
     * or which characteristic. On a day that both hold, the one that was taken in later counts; on the other days of the earlier one it
     * goes on. A judgement is replaced whatever the day on which it was made, since its slot names the point.
     */
    Object slot();
}
