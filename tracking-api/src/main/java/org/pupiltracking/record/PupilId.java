package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A pupil, by the id that the program that embeds this gives. An id may be a UPN or made from a name, so its text form does not show it.
 *
 * @since 0.1
 */
public record PupilId(String value) implements EntityId, Comparable<PupilId> {

    public PupilId {
        Objects.requireNonNull(value, "value");
        RefusedException.unless(EntityId.wellFormed(value), "entity.form", "pupil");
    }

    @Override
    public int compareTo(PupilId other) {
        return EntityId.ORDER.compare(value, other.value);
    }

    /** Returns a form that tells pupils apart in a log without naming them. */
    @Override
    public String toString() {
        return "pupil#" + Integer.toHexString(value.hashCode());
    }
}
