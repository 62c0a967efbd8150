package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pupiltracking.core.snapshot.packed.Interned;

/**
 * Pupils by all their values that are no school's own: characteristics, and years and phases where several schools have them. Frozen once the
 * plan is made.
 */
final class Profiles {

    private Interned combinations = new Interned();
    private Interned numbers = new Interned();
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> apart = new ArrayList<>();
    private final CellNames names;
    private final List<Integer> placing;
    private final Flats flats;
    private final boolean pairs;

    Profiles(CellNames names, List<Integer> placing, Flats flats, boolean pairs) {
        this.names = names;
        this.placing = placing;
        this.flats = flats;
        this.pairs = pairs;
    }

    /** Returns the number of a row's profile. */
    int of(int row) {
        int combination = combinations.number(0);
        List<Integer> shared = shared(row);
        for (int d : shared) {
            combination = combinations.number(((long) combination + 1) << 32 | ((long) d << 24 | value(d, row)) + 1);
        }
        int known = numbers.size();
        int number = numbers.number(combination);
        if (number == known) {
            add(row, shared);
        }
        return number;
    }

    private int value(int d, int row) {
        return names.sortings().get(d).value(row);
    }

    private List<Integer> shared(int row) {
        List<Integer> shared = new ArrayList<>();
        for (int d : placing) {
            if (names.page(d, value(d, row)) == CellNames.SHARED) {
                shared.add(d);
            }
        }
        for (int f = 0; f < flats.size(); f++) {
            if (flats.isApart(f, row)) {
                shared.add(flats.dimension(f));
            }
        }
        return shared;
    }

    private void add(int row, List<Integer> shared) {
        List<Integer> reached = new ArrayList<>();
        reached.add(0);
        for (int i = 0; i < shared.size(); i++) {
            int a = shared.get(i);
            reached.add(~names.cell(a, value(a, row)));
            for (int j = i + 1; pairs && j < shared.size(); j++) {
                int b = shared.get(j);
                if (!names.isOneAlone(a, value(a, row), b, value(b, row))) {
                    reached.add(~names.cell(a, value(a, row), b, value(b, row)));
                }
            }
        }
        cells.add(reached.stream().mapToInt(c -> c).toArray());
        apart.add(IntStream.range(0, flats.size())
                .filter(f -> flats.isApart(f, row))
                .map(f -> flats.number(f, row))
                .toArray());
    }

    /** Lets go of what is needed only to tell profiles apart. */
    void trim() {
        combinations = new Interned();
        numbers = new Interned();
    }

    int size() {
        return cells.size();
    }

    /** Returns the values of characteristics of a profile that have cells, by their numbers. */
    int[] apart(int profile) {
        return apart.get(profile);
    }

    /** Adds the profiles to all cells that count them. */
    void rollUp(long[] sums, long[] shared, int words) {
        for (int p = 0; p < cells.size(); p++) {
            move(p, shared, sums, p * words, words);
        }
    }

    /** Adds words to all cells that count a profile. */
    void move(int profile, long[] shared, long[] delta, int at, int words) {
        for (int cell : cells.get(profile)) {
            Words.add(shared, cell * words, delta, at, words);
        }
    }
}
