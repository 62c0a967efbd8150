package org.pupiltracking.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;

/**
 * What came of taking a file in. A statement is what one cell or one element of the file says of one pupil or school; it is taken when it is
 * new or changes what is known, and unchanged when the record, or the file itself in another place, says so already.
 *
 * @param batch by which name it can be withdrawn; empty when nothing was new, nothing was to be kept, or all was refused
 * @param revision the record's state afterwards
 * @param rows data rows read; blank rows are none
 * @param rowsIn of them, rows of which nothing was left out
 * @param taken the statements that were taken
 * @param unchanged statements that changed nothing
 * @param missing empty cells that could have held a result
 * @param problems how many problems there were, listed or not: of very many the first are listed
 * @param unknown values that were not understood, each role and value once, most frequent first
 * @since 0.1
 */
public record Taken(
        Optional<BatchId> batch,
        Revision revision,
        long rows,
        long rowsIn,
        Counts taken,
        long unchanged,
        long missing,
        long problems,
        List<Unknown> unknown) {

    public Taken {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(taken, "taken");
        unknown = List.copyOf(unknown);
    }

    /**
     * How many statements of each sort, all at least 0.
     *
     * @param pupils the different pupils that the other statements are about
     * @param judgements results
     * @param memberships of schools, classes, years, sets and groups
     * @param characteristics values of characteristics
     * @param identities names, dates of birth and numbers
     * @param figures figures published about schools and authorities
     * @param others everything else, such as schools' names
     * @param ended statements of the record that a file declared complete no longer holds
     */
    public record Counts(
            long pupils,
            long judgements,
            long memberships,
            long characteristics,
            long identities,
            long figures,
            long others,
            long ended) {

        /** Nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * A value that was not understood.
     *
     * @param role where it stood, as in the mapping, such as {@code grade:reading}
     * @param given in the form in which it may be shown; values that may not be shown are counted together by their length
     * @param count how often, at least 1
     * @param suggestion what was probably meant; empty when nothing is near
     */
    public record Unknown(String role, Given given, long count, Optional<String> suggestion) {
        public Unknown {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(suggestion, "suggestion");
        }
    }
}
