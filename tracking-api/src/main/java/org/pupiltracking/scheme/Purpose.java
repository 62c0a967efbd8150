package org.pupiltracking.scheme;

/**
 * What a figure is for; a {@link Code} says for each how a pupil who has it counts.
 *
 * @since 0.1
 */
public enum Purpose {
    /** The share at or above an expectation. */
    SHARE,
    /** A mean or deviation. */
    MEAN,
    /** Progress between two points. */
    PROGRESS
}
