package org.pupiltracking.scheme;

/**
 * Which of the states of coverage a {@link Code} puts its pupil in.
 *
 * @since 0.1
 */
public enum CodeMeaning {
    /** Assessed in a way that this ladder does not hold, such as the engagement model. */
    ASSESSED_ANOTHER_WAY,
    /** A result was expected and is missing, such as absent. */
    EXPECTED_BUT_MISSING,
    /** No result was expected, such as left or disapplied. */
    NOT_EXPECTED,
    /** Assessed and found below what the ladder or test can tell, such as too few marks for a score. */
    BELOW_THE_LADDER
}
