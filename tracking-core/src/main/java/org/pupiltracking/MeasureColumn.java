package org.pupiltracking;

import java.util.List;
import java.util.Objects;

/**
 * A column of a table for a measure.
 *
 * @param role the role that it takes, such as {@code outcome}
 * @param name its heading, such as {@code normexam}
 * @param cells the texts of its cells, a row each; the empty text where there is none
 * @since 0.1
 */
public record MeasureColumn(String role, String name, List<String> cells) {

    public MeasureColumn {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(name, "name");
        cells = List.copyOf(cells);
    }
}
