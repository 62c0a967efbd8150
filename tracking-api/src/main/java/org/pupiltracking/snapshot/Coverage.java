package org.pupiltracking.snapshot;

/**
 * Whether a pupil on roll has a result that a question can count. The four states never merge.
 *
 * @since 0.1
 */
public enum Coverage {
    /** Has a result on the ladder that is asked about. */
    ASSESSED,
    /** Has a result of another scheme or framework, or a code that says so. */
    ASSESSED_ANOTHER_WAY,
    /** Studies the subject, a result was expected, and there is none, or a code says why. */
    MISSING,
    /** No result is expected: does not study the subject, disapplied, or a code that says so. */
    NOT_EXPECTED
}
