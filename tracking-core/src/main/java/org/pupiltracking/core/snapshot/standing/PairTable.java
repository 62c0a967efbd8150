package org.pupiltracking.core.snapshot.standing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A number for pairs of small numbers, -1 where none was put: dense where there are few pairs, sparse where there are many. Not for many threads. */
final class PairTable {

    private static final int DENSE = 1 << 14;

    private final int width;
    private final int[] dense;
    private final Map<Integer, Integer> sparse = new HashMap<>();

    PairTable(int width) {
        this.width = width;
        this.dense = new int[(long) width * width <= DENSE ? width * width : 0];
        Arrays.fill(dense, -1);
    }

    int get(int a, int b) {
        int key = a * width + b;
        return dense.length > 0 ? dense[key] : sparse.getOrDefault(key, -1);
    }

    void put(int a, int b, int value) {
        int key = a * width + b;
        if (dense.length > 0) {
            dense[key] = value;
        } else {
            sparse.put(key, value);
        }
    }
}
