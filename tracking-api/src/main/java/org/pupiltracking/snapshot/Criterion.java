package org.pupiltracking.snapshot;

import java.util.Comparator;
import java.util.Objects;

/**
 * Pupils with one value of one dimension at the roll date, such as sex F. A class or set is written {@code school/name}. The empty value stands for
 * pupils of whom nothing is recorded.
 *
 * @since 0.1
 */
public record Criterion(Dimension dimension, String value) implements Comparable<Criterion> {

    private static final Comparator<Criterion> ORDER =
            Comparator.comparing(Criterion::dimension).thenComparing(Criterion::value);

    public Criterion {
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(Criterion other) {
        return ORDER.compare(this, other);
    }
}
