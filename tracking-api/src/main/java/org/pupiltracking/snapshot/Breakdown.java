package org.pupiltracking.snapshot;

import java.util.Set;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tallies of a scope, of every value of some dimensions and, where asked for, of every pair of values of two dimensions. Frozen.
 *
 * @since 0.1
 */
@ProviderType
public interface Breakdown {

    /** Returns the question that the tallies answer. */
    Question question();

    /** Returns the tally of the whole scope. */
    Tally whole();

    /** Returns the tallies by value, values in order; empty when the dimension was not asked for. */
    SortedMap<Criterion, Tally> by(Dimension dimension);

    /** Returns the tally of pupils who meet one or two criteria of dimensions asked for; {@link Tally#EMPTY} for nobody. */
    Tally of(Set<Criterion> all);

    /** Returns the tally of the scope's pupils who do not meet all of {@code all}: the complement. */
    Tally others(Set<Criterion> all);

    /** Returns every combination of at most two criteria that somebody meets. */
    Set<Population> populations();
}
