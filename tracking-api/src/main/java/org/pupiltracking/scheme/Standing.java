package org.pupiltracking.scheme;

/**
 * How much authority a declared value has. Printed wherever it counts.
 *
 * @since 0.1
 */
public enum Standing {
    /** Published by the body that owns the scale or the rule. */
    OFFICIAL,
    /** A common habit of schools or authorities; a default that a school can change. */
    CONVENTION,
    /** Declared by one school, trust or authority for itself. */
    LOCAL,
    /** Probably right, not yet checked against its source. */
    TO_BE_CHECKED
}
