package org.pupiltracking.core.snapshot.tally;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.snapshot.Dimension;

/** Which value of one dimension each pupil has. Frozen. */
public final class Sorting {

    private final Dimension dimension;
    private final List<String> values;
    private final Numbers valueOf;

    private Sorting(Dimension dimension, List<String> values, Numbers valueOf) {
        this.dimension = dimension;
        this.values = values;
        this.valueOf = valueOf;
    }

    /**
     * Returns the pupils of {@code rows} by their value; values are numbered in the order of their texts.
     *
     * @param all how many rows there are
     */
    public static Sorting of(Dimension dimension, int all, int[] rows, IntFunction<String> value) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        int[] met = new int[all];
        for (int row : rows) {
            met[row] = numbers.computeIfAbsent(value.apply(row), v -> numbers.size());
        }
        int[] sorted = new int[numbers.size()];
        int next = 0;
        for (int number : numbers.values()) {
            sorted[number] = next++;
        }
        for (int row : rows) {
            met[row] = sorted[met[row]];
        }
        return new Sorting(dimension, List.copyOf(numbers.keySet()), Numbers.of(met));
    }

    /** Returns the dimension. */
    public Dimension dimension() {
        return dimension;
    }

    /** Returns the values that somebody has, in order. */
    public List<String> values() {
        return values;
    }

    /** Returns the number of the value of a row. */
    public int value(int row) {
        return valueOf.get(row);
    }

    /** Returns the number of a value; -1 when nobody has it. */
    public int number(String value) {
        return Math.max(-1, Collections.binarySearch(values, value));
    }
}
