package org.pupiltracking.core.snapshot.tally;

import java.util.List;

/** The characteristics, and a number for each of their values that has cells: all but the commonest. Frozen. */
final class Flats {

    private final CellNames names;
    private final int[] dimensions;
    private final int[] first;

    /** @param dimensions their numbers */
    Flats(CellNames names, List<Integer> dimensions) {
        this.names = names;
        this.dimensions = dimensions.stream().mapToInt(d -> d).toArray();
        first = new int[this.dimensions.length + 1];
        for (int f = 0; f < this.dimensions.length; f++) {
            int values = names.sortings().get(this.dimensions[f]).values().size();
            first[f + 1] = first[f] + Math.max(0, values - 1);
        }
    }

    /** Returns how many characteristics there are. */
    int size() {
        return dimensions.length;
    }

    /** Returns the number of a characteristic among all dimensions. */
    int dimension(int flat) {
        return dimensions[flat];
    }

    /** Returns the value of a row. */
    int value(int flat, int row) {
        return names.sortings().get(dimensions[flat]).value(row);
    }

    /** Returns whether a row has a value with cells. */
    boolean isApart(int flat, int row) {
        return value(flat, row) != names.common(dimensions[flat]);
    }

    /** Returns the number of a row's value among those of all characteristics, of one that is apart. */
    int number(int flat, int row) {
        int value = value(flat, row);
        return first[flat] + (value > names.common(dimensions[flat]) ? value - 1 : value);
    }

    /** Gives cells in a page to a value together with each value of the characteristics, in the order of their numbers. */
    void name(int dimension, int value) {
        for (int flat = 0; flat < dimensions.length; flat++) {
            int values = names.sortings().get(dimensions[flat]).values().size();
            for (int v = 0; v < values; v++) {
                if (v != names.common(dimensions[flat])) {
                    names.cell(dimension, value, dimensions[flat], v);
                }
            }
        }
    }
}
