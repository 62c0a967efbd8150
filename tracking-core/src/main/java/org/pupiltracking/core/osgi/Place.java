package org.pupiltracking.core.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pupiltracking.core.catalogue.Slot;

/** The slots of one bundle from one start to one stop. */
final class Place {

    private final List<Slot> slots = new ArrayList<>();
    private boolean gone;

    /** Adds a slot; empty when the bundle has stopped meanwhile. */
    synchronized Optional<Slot> add(Supplier<Slot> make) {
        if (gone) {
            return Optional.empty();
        }
        Slot slot = make.get();
        slots.add(slot);
        return Optional.of(slot);
    }

    /** Adds no more, and returns those that there are. */
    synchronized List<Slot> leave() {
        gone = true;
        return List.copyOf(slots);
    }
}
