package org.pupiltracking.core.snapshot.tally;

/** Pupils who move from one verdict to another. Not for many threads. */
public final class Moves {

    private final int[] rows;
    private final int[] before;
    private final int[] after;
    private int size;

    /** @param most so many may be added before it is cleared */
    public Moves(int most) {
        rows = new int[most];
        before = new int[most];
        after = new int[most];
    }

    /** Forgets all. */
    public void clear() {
        size = 0;
    }

    /** Adds a pupil, by row, with the numbers of two verdicts. */
    public void add(int row, int from, int to) {
        rows[size] = row;
        before[size] = from;
        after[size] = to;
        size++;
    }

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    int before(int i) {
        return before[i];
    }

    int after(int i) {
        return after[i];
    }
}
