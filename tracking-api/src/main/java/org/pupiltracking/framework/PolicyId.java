package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a named expectation policy, such as {@code half-termly-grid}.
 *
 * @since 0.1
 */
public record PolicyId(String value) implements Comparable<PolicyId> {

    public PolicyId {
        Ids.check("policy", value);
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
