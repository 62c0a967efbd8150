package org.pupiltracking.record;

/**
 * The number that a store gave a fact; unique within a tenant, rising in the order in which facts were taken in.
 *
 * @since 0.1
 */
public record FactId(long number) implements Comparable<FactId> {

    @Override
    public int compareTo(FactId other) {
        return Long.compare(number, other.number);
    }
}
