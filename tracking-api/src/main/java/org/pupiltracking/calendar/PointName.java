package org.pupiltracking.calendar;

import org.pupiltracking.outcome.Ids;

/**
 * The name of an assessment point within any year, such as {@code spring-2}.
 *
 * @since 0.1
 */
public record PointName(String value) implements Comparable<PointName> {

    public PointName {
        Ids.check("point", value);
    }

    @Override
    public int compareTo(PointName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
