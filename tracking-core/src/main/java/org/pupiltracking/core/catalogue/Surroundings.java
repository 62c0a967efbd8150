package org.pupiltracking.core.catalogue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.catalogue.PluginCatalogue.Discovery;

/** Where the engine finds itself: alone on a class path, or a bundle among others. */
public final class Surroundings {

    private static final AtomicReference<@Nullable Discovery> BUNDLES = new AtomicReference<>();

    private Surroundings() {}

    /** Returns what finds plugins among the bundles around; empty on a class path. */
    public static Optional<Discovery> bundles() {
        return Optional.ofNullable(BUNDLES.get());
    }

    /** Says that the engine is a bundle now, and what finds the others. */
    public static void become(Discovery among) {
        BUNDLES.set(among);
    }

    /** Says that it is no bundle any more. */
    public static void end(Discovery among) {
        BUNDLES.compareAndSet(among, null);
    }
}
