package org.pupiltracking.spi;

import java.util.Optional;
import java.util.Set;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Payload;

/**
 * Which facts are asked for.
 *
 * @param about these entities; empty for all
 * @param what these kinds of payload; empty for all
 * @since 0.1
 */
public record FactQuery(Optional<Set<EntityId>> about, Set<Class<? extends Payload>> what) {

    /** Everything. */
    public static final FactQuery ALL = new FactQuery(Optional.empty(), Set.of());

    public FactQuery {
        about = about.map(Set::copyOf);
        what = Set.copyOf(what);
    }
}
