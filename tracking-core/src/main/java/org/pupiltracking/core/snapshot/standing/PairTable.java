package org.pupiltracking.core.snapshot.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A number for pairs of small numbers, -1 where none was put: dense for the numbers of the beginning, sparse for others. Not for many threads. */
final class PairTable {

    private static final int WIDEST = 128;

    private final int width;
    private final int[] dense;
    private final Map<Long, Integer> sparse = new HashMap<>();

    /** @param width below it numbers are looked up quickest */
    PairTable(int width) {
        this.width = Math.min(width, WIDEST);
        this.dense = new int[this.width * this.width];
        Arrays.fill(dense, -1);
    }

    int get(int a, int b) {
        return a < width && b < width ? dense[a * width + b] : sparse.getOrDefault(key(a, b), -1);
    }

    void put(int a, int b, int value) {
        if (a < width && b < width) {
            dense[a * width + b] = value;
        } else {
            sparse.put(key(a, b), value);
        }
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }
}
