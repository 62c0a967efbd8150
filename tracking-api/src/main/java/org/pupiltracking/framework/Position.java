package org.pupiltracking.framework;

/**
 * On which side of an expectation a band lies; decides mark and colour, never arithmetic.
 *
 * @since 0.1
 */
public enum Position {
    BELOW,
    AT,
    ABOVE
}
