package org.pupiltracking.snapshot;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.record.Revision;

/**
 * Whom a figure is about: the pupils of a scope, at the roll date of a point, who meet all criteria, as known at a revision. Travels with every
 * figure.
 *
 * @param scope where
 * @param all criteria, every one of which is met; may be empty
 * @param at the point whose roll date counts
 * @param known the revision
 * @since 0.1
 */
public record Population(Scope scope, SortedSet<Criterion> all, Point at, Revision known) {

    public Population {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(known, "known");
        all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }

    /** Returns those of this population who also meet {@code more}. */
    public Population and(Criterion more) {
        SortedSet<Criterion> both = new TreeSet<>(all);
        both.add(more);
        return new Population(scope, both, at, known);
    }
}
