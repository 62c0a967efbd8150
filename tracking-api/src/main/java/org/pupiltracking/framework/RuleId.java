package org.pupiltracking.framework;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a named rule of a framework: bands, progress, baseline, points or group, such as {@code range}.
 *
 * @since 0.1
 */
public record RuleId(String value) implements Comparable<RuleId> {

    public RuleId {
        Ids.check("rule", value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
