package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A local authority or trust, such as {@code 999}.
 *
 * @since 0.1
 */
public record AuthorityId(String value) implements EntityId, Comparable<AuthorityId> {

    public AuthorityId {
        Objects.requireNonNull(value, "value");
        RefusedException.unless(EntityId.wellFormed(value), "entity.form", "authority");
    }

    @Override
    public int compareTo(AuthorityId other) {
        return EntityId.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "authority:" + value;
    }
}
