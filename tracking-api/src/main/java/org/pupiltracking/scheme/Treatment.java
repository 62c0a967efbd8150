package org.pupiltracking.scheme;

/**
 * How a pupil whose result is a code counts in a figure.
 *
 * @since 0.1
 */
public enum Treatment {
    /** In the denominator, not in the numerator. */
    NOT_ACHIEVED,
    /** Neither in the numerator nor in the denominator. */
    LEFT_OUT
}
