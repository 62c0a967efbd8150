package org.pupiltracking.record;

import java.util.Objects;
import java.util.Optional;

/**
 * One fact, as it is given to a record. Never changed afterwards: a correction is another fact that names it.
 *
 * @param about whom or what
 * @param what it says
 * @param when it is true
 * @param by who says so; empty when not known
 * @param from the source record
 * @param corrects the fact that it replaces; empty when it replaces what has the same {@link Payload#slot()} by coming later
 * @since 0.1
 */
public record Fact(
        EntityId about, Payload what, Period when, Optional<StaffId> by, Origin from, Optional<FactId> corrects) {

    public Fact {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(corrects, "corrects");
    }

    /** Returns a fact by nobody in particular that corrects none. */
    public static Fact of(EntityId about, Payload what, Period when, Origin from) {
        return new Fact(about, what, when, Optional.empty(), from, Optional.empty());
    }
}
