package org.pupiltracking.declaration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;

/**
 * A plain tree of maps, lists and texts, as a declaration file holds it. A text is what was typed: nothing is taken for a number, a date or
 * a truth value before somebody who knows what is meant asks for one. Immutable; safe for many threads.
 *
 * @since 0.1
 */
public sealed interface Node {

    /** Returns where it begins; empty for a tree that was not read from a file. */
    Optional<Position> at();

    /**
     * A text.
     *
     * @param text as typed, without the quotes; may be empty
     */
    record Scalar(String text, Optional<Position> at) implements Node {
        public Scalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A list.
     *
     * @param items in order; may be empty
     */
    record Sequence(List<Node> items, Optional<Position> at) implements Node {
        public Sequence {
            items = List.copyOf(items);
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A map.
     *
     * @param entries in the order written, each key once; may be empty
     */
    record Mapping(List<Entry> entries, Optional<Position> at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
            Objects.requireNonNull(at, "at");
            Set<String> seen = new HashSet<>();
            entries.forEach(e -> RefusedException.unless(
                    seen.add(e.key()),
                    "declaration.key-twice",
                    Given.of(e.key()).text()));
        }
    }

    /**
     * One entry of a map.
     *
     * @param key as typed
     * @param at where the key begins
     * @param value what it stands for
     */
    record Entry(String key, Optional<Position> at, Node value) {
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(value, "value");
        }
    }
}
