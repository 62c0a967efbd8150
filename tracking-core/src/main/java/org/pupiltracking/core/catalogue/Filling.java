package org.pupiltracking.core.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Problem;

/** How a slot gets what stands in it: by a plugin's code, or by files. Brought on a watched thread, since it runs plugin code. */
interface Filling {

    /** Brings it; called again when a reader has come that was lacking. */
    Filled bring() throws Exception;

    /** Returns the context loader of its code; null for none. */
    @Nullable
    ClassLoader loader();

    /** Returns whether it is a plugin with an id of its own. */
    boolean isPlugin();

    /** Returns the name by which problems know it: better than {@code usual} as soon as it has said its id. */
    String name(String usual);

    /**
     * What was brought.
     *
     * @param provider who brought it
     * @param brought what; null when it is refused
     * @param problems why it is refused, or what was noticed
     * @param lacking the endings of files that nothing could read
     */
    record Filled(Provider provider, @Nullable Brought brought, List<Problem> problems, Set<String> lacking) {
        public Filled {
            problems = List.copyOf(problems);
            lacking = Set.copyOf(lacking);
        }
    }
}
