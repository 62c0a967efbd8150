package org.pupiltracking.core.disclosure.audit;

/**
 * Which release to one pool of readers a row was shown in. Until there is a ledger every release is the {@link #FIRST}.
 *
 * @param number from 1, in the order of release
 */
public record ReleaseId(long number) {

    /** The release before which nothing was shown. */
    public static final ReleaseId FIRST = new ReleaseId(1);
}
