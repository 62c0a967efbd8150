package org.pupiltracking.core.snapshot.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A number for pairs of small numbers, -1 where none was put: dense for small ones, sparse for others. Not for many threads. */
final class PairTable {

    private static final int WIDEST = 128;
    private static final short ABSENT = -1;

    private final int width;
    private final short[] dense;
    private final Map<Long, Integer> sparse = new HashMap<>();

    /** @param width below it numbers are looked up quickest */
    PairTable(int width) {
        this.width = Math.min(width, WIDEST);
        this.dense = new short[this.width * this.width];
        Arrays.fill(dense, ABSENT);
    }

    int get(int a, int b) {
        int found = a < width && b < width ? dense[a * width + b] : ABSENT;
        return found == ABSENT && !sparse.isEmpty() ? sparse.getOrDefault(key(a, b), (int) ABSENT) : found;
    }

    /** Returns the number of a pair, or -1 although one was put; whichever it is, for any thread at any time. */
    int quick(int a, int b) {
        return a < width && b < width ? dense[a * width + b] : ABSENT;
    }

    /** Puts the number of a pair that has none. */
    void put(int a, int b, int value) {
        if (a < width && b < width && value <= Short.MAX_VALUE) {
            dense[a * width + b] = (short) value;
        } else {
            sparse.put(key(a, b), value);
        }
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }
}
