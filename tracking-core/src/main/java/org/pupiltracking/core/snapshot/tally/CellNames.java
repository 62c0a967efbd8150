package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pupiltracking.core.snapshot.packed.Interned;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;

/**
 * Where the cells of values, and of pairs of values, lie: a place that only pupils of one school have, and whatever it is paired with, in the
 * page of that school; all else in page 0, which all schools share and whose first cell is everybody's. Frozen once the plan is made.
 */
final class CellNames {

    /** Stands for no cell and no dimension. */
    static final int NOTHING = -1;

    /** The page of what no single school has for itself. */
    static final int SHARED = 0;

    private static final int BITS = 26;

    private final List<Sorting> sortings;
    private final int[][] pageOf;
    private final Interned[] pages;

    /**
     * @param rows whom it is about
     * @param homeOf the number of the school of each row, from 1
     * @param homes how many schools there are
     */
    CellNames(List<Sorting> sortings, int[] rows, int[] homeOf, int homes) {
        this.sortings = sortings;
        pageOf = new int[sortings.size()][];
        for (int d = 0; d < pageOf.length; d++) {
            Sorting sorting = sortings.get(d);
            int[] of = new int[sorting.values().size()];
            Arrays.fill(of, NOTHING);
            for (int row : rows) {
                int value = sorting.value(row);
                boolean own = isPlacing(d) && (of[value] == NOTHING || of[value] == homeOf[row]);
                of[value] = own ? homeOf[row] : SHARED;
            }
            pageOf[d] = of;
        }
        pages = new Interned[homes + 1];
        Arrays.setAll(pages, h -> new Interned());
        pages[SHARED].number(0);
    }

    /** Lets go of the room for further cells. */
    void trim() {
        for (Interned page : pages) {
            page.trim();
        }
    }

    /** Returns the dimensions with their values. */
    List<Sorting> sortings() {
        return sortings;
    }

    /** Returns whether a dimension places a pupil; the values of others are never a school's own. */
    boolean isPlacing(int dimension) {
        return switch (sortings.get(dimension).dimension().kind()) {
            case SCHOOL, PHASE, YEAR, CLASS, SET -> true;
            default -> false;
        };
    }

    /** Returns how many cells a page has. */
    int cells(int page) {
        return pages[page].size();
    }

    /** Returns the page of a value: that of a school, or {@link #SHARED}. */
    int page(int dimension, int value) {
        return pageOf[dimension][value];
    }

    /** Returns the page of a pair of values. */
    int page(int a, int valueOfA, int b, int valueOfB) {
        int page = pageOf[a][valueOfA];
        return page != SHARED ? page : pageOf[b][valueOfB];
    }

    private static long key(int dimension, int value) {
        return ((long) dimension + 1) << BITS | value;
    }

    private static long key(int a, int valueOfA, int b, int valueOfB) {
        return a < b ? key(a, valueOfA) << 32 | key(b, valueOfB) : key(b, valueOfB) << 32 | key(a, valueOfA);
    }

    /** Returns the cell of a value as its school sees it: its number in the school's page, or the complement of its number in page 0. */
    int cell(int dimension, int value) {
        return seen(page(dimension, value), key(dimension, value));
    }

    /** Returns the cell of a pair of values, in the same way. */
    int cell(int a, int valueOfA, int b, int valueOfB) {
        return seen(page(a, valueOfA, b, valueOfB), key(a, valueOfA, b, valueOfB));
    }

    private int seen(int page, long key) {
        int number = pages[page].number(key);
        return page == SHARED ? ~number : number;
    }

    /** A cell by page and number. */
    record At(int page, int cell) {}

    /** Returns the cell of pupils who meet one or two criteria, or of all pupils; its number is -1 when there is nobody such. */
    At find(Set<Criterion> all) {
        int met = 0;
        int[] dimension = new int[2];
        int[] value = new int[2];
        for (Criterion criterion : all) {
            int d = dimension(criterion.dimension());
            if (d == NOTHING || met == 2) {
                return new At(SHARED, NOTHING);
            }
            value[met] = sortings.get(d).number(criterion.value());
            dimension[met] = d;
            if (value[met++] < 0) {
                return new At(SHARED, NOTHING);
            }
        }
        if (met == 0) {
            return new At(SHARED, 0);
        }
        int page = met == 1 ? page(dimension[0], value[0]) : page(dimension[0], value[0], dimension[1], value[1]);
        long key = met == 1 ? key(dimension[0], value[0]) : key(dimension[0], value[0], dimension[1], value[1]);
        return page == NOTHING ? new At(SHARED, NOTHING) : new At(page, pages[page].find(key));
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

    /** Returns the criteria of a cell: none, one or two. */
    List<Criterion> criteria(int page, int cell) {
        long key = pages[page].key(cell);
        List<Criterion> all = new ArrayList<>();
        for (long part : new long[] {key >>> 32, key & 0xFFFF_FFFFL}) {
            if (part != 0) {
                Sorting sorting = sortings.get((int) (part >>> BITS) - 1);
                all.add(sorting.dimension().is(sorting.values().get((int) part & ((1 << BITS) - 1))));
            }
        }
        return all;
    }
}
