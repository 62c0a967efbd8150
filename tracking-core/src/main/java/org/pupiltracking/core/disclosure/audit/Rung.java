package org.pupiltracking.core.disclosure.audit;

/** How finely a count is shown, finest first. */
public enum Rung {
    /** The number; near an end of what it can be, the end in words. */
    EXACT,
    /** The number of the population that was last shown for the same cell; needs the ledger. */
    SAME_BASE,
    /** One of two or three ranges, in words. */
    BAND,
    /** Nothing. One mark for all reasons. */
    WITHHELD
}
