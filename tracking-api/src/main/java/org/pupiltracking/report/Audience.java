package org.pupiltracking.report;

/**
 * Whom a report is for.
 *
 * @since 0.1
 */
public enum Audience {
    /** Viewers who may name every pupil in scope; refused to others. */
    NAMED,
    /** Everybody: its layout depends on sizes and settings, never on results, so that what is withheld leaves no trace. */
    ANYBODY
}
