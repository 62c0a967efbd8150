package org.pupiltracking.outcome;

/**
 * How much a {@link Problem} costs.
 *
 * @since 0.1
 */
public enum Severity {
    /** Something was noticed; nothing was left out. */
    NOTICE,
    /** A part was left out: a cell, a row, a plugin. The rest went on. */
    LEFT_OUT,
    /** All of what was asked was refused. */
    REFUSED
}
