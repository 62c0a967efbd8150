package org.pupiltracking.record;

/**
 * How sure a judgement is.
 *
 * @since 0.1
 */
public enum Security {
    /** Nothing was said. */
    NOT_SAID,
    /** Little evidence, one context, much support, or a new pupil. */
    INSECURE,
    /** Good evidence, not moderated. */
    PROVISIONAL,
    /** Good evidence, moderated or confirmed. */
    SECURE
}
