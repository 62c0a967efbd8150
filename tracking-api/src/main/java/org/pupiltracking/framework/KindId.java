package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a kind of result, such as {@code teacher-assessment}.
 *
 * @since 0.1
 */
public record KindId(String value) implements Comparable<KindId> {

    public KindId {
        Ids.check("kind", value);
    }

    @Override
    public int compareTo(KindId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
