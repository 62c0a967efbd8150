package org.pupiltracking.record;

import java.util.Objects;

/**
 * Which source record a fact came from, so that it can be found again and the same record taken twice changes nothing.
 *
 * @param source the feed, such as {@code csv} or {@code sims}; holds no pupil's data
 * @param reference the record within it, such as {@code results.csv:42}; file names without folders; may be empty
 * @since 0.1
 */
public record Origin(String source, String reference) {

    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reference, "reference");
    }
}
