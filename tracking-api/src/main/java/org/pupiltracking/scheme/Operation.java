package org.pupiltracking.scheme;

/**
 * What may be done with results of a scheme. What a scheme does not allow is refused, with the reason.
 *
 * @since 0.1
 */
public enum Operation {
    /** Say which of two is higher; at or above; medians. */
    ORDER,
    /** Count the steps between two grades. */
    COUNT_STEPS,
    /** Take one number from another. */
    DIFFERENCE,
    /** Add and average numbers. */
    MEAN
}
