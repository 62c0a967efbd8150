package org.pupiltracking.core.disclosure.audit;

/**
 * One family of secrets: every pupil has one value of {@code categories}, and readers know whom each figure is about but not the values.
 *
 * @param key names it, such as the subject, kind and point
 * @param kind what is secret
 * @param categories how many values there are, 2 to 30, numbered from 0
 * @param harmless the values, as bits, of which everybody may be certain: that a pupil was assessed, or does not belong to a group
 * @param favourable whether "all of them" is good news, so that a policy may allow it to be said
 */
public record Block(String key, Kind kind, int categories, int harmless, boolean favourable) {

    /** What is secret. */
    public enum Kind {
        /** What came out for a pupil. */
        OUTCOME,
        /** Whether a pupil has a result that counts. */
        COVERAGE,
        /** To which sensitive group a pupil belongs. */
        MEMBERSHIP
    }

    public Block {
        if (categories < 2 || categories > 30) {
            throw new IllegalArgumentException("block.categories");
        }
    }

    /** Returns all values, as bits. */
    int everything() {
        return (1 << categories) - 1;
    }

    /** Returns whether it does no harm that somebody's value is certainly one of {@code values}. */
    boolean mayBeCertain(int values) {
        return (values & ~harmless) == 0;
    }
}
