package org.pupiltracking.framework;

/**
 * How closely a fact about a pupil is held. Ordered: a viewer cleared for one is cleared for those before it.
 *
 * @since 0.1
 */
public enum Sensitivity {
    /** Known to anybody who sees the pupil, such as class and year group. */
    VISIBLE,
    /** Known to staff who teach or lead, such as pupil premium, SEN provision, English as an additional language. */
    STAFF,
    /** Known to those who need to know, such as looked after; never on a page by default. */
    RESTRICTED
}
