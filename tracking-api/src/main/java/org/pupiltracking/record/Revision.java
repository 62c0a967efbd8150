package org.pupiltracking.record;

import org.pupiltracking.outcome.RefusedException;

/**
 * A state of one tenant's record: how many batches it holds. {@link #EMPTY} holds none; every accepted batch makes the next. Times become
 * revisions once, in the store; everything else speaks revisions.
 *
 * @since 0.1
 */
public record Revision(long number) implements Comparable<Revision> {

    public static final Revision EMPTY = new Revision(0);

    public Revision {
        RefusedException.unless(number >= 0, "revision.negative", number);
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "r" + number;
    }
}
