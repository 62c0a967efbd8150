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

    /** Takes the words of {@code from} at {@code begin} from those of {@code to} at {@code at}. */
    static void subtract(long[] to, int at, long[] from, int begin, int words) {
        for (int w = 0; w < words; w++) {
            to[at + w] -= from[begin + w];
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
