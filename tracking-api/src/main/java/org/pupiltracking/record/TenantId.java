package org.pupiltracking.record;

import org.pupiltracking.outcome.Ids;

/**
 * Whose record it is, where one program holds many; {@link #ONLY} where it holds one.
 *
 * @since 0.1
 */
public record TenantId(String value) implements Comparable<TenantId> {

    /** The tenant of a program that holds one record. */
    public static final TenantId ONLY = new TenantId("only");

    public TenantId {
        Ids.check("tenant", value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
