package org.pupiltracking.framework;

import java.util.Objects;
import java.util.Optional;

/**
 * One band of attainment.
 *
 * @param id such as {@code well-below}
 * @param label a word key
 * @param position below, at or above
 * @param action a word key for the typical action, such as {@code band.wave-3}; empty when none is usual
 * @since 0.1
 */
public record Band(RuleId id, String label, Position position, Optional<String> action) {

    public Band {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(action, "action");
    }
}
