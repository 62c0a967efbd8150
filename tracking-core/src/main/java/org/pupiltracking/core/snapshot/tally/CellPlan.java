package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;

/**
 * Which cells there are for the values of some dimensions and their pairs, and how every pupil reaches all of them through few additions.
 *
 * <p>Dimensions that place a pupil (school, phase, year, class, set) determine each other almost wholly; the others (characteristics and
 * groups) have few values. So a pupil is added to the cell of the place, to that of the profile of all other values, and, for each value that
 * is not the commonest of its dimension, to that value within the place's room and set. Everything else is added up from these afterwards, and
 * the commonest value is what is left of the whole. Frozen; the same for every question about the same pupils.
 */
final class CellPlan {

    private static final int NOTHING = -1;

    private final List<Sorting> sortings;
    private final int[] rows;
    private final Interned keys = new Interned();
    private final Edges ups = new Edges();
    private final Edges fills = new Edges();
    private final int[] start;
    private int[] list;
    private int cells;
    private final int named;

    /** Pairs of cells: the first is added to, or, for a negative number, its complement taken from, the second. */
    private static final class Edges {
        int[] from = new int[256];
        int[] to = new int[256];
        int size;

        void add(int a, int b) {
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            from[size] = a;
            to[size++] = b;
        }
    }

    /**
     * @param rows whom it is about
     * @param pairs whether pairs of values of two dimensions have cells
     */
    CellPlan(int[] rows, List<Sorting> sortings, boolean pairs) {
        this.rows = rows;
        this.sortings = sortings;
        List<Integer> places = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        List<Integer> flats = new ArrayList<>();
        for (int d = 0; d < sortings.size(); d++) {
            switch (sortings.get(d).dimension().kind()) {
                case SCHOOL, PHASE, YEAR, CLASS -> {
                    rooms.add(d);
                    places.add(d);
                }
                case SET -> places.add(d);
                default -> flats.add(d);
            }
        }
        name(pairs);
        named = cells;
        Bases bases = new Bases();
        start = new int[rows.length + 1];
        list = new int[rows.length * 4 + 16];
        int[] common = new int[sortings.size()];
        for (int d : flats) {
            common[d] = commonest(sortings.get(d));
        }
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int n = start[i];
            if (list.length - n < 2 + flats.size() * (places.size() + 1)) {
                list = Arrays.copyOf(list, list.length * 2 + 64);
            }
            list[n++] = bases.cell(0, row, places, NOTHING, 0);
            if (!flats.isEmpty()) {
                list[n++] = bases.cell(1, row, flats, NOTHING, 0);
            }
            for (int d : pairs ? flats : List.<Integer>of()) {
                int value = sortings.get(d).value(row);
                if (value == common[d]) {
                    continue;
                }
                if (!rooms.isEmpty()) {
                    list[n++] = bases.cell(2 + d, row, rooms, d, value);
                }
                for (int t : places) {
                    if (sortings.get(t).dimension().kind() == Dimension.Kind.SET) {
                        list[n++] = cell(t, sortings.get(t).value(row), d, value);
                    }
                }
            }
            start[i + 1] = n;
        }
        bases.rollUp(places, flats, rooms, pairs);
        if (pairs) {
            fill(places, flats, common);
        }
    }

    /** Gives every value and pair of values that somebody has a cell; the first cell is everybody's. */
    private void name(boolean pairs) {
        keys.number(0);
        for (int row : rows) {
            for (int a = 0; a < sortings.size(); a++) {
                keys.number(key(a, sortings.get(a).value(row)));
            }
        }
        for (int a = 0; pairs && a < sortings.size(); a++) {
            for (int b = a + 1; b < sortings.size(); b++) {
                for (int row : rows) {
                    keys.number(key(
                            a, sortings.get(a).value(row), b, sortings.get(b).value(row)));
                }
            }
        }
        cells = keys.size();
    }

    private static long key(int dimension, int value) {
        return ((long) dimension + 1) << 26 | value;
    }

    private static long key(int a, int valueOfA, int b, int valueOfB) {
        return a < b ? key(a, valueOfA) << 32 | key(b, valueOfB) : key(b, valueOfB) << 32 | key(a, valueOfA);
    }

    private int cell(int a, int valueOfA, int b, int valueOfB) {
        return keys.find(key(a, valueOfA, b, valueOfB));
    }

    private int commonest(Sorting sorting) {
        int[] counts = new int[Math.max(1, sorting.values().size())];
        for (int row : rows) {
            counts[sorting.value(row)]++;
        }
        int best = 0;
        for (int v = 1; v < counts.length; v++) {
            best = counts[v] > counts[best] ? v : best;
        }
        return best;
    }

    /** The cells of combinations of values that pupils are added to first. */
    private final class Bases {
        private final Interned combinations = new Interned();
        private final Interned numbers = new Interned();
        private final List<int[]> members = new ArrayList<>();

        /** Returns the cell of the values that a row has in some dimensions, and of one value more. */
        int cell(int group, int row, List<Integer> dimensions, int more, int value) {
            int combination = combinations.number(group);
            for (int d : dimensions) {
                combination = combinations.number(
                        ((long) combination + 1) << 32 | (sortings.get(d).value(row) + 1));
            }
            if (more != NOTHING) {
                combination = combinations.number(((long) combination + 1) << 32 | (value + 1));
            }
            int known = numbers.size();
            int number = numbers.number(combination);
            if (number == known) {
                members.add(new int[] {group, row, value});
            }
            return named + number;
        }

        void rollUp(List<Integer> places, List<Integer> flats, List<Integer> rooms, boolean pairs) {
            cells = named + members.size();
            for (int m = 0; m < members.size(); m++) {
                int group = members.get(m)[0];
                int row = members.get(m)[1];
                int from = named + m;
                if (group == 0) {
                    ups.add(from, 0);
                    among(places, row, from, pairs);
                } else if (group == 1) {
                    among(flats, row, from, pairs);
                } else {
                    for (int room : rooms) {
                        ups.add(
                                from,
                                CellPlan.this.cell(room, sortings.get(room).value(row), group - 2, members.get(m)[2]));
                    }
                }
            }
        }

        private void among(List<Integer> dimensions, int row, int from, boolean pairs) {
            for (int a = 0; a < dimensions.size(); a++) {
                int d = dimensions.get(a);
                int value = sortings.get(d).value(row);
                ups.add(from, keys.find(key(d, value)));
                for (int b = a + 1; pairs && b < dimensions.size(); b++) {
                    int e = dimensions.get(b);
                    ups.add(
                            from,
                            CellPlan.this.cell(d, value, e, sortings.get(e).value(row)));
                }
            }
        }
    }

    /** The commonest value within a place is what is left of the place. */
    private void fill(List<Integer> places, List<Integer> flats, int[] common) {
        for (int p : places) {
            for (int c : flats) {
                for (int v = 0; v < sortings.get(p).values().size(); v++) {
                    int to = cell(p, v, c, common[c]);
                    if (to == NOTHING) {
                        continue;
                    }
                    fills.add(keys.find(key(p, v)), to);
                    for (int w = 0; w < sortings.get(c).values().size(); w++) {
                        int other = w == common[c] ? NOTHING : cell(p, v, c, w);
                        if (other != NOTHING) {
                            fills.add(-other, to);
                        }
                    }
                }
            }
        }
    }

    /**
     * Returns the cells of all pupils, each of {@code words} words.
     *
     * @param verdictOf the number of the verdict on each row
     * @param adds what a pupil with each verdict adds, {@code words} words each
     */
    long[] sum(int[] verdictOf, long[] adds, int words) {
        long[] sums = new long[cells * words];
        if (words == 8) {
            addEight(sums, verdictOf, adds);
        } else {
            for (int i = 0; i < rows.length; i++) {
                int from = verdictOf[rows[i]] * words;
                for (int e = start[i]; e < start[i + 1]; e++) {
                    add(sums, list[e] * words, adds, from, words);
                }
            }
        }
        for (int e = 0; e < ups.size; e++) {
            add(sums, ups.to[e] * words, sums, ups.from[e] * words, words);
        }
        for (int e = 0; e < fills.size; e++) {
            int from = fills.from[e];
            int to = fills.to[e] * words;
            for (int w = 0; w < words; w++) {
                sums[to + w] += from < 0 ? -sums[-from * words + w] : sums[from * words + w];
            }
        }
        return sums;
    }

    private static void add(long[] to, int at, long[] from, int begin, int words) {
        for (int w = 0; w < words; w++) {
            to[at + w] += from[begin + w];
        }
    }

    /** The usual width, written out: five bands and one unit fill eight words, one line of the processor's cache. */
    private void addEight(long[] sums, int[] verdictOf, long[] adds) {
        for (int i = 0; i < rows.length; i++) {
            int from = verdictOf[rows[i]] * 8;
            long a = adds[from];
            long b = adds[from + 1];
            long c = adds[from + 2];
            long d = adds[from + 3];
            long e = adds[from + 4];
            long f = adds[from + 5];
            long g = adds[from + 6];
            long h = adds[from + 7];
            for (int x = start[i]; x < start[i + 1]; x++) {
                int to = list[x] * 8;
                sums[to] += a;
                sums[to + 1] += b;
                sums[to + 2] += c;
                sums[to + 3] += d;
                sums[to + 4] += e;
                sums[to + 5] += f;
                sums[to + 6] += g;
                sums[to + 7] += h;
            }
        }
    }

    /** Returns the cell of pupils who meet one or two criteria, or all pupils; -1 when there is nobody such. */
    int find(Set<Criterion> all) {
        long key = 0;
        int met = 0;
        int[] dimension = new int[2];
        int[] value = new int[2];
        for (Criterion criterion : all) {
            int d = dimension(criterion.dimension());
            if (d == NOTHING || met == 2) {
                return NOTHING;
            }
            value[met] = sortings.get(d).number(criterion.value());
            dimension[met] = d;
            if (value[met++] < 0) {
                return NOTHING;
            }
        }
        if (met == 1) {
            key = key(dimension[0], value[0]);
        } else if (met == 2) {
            key = key(dimension[0], value[0], dimension[1], value[1]);
        }
        return keys.find(key);
    }

    /** Returns the number of a dimension; -1 when it was not asked for. */
    int dimension(Dimension of) {
        for (int d = 0; d < sortings.size(); d++) {
            if (sortings.get(d).dimension().equals(of)) {
                return d;
            }
        }
        return NOTHING;
    }

    /** Returns the dimensions with their values. */
    List<Sorting> sortings() {
        return sortings;
    }

    /** Returns how many cells have a name: everybody, each value and each pair. */
    int named() {
        return named;
    }

    /** Returns the criteria of a named cell: none, one or two. */
    List<Criterion> criteria(int cell) {
        long key = keys.key(cell);
        List<Criterion> all = new ArrayList<>();
        for (long part : new long[] {key >>> 32, key & 0xFFFF_FFFFL}) {
            if (part != 0) {
                Sorting sorting = sortings.get((int) (part >>> 26) - 1);
                all.add(sorting.dimension().is(sorting.values().get((int) part & ((1 << 26) - 1))));
            }
        }
        return all;
    }
}
