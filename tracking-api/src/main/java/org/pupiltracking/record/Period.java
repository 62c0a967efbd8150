package org.pupiltracking.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * When a fact is true: from a day to a day, both included.
 *
 * @param from the first day
 * @param to the last day; empty while no end is known
 * @since 0.1
 */
public record Period(LocalDate from, Optional<LocalDate> to) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new RefusedException(Problem.refused("dates.order", from, to.get()));
        }
    }

    /** Returns one day. */
    public static Period on(LocalDate day) {
        return new Period(day, Optional.of(day));
    }

    /** Returns all days from {@code day}. */
    public static Period since(LocalDate day) {
        return new Period(day, Optional.empty());
    }

    /** Returns whether {@code day} lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
