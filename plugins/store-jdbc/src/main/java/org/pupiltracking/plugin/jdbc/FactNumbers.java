package org.pupiltracking.plugin.jdbc;

/**
 * The key of a fact: the tenant's number above 40 bits of its number within the tenant. So one bigint keeps a tenant's facts together and
 * in order, and holds a million million facts of each of eight million tenants.
 */
final class FactNumbers {

    private static final int BITS = 40;
    private static final long WITHIN = (1L << BITS) - 1;

    private FactNumbers() {}

    static long key(int tenant, long number) {
        return ((long) tenant << BITS) | number;
    }

    static long within(long key) {
        return key & WITHIN;
    }

    /** Returns the greatest key that a fact of the tenant can have. */
    static long last(int tenant) {
        return key(tenant, WITHIN);
    }
}
