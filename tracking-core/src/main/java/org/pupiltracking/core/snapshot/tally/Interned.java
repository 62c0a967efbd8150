package org.pupiltracking.core.snapshot.tally;

import java.util.Arrays;

/** Numbers from 0 for different keys, in the order in which they were met. Not for many threads while it grows. */
final class Interned {

    private static final int FREE = 0;

    private long[] keys = new long[64];
    private int[] slots = new int[128];
    private int size;

    /** Returns the number of {@code key}, a new one where it was not met before. */
    int number(long key) {
        int slot = slot(key);
        if (slots[slot] != FREE) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size++] = key;
        slots[slot] = size;
        return size - 1;
    }

    /** Returns the number of {@code key}; -1 where it was not met. */
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & (slots.length - 1);
        while (slots[slot] != FREE && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        int more = Math.max(64, size * 2);
        keys = Arrays.copyOf(keys, more);
        slots = new int[Integer.highestOneBit(more - 1) * 4];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }

    /** Lets go of the room for further keys. */
    void trim() {
        keys = Arrays.copyOf(keys, size);
        int room = 2;
        while (room * 3 / 4 <= size) {
            room *= 2;
        }
        slots = new int[room];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }

    int size() {
        return size;
    }

    /** Returns the key with this number. */
    long key(int number) {
        return keys[number];
    }
}
