package org.pupiltracking.core.snapshot.facts;

import java.util.Map;
import java.util.Set;

/**
 * All judgements, in the order in which they were taken in, and whom they are about.
 *
 * @param log the judgements
 * @param rowOf the row of each pupil, by order of arrival
 * @param merged whether some pupils have more than one id, so that the judgements of one row may not stand in order
 * @param corrected the numbers of facts that others correct
 * @param withdrawn by the revision of a batch that was withdrawn the revision that withdrew it
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; compared by nobody
public record Journal(
        JudgementLog log, int[] rowOf, boolean merged, Set<Long> corrected, Map<Integer, Integer> withdrawn) {

    public Journal {
        withdrawn = Map.copyOf(withdrawn);
    }

    /** Returns the same journal, of which some batches were withdrawn later. */
    public Journal withdrawing(Map<Integer, Integer> batches) {
        return new Journal(log, rowOf, merged, corrected, batches);
    }

    /** Returns whether what a batch says counts as known at {@code revision}. */
    public boolean counts(int batch, long revision) {
        Integer until = withdrawn.get(batch);
        return batch <= revision && (until == null || until > revision);
    }
}
