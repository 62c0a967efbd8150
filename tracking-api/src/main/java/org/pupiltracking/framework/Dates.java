package org.pupiltracking.framework;

import java.time.LocalDate;
import java.util.Optional;
import org.pupiltracking.outcome.RefusedException;

/**
 * The days on which something is valid.
 *
 * @param from the first day; empty when it was always so
 * @param to the last day; empty while no end is known
 * @since 0.1
 */
public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Always. */
    public static final Dates ALWAYS = new Dates(Optional.empty(), Optional.empty());

    public Dates {
        if (from.isPresent() && to.isPresent()) {
            RefusedException.unless(!from.get().isAfter(to.get()), "dates.order", from.get(), to.get());
        }
    }

    /** Returns whether {@code day} is one of them. */
    public boolean hold(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
