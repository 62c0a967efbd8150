package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a characteristic of pupils, such as {@code pupil-premium}.
 *
 * @since 0.1
 */
public record CharacteristicId(String value) implements Comparable<CharacteristicId> {

    public CharacteristicId {
        Ids.check("characteristic", value);
    }

    @Override
    public int compareTo(CharacteristicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
