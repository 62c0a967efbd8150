package org.pupiltracking.core.snapshot.facts;

import java.util.Set;

/**
 * All judgements, in the order in which they were taken in, and whom they are about.
 *
 * @param log the judgements
 * @param rowOf the row of each pupil, by order of arrival
 * @param merged whether some pupils have more than one id, so that the judgements of one row may not stand in order
 * @param corrected the numbers of facts that others correct
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; compared by nobody
public record Journal(JudgementLog log, int[] rowOf, boolean merged, Set<Long> corrected) {

    /** Returns the row of the pupil that entry {@code i} is about. */
    public int row(int i) {
        return rowOf[log.pupil(i)];
    }
}
