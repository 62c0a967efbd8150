package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a subject, strand or focus, such as {@code reading} or {@code writing.af5}.
 *
 * @since 0.1
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    public SubjectId {
        Ids.check("subject", value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
