package org.pupiltracking.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Revision;

/**
 * Which facts are asked for.
 *
 * @param about these entities; empty for all
 * @param what these kinds of payload; empty for all
 * @param after recorded after this revision; {@link Revision#EMPTY} for all
 * @since 0.1
 */
public record FactQuery(Optional<Set<EntityId>> about, Set<Class<? extends Payload>> what, Revision after) {

    /** Everything. */
    public static final FactQuery ALL = new FactQuery(Optional.empty(), Set.of());

    /** Asks for facts whenever they were recorded. */
    public FactQuery(Optional<Set<EntityId>> about, Set<Class<? extends Payload>> what) {
        this(about, what, Revision.EMPTY);
    }

    /** Asks for everything that was recorded after a revision. */
    public static FactQuery after(Revision revision) {
        return new FactQuery(Optional.empty(), Set.of(), revision);
    }

    public FactQuery {
        about = about.map(Set::copyOf);
        what = Set.copyOf(what);
        Objects.requireNonNull(after, "after");
    }
}
