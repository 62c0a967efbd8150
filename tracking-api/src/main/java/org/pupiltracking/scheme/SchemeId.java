package org.pupiltracking.scheme;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a grading scheme, such as {@code nc-levels}; stored with every judgement.
 *
 * @since 0.1
 */
public record SchemeId(String value) implements Comparable<SchemeId> {

    public SchemeId {
        Ids.check("scheme", value);
    }

    @Override
    public int compareTo(SchemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
