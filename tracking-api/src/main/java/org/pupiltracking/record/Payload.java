package org.pupiltracking.record;

/**
 * What a fact says. The kinds of payload are the records of this package that implement it; a store refuses, by name, one that it does not
 * know.
 *
 * @since 0.1
 */
public interface Payload {

    /**
     * Returns what makes two facts about one entity the same statement at different times: a later one with an equal slot, and an
     * overlapping period, replaces the earlier one. Such as subject, point and kind of a judgement, or which characteristic.
     */
    Object slot();
}
