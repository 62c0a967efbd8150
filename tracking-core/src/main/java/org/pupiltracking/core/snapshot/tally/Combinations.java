package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.core.snapshot.packed.Numbers;

/**
 * Places that a pupil is in together, such as a school, a class and a set, and the cells in the school's page that count whoever is in all of
 * them. Those of all schools stand in one run, so that a pupil's cells are found without going through objects. Frozen after {@link #trim}.
 */
final class Combinations {

    private final List<Integer> ends = new ArrayList<>(List.of(0));
    private final List<Integer> all = new ArrayList<>();
    private Numbers starts = Numbers.of(new int[0]);
    private Numbers cells = Numbers.of(new int[0]);

    /**
     * Adds the next one.
     *
     * @param reached the cells of its places and of pairs of them
     * @param places the cells of places that have the values of characteristics behind them
     */
    void add(int[] reached, int[] places) {
        for (int cell : reached) {
            all.add(cell);
        }
        ends.add(all.size());
        for (int cell : places) {
            all.add(cell);
        }
        ends.add(all.size());
    }

    /** Returns how many there are. */
    int size() {
        return ends.size() / 2;
    }

    /** Takes no more. */
    void trim() {
        starts = Numbers.of(ends.stream().mapToInt(e -> e).toArray());
        cells = Numbers.of(all.stream().mapToInt(c -> c).toArray());
        ends.clear();
        all.clear();
    }

    /**
     * Adds {@code delta} to every cell that counts a pupil by a place.
     *
     * @param apart the pupil's values of characteristics that have cells, by their numbers
     */
    void move(long[] page, int combination, int[] apart, long[] delta) {
        int middle = starts.get(2 * combination + 1);
        int end = starts.get(2 * combination + 2);
        for (int i = starts.get(2 * combination); i < middle; i++) {
            Words.add(page, cells.get(i) * delta.length, delta, 0, delta.length);
        }
        for (int i = middle; i < end; i++) {
            int first = cells.get(i) + 1;
            for (int value : apart) {
                Words.add(page, (first + value) * delta.length, delta, 0, delta.length);
            }
        }
    }
}
