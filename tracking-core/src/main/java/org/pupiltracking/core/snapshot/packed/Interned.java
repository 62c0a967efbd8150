package org.pupiltracking.core.snapshot.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers from 0 for different keys, in the order in which they were met. Not for many threads while it grows. */
public final class Interned {

    private static final int FREE = 0;

    private long[] keys = new long[64];
    private int[] slots = new int[128];
    private int size;
    /** The numbers by rising key, once there are no further keys. */
    private @Nullable Numbers byKey;

    /** Returns the number of {@code key}, a new one where it was not met before. */
    public int number(long key) {
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
    public int find(long key) {
        return byKey != null ? halve(byKey, key) : slots[slot(key)] - 1;
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
        keys = Arrays.copyOf(keys, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }

    /** Lets go of the room for further keys: none may be met after it, and they are found by halving. */
    public void trim() {
        long[] rising = Arrays.copyOf(keys, size);
        Arrays.sort(rising);
        byKey = Numbers.of(Arrays.stream(rising).mapToInt(this::find).toArray());
        keys = Arrays.copyOf(keys, size);
        slots = new int[0];
    }

    private int halve(Numbers numbers, long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = numbers.get(middle);
            if (keys[number] < key) {
                low = middle + 1;
            } else if (keys[number] > key) {
                high = middle - 1;
            } else {
                return number;
            }
        }
        return -1;
    }

    /** Returns how many numbers there are. */
    public int size() {
        return size;
    }

    /** Returns the key with this number. */
    public long key(int number) {
        return keys[number];
    }
}
