package org.pupiltracking.core.intake;

import java.util.Arrays;

/**
 * Whole numbers by pairs of whole numbers: twelve bytes an entry and no object, since a local authority has millions. Open addressing with
 * linear probing, at most two thirds full.
 */
final class LongIntMap {

    /** Stands for no value; values are at least 0. */
    static final int NONE = -1;

    /** What is done for each entry. */
    interface Visitor {
        void entry(int high, int low, int value);
    }

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    LongIntMap() {
        Arrays.fill(values, NONE);
    }

    static long key(int high, int low) {
        return ((long) high << 32) | (low & 0xffff_ffffL);
    }

    int get(int high, int low) {
        return values[slot(keys, values, key(high, low))];
    }

    /** Sets a value, at least 0, and returns the one before; {@link #NONE} when there was none. */
    int put(int high, int low, int value) {
        long key = key(high, low);
        int at = slot(keys, values, key);
        int before = values[at];
        keys[at] = key;
        values[at] = value;
        if (before == NONE && ++size * 3L > keys.length * 2L) {
            grow();
        }
        return before;
    }

    int size() {
        return size;
    }

    /** Returns all keys in ascending order: all entries with one high part beside each other. */
    long[] sortedKeys() {
        long[] sorted = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != NONE) {
                sorted[n++] = keys[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        int[] with = new int[keys.length * 2];
        Arrays.fill(with, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != NONE) {
                int at = slot(more, with, keys[i]);
                more[at] = keys[i];
                with[at] = values[i];
            }
        }
        keys = more;
        values = with;
    }

    private static int slot(long[] keys, int[] values, long key) {
        // Eight neighbours share a line of the cache: what is said of one entity is asked for together.
        long mixed = (key >>> 3) * 0x9E37_79B9_7F4A_7C15L;
        int mask = keys.length - 1;
        int at = (((int) (mixed >>> 32) << 3) | ((int) key & 7)) & mask;
        while (values[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != NONE) {
                visitor.entry((int) (keys[i] >>> 32), (int) keys[i], values[i]);
            }
        }
    }
}
