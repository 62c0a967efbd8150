package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A member of staff, by the id that the program that embeds this gives. Its text form does not show the id.
 *
 * @since 0.1
 */
public record StaffId(String value) implements EntityId, Comparable<StaffId> {

    public StaffId {
        Objects.requireNonNull(value, "value");
        RefusedException.unless(EntityId.wellFormed(value), "entity.form", "staff");
    }

    @Override
    public int compareTo(StaffId other) {
        return EntityId.ORDER.compare(value, other.value);
    }

    /** Returns a form that tells members of staff apart in a log without naming them. */
    @Override
    public String toString() {
        return "staff#" + Integer.toHexString(value.hashCode());
    }
}
