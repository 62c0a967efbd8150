package org.pupiltracking.core.snapshot.standing;

import java.util.Arrays;

/** The number of the verdict on each pupil on roll, by row; {@link #NOBODY} for others. Frozen, in pages that a changed copy shares. */
public final class Verdicts {

    /** Stands for a row that is not on roll. */
    public static final int NOBODY = -1;

    private static final int BITS = 8;
    private static final int ROWS = 1 << BITS;

    private final int[][] pages;

    private Verdicts(int[][] pages) {
        this.pages = pages;
    }

    /** Returns nobody's verdicts, to be filled. */
    public static Verdicts none(int rows) {
        int[][] pages = new int[(rows + ROWS - 1) >>> BITS][ROWS];
        for (int[] page : pages) {
            Arrays.fill(page, NOBODY);
        }
        return new Verdicts(pages);
    }

    /** Returns the number of the verdict on a row. */
    public int of(int row) {
        return pages[row >>> BITS][row & (ROWS - 1)];
    }

    void set(int row, int verdict) {
        pages[row >>> BITS][row & (ROWS - 1)] = verdict;
    }

    /** Returns a draft of the next verdicts. */
    public Draft draft() {
        return new Draft(this);
    }

    /** The next verdicts while they are set: they share all pages with those that they began with, but those that were written to. Not for many threads. */
    public static final class Draft {
        private final Verdicts verdicts;
        private final boolean[] owned;

        private Draft(Verdicts from) {
            verdicts = new Verdicts(from.pages.clone());
            owned = new boolean[from.pages.length];
        }

        /** Sets the number of the verdict on a row. */
        public void set(int row, int verdict) {
            int page = row >>> BITS;
            if (!owned[page]) {
                verdicts.pages[page] = verdicts.pages[page].clone();
                owned[page] = true;
            }
            verdicts.set(row, verdict);
        }

        /** Returns the verdicts as they are now; they change with the draft. */
        public Verdicts verdicts() {
            return verdicts;
        }
    }
}
