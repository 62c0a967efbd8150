package org.pupiltracking.framework;

/**
 * What a judgement is made against. Judgements of different bases are never compared.
 *
 * @since 0.1
 */
public enum Basis {
    /** The whole year's curriculum: everybody is at its beginning in autumn. */
    END_OF_YEAR,
    /** What has been taught so far: a pupil can be at expectation in autumn. */
    TAUGHT_SO_FAR
}
