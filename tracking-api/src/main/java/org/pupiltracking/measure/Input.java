package org.pupiltracking.measure;

import java.util.Objects;

/**
 * A column that a measure needs.
 *
 * @param role such as {@code outcome}
 * @param numeric whether its cells are numbers; else text
 * @param required whether the measure cannot do without
 * @param repeatable whether several columns may take the role
 * @param label a word key
 * @since 0.1
 */
public record Input(String role, boolean numeric, boolean required, boolean repeatable, String label) {

    public Input {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(label, "label");
    }
}
