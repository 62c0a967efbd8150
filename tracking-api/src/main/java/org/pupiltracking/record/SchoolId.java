package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A school, by the id that the program that embeds this gives it, such as {@code 9992001}.
 *
 * @since 0.1
 */
public record SchoolId(String value) implements EntityId, Comparable<SchoolId> {

    public SchoolId {
        Objects.requireNonNull(value, "value");
        RefusedException.unless(EntityId.wellFormed(value), "entity.form", "school");
    }

    @Override
    public int compareTo(SchoolId other) {
        return EntityId.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "school:" + value;
    }
}
