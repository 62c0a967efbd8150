package org.pupiltracking.snapshot;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How many of a population: the one kind of figure from which shares, gaps and intervals are derived, after disclosure. Made by a
 * {@link Snapshot} only, so that a page cannot invent one.
 *
 * @since 0.1
 */
@ProviderType
public interface Count {

    /** Returns the question it answers. */
    Question question();

    /** Returns whom it is about. */
    Population population();

    /** Returns which of them are the base, such as {@link Split#IN_SHARE}. */
    Split base();

    /** Returns what is counted among the base, such as {@link Split#AT_OR_ABOVE}. */
    Split split();

    /** Returns how many pupils are the base. */
    int of();

    /** Returns how many of the base are counted, from 0 to {@link #of()}. */
    int count();
}
