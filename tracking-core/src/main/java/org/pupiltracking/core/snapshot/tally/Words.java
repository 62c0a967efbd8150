package org.pupiltracking.core.snapshot.tally;

import java.util.Arrays;
import org.pupiltracking.core.snapshot.packed.Numbers;

/** Adds cells, which are runs of words of one width. The usual widths are written out, so that no loop is begun for three words. */
final class Words {

    private Words() {}

    /** Adds the words of {@code from} at {@code begin} to those of {@code to} at {@code at}. */
    static void add(long[] to, int at, long[] from, int begin, int words) {
        if (words == 3) {
            to[at] += from[begin];
            to[at + 1] += from[begin + 1];
            to[at + 2] += from[begin + 2];
        } else if (words == 4) {
            to[at] += from[begin];
            to[at + 1] += from[begin + 1];
            to[at + 2] += from[begin + 2];
            to[at + 3] += from[begin + 3];
        } else if (words == 6) {
            to[at] += from[begin];
            to[at + 1] += from[begin + 1];
            to[at + 2] += from[begin + 2];
            to[at + 3] += from[begin + 3];
            to[at + 4] += from[begin + 4];
            to[at + 5] += from[begin + 5];
        } else {
            for (int w = 0; w < words; w++) {
                to[at + w] += from[begin + w];
            }
        }
    }

    /** Returns the cells {@code plus} of a page added up, less the cells {@code minus}. */
    static long[] sum(long[] page, int[] plus, int[] minus, int words) {
        long[] sum = new long[words];
        for (int cell : plus) {
            add(sum, 0, page, cell * words, words);
        }
        for (int cell : minus) {
            for (int w = 0; w < words; w++) {
                sum[w] -= page[cell * words + w];
            }
        }
        return sum;
    }

    /** Returns in {@code to} what the words of {@code of} at {@code after} are more than those at {@code before}. */
    static void difference(long[] of, int before, int after, long[] to) {
        to[0] = of[after] - of[before];
        int words = to.length;
        if (words == 3) {
            to[1] = of[after + 1] - of[before + 1];
            to[2] = of[after + 2] - of[before + 2];
        } else if (words == 4) {
            to[1] = of[after + 1] - of[before + 1];
            to[2] = of[after + 2] - of[before + 2];
            to[3] = of[after + 3] - of[before + 3];
        } else {
            for (int w = 1; w < words; w++) {
                to[w] = of[after + w] - of[before + w];
            }
        }
    }

    /** Pairs of cells: the first is added to the second. */
    static final class Edges {
        private int[] growing = new int[64];
        private int size;
        private Numbers ends = Numbers.of(growing, 0);

        void add(int from, int to) {
            if (size + 2 > growing.length) {
                growing = Arrays.copyOf(growing, size * 2);
            }
            growing[size++] = from;
            growing[size++] = to;
        }

        /** Takes no more, and lets go of what it holds too much. */
        void trim() {
            ends = Numbers.of(growing, size);
            growing = new int[0];
        }

        void addIn(long[] cells, int words) {
            for (int e = 0; e < size; e += 2) {
                Words.add(cells, ends.get(e + 1) * words, cells, ends.get(e) * words, words);
            }
        }
    }
}
