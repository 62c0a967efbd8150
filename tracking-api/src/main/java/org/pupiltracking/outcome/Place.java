package org.pupiltracking.outcome;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a problem is, such as {@code results.csv} line 42, column {@code Grade}.
 *
 * @param source a file's name without folders, a plugin's id, or another name that holds no pupil's data
 * @param line from 1; empty when the problem is of the whole source
 * @param column a heading, or a number from 1 as text; empty when the problem is of the whole line
 * @since 0.1
 */
public record Place(String source, OptionalInt line, Optional<String> column) {

    /** Returns the whole of {@code source}. */
    public static Place of(String source) {
        return new Place(source, OptionalInt.empty(), Optional.empty());
    }

    /** Returns one line of {@code source}. */
    public static Place of(String source, int line) {
        return new Place(source, OptionalInt.of(line), Optional.empty());
    }

    /** Returns one cell of {@code source}. */
    public static Place of(String source, int line, String column) {
        return new Place(source, OptionalInt.of(line), Optional.of(column));
    }
}
