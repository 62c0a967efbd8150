package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of an assessment framework, such as {@code nc-levels}.
 *
 * @since 0.1
 */
public record FrameworkId(String value) implements Comparable<FrameworkId> {

    public FrameworkId {
        Ids.check("framework", value);
    }

    @Override
    public int compareTo(FrameworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
