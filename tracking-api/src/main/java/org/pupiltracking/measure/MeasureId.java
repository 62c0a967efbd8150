package org.pupiltracking.measure;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a measure, such as {@code points-progress}.
 *
 * @since 0.1
 */
public record MeasureId(String value) implements Comparable<MeasureId> {

    public MeasureId {
        Ids.check("measure", value);
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
