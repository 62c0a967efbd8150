package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.packed.Interned;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;

/**
 * Where the cells of values, and of pairs of values, lie: a place that only pupils of one school have, and whatever it is paired with, in the
 * page of that school; all else in page 0, which all schools share and whose first cell is everybody's. Frozen once the plan is made.
 *
 * <p>Two kinds of group have no cell, as those of others say all about them: the commonest value of a characteristic, alone or in a pair, is
 * what its other values leave of the rest; and a place within another, such as a class in its school, is the same pupils as both together.
 */
final class CellNames {

    /** Stands for no cell and no dimension. */
    static final int NOTHING = -1;

    /** The page of what no single school has for itself. */
    static final int SHARED = 0;

    private static final int BITS = 26;

    private static final int MIXED = -2;

    private final List<Sorting> sortings;
    private final boolean pairs;
    private final int[][] pageOf;
    private final int[] common;
    private final int[][] @Nullable [] within;
    private final Interned[] pages;

    /**
     * @param pairs whether pairs of values of two dimensions have cells
     * @param rows whom it is about
     * @param homeOf the number of the school of each row, from 1
     * @param homes how many schools there are
     */
    CellNames(List<Sorting> sortings, boolean pairs, int[] rows, int[] homeOf, int homes) {
        this.sortings = sortings;
        this.pairs = pairs;
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
        common = new int[sortings.size()];
        within = new int[sortings.size()][][];
        for (int d = 0; d < common.length; d++) {
            common[d] = isPlacing(d) ? NOTHING : commonest(sortings.get(d), rows);
            within[d] = new int[sortings.size()][];
            for (int other = 0; other < common.length; other++) {
                if (other != d && isPlacing(d) && isPlacing(other)) {
                    within[d][other] = within(sortings.get(d), sortings.get(other), rows);
                }
            }
        }
        pages = new Interned[homes + 1];
        Arrays.setAll(pages, h -> new Interned());
        pages[SHARED].number(0);
    }

    private static int commonest(Sorting sorting, int[] rows) {
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

    /** Returns, for each value, the one value of another dimension that all who have it have. */
    private static int[] within(Sorting sorting, Sorting other, int[] rows) {
        int[] within = new int[sorting.values().size()];
        Arrays.fill(within, NOTHING);
        for (int row : rows) {
            int value = sorting.value(row);
            int of = other.value(row);
            within[value] = within[value] == NOTHING || within[value] == of ? of : MIXED;
        }
        return within;
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

    /** Returns the value of a characteristic that has no cells; -1 for a dimension that places pupils. */
    int common(int dimension) {
        return common[dimension];
    }

    /** Returns whether a pair of values is one of the two alone, because all who have the one have the other, and has no cell therefore. */
    boolean isOneAlone(int a, int valueOfA, int b, int valueOfB) {
        return isWithin(a, valueOfA, b, valueOfB) || isWithin(b, valueOfB, a, valueOfA);
    }

    private boolean isWithin(int inner, int value, int outer, int valueOfOuter) {
        int[] of = within[inner][outer];
        return of != null && of[value] == valueOfOuter;
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

    /**
     * Cells of one page: a group is the pupils in the cells {@code plus} without those in the cells {@code minus}. Without any, it is nobody.
     */
    @SuppressWarnings("ArrayRecordComponent") // read by those who made it; compared by nobody
    record Cells(int page, int[] plus, int[] minus) {
        private static final Cells NONE = new Cells(SHARED, new int[0], new int[0]);
    }

    private record Value(int dimension, int value) {}

    /** Returns the cells that say who meets one or two criteria, or of all pupils. */
    Cells find(Set<Criterion> all) {
        List<Value> values = new ArrayList<>();
        for (Criterion criterion : all) {
            int d = dimension(criterion.dimension());
            int value = d == NOTHING ? NOTHING : sortings.get(d).number(criterion.value());
            if (value < 0 || pageOf[d][value] == NOTHING) {
                return Cells.NONE;
            }
            values.add(new Value(d, value));
        }
        return switch (values.size()) {
            case 0 -> new Cells(SHARED, new int[] {0}, new int[0]);
            case 1 -> of(values.get(0));
            case 2 -> pairs ? of(values.get(0), values.get(1)) : Cells.NONE;
            default -> Cells.NONE;
        };
    }

    private Cells of(Value one) {
        if (one.value != common[one.dimension]) {
            return one(page(one.dimension, one.value), key(one));
        }
        return new Cells(
                SHARED,
                new int[] {0},
                cells(SHARED, others(one).stream().map(CellNames::key).toList()));
    }

    private Cells of(Value a, Value b) {
        if (a.dimension == b.dimension) {
            return Cells.NONE;
        } else if (a.value == common[a.dimension] && b.value == common[b.dimension]) {
            List<Long> minus = new ArrayList<>();
            others(a).forEach(v -> minus.add(key(v)));
            others(b).forEach(v -> minus.add(key(v)));
            int[] both = cells(SHARED, pairs(others(a), others(b)));
            int[] plus = Arrays.copyOf(both, both.length + 1); // everybody, whose number is 0
            return new Cells(SHARED, plus, cells(SHARED, minus));
        } else if (a.value == common[a.dimension]) {
            return of(b, a);
        } else if (b.value == common[b.dimension]) {
            int page = page(a.dimension, a.value);
            return new Cells(page, cells(page, List.of(key(a))), cells(page, pairs(List.of(a), others(b))));
        } else if (isWithin(a.dimension, a.value, b.dimension, b.value)) {
            return of(a);
        } else if (isWithin(b.dimension, b.value, a.dimension, a.value)) {
            return of(b);
        }
        return one(page(a.dimension, a.value, b.dimension, b.value), key(a.dimension, a.value, b.dimension, b.value));
    }

    private Cells one(int page, long key) {
        int cell = pages[page].find(key);
        return cell == NOTHING ? Cells.NONE : new Cells(page, new int[] {cell}, new int[0]);
    }

    /** The other values of a dimension. */
    private List<Value> others(Value than) {
        return IntStream.range(0, sortings.get(than.dimension).values().size())
                .filter(v -> v != than.value)
                .mapToObj(v -> new Value(than.dimension, v))
                .toList();
    }

    private static List<Long> pairs(List<Value> some, List<Value> others) {
        return some.stream()
                .flatMap(a -> others.stream().map(b -> key(a.dimension, a.value, b.dimension, b.value)))
                .toList();
    }

    private static long key(Value one) {
        return key(one.dimension, one.value);
    }

    /** The numbers of those cells that there are. */
    private int[] cells(int page, List<Long> keys) {
        return keys.stream()
                .mapToInt(k -> pages[page].find(k))
                .filter(cell -> cell != NOTHING)
                .toArray();
    }

    /** Returns the criteria of every group that somebody may be in. */
    Set<Set<Criterion>> groups() {
        Set<Set<Criterion>> groups = new HashSet<>();
        groups.add(Set.of());
        for (int d = 0; d < common.length; d++) {
            for (int v = 0; v < pageOf[d].length; v++) {
                if (pageOf[d][v] != NOTHING) {
                    Criterion one = criterion(d, v);
                    groups.add(Set.of(one));
                    for (int other = 0; pairs && other < common.length; other++) {
                        int[] outer = within[d][other];
                        int implied = outer == null ? common[other] : outer[v];
                        if (other != d && implied >= 0) {
                            groups.add(Set.of(one, criterion(other, implied)));
                        }
                    }
                }
            }
        }
        for (Interned page : pages) {
            for (int cell = 0; cell < page.size(); cell++) {
                long key = page.key(cell);
                if (key >>> 32 != 0) {
                    groups.add(Set.of(criterion(key >>> 32), criterion(key & 0xFFFF_FFFFL)));
                }
            }
        }
        return groups;
    }

    private Criterion criterion(long part) {
        return criterion((int) (part >>> BITS) - 1, (int) part & ((1 << BITS) - 1));
    }

    private Criterion criterion(int dimension, int value) {
        Sorting sorting = sortings.get(dimension);
        return sorting.dimension().is(sorting.values().get(value));
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
}
