package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.snapshot.Dimension;

/**
 * How the pupils of one school reach the cells of its page. A place here is a value that no other school has: a class, a set, the school. A
 * pupil is added to the cell of all places together, and, for each characteristic whose value is not the commonest, to that value in the
 * pupil's rooms and in each set. The rest is added up from these, and the commonest value is what is left of the whole. Frozen.
 */
final class Home {

    private final int[] rows;
    private final int[] profiles;
    private final int[] start;
    private final int[] targets;
    private final int named;
    private final int cells;
    private final Words.Edges ups;
    private final Words.Edges wholes;
    private final Words.Edges parts;
    private final int[][] placeCells;
    private final int[][] places;
    private final int flats;
    private final int[] pairs;

    Home(Maker maker) {
        rows = maker.rows;
        profiles = maker.profiles;
        start = maker.start;
        targets = Arrays.copyOf(maker.targets, maker.start[maker.rows.length]);
        named = maker.named;
        cells = maker.named + maker.bases.size();
        ups = maker.ups;
        wholes = maker.wholes;
        parts = maker.parts;
        placeCells = maker.placeCells.toArray(int[][]::new);
        places = maker.places.toArray(int[][]::new);
        flats = maker.flatValues;
        pairs = maker.pairs;
    }

    /** Returns how many cells adding up takes: those of the page, and those of combinations from which it is added up. */
    int cells() {
        return cells;
    }

    /** Returns how many pupils there are. */
    int pupils() {
        return rows.length;
    }

    /**
     * Returns the page of all pupils, and adds them to their profiles.
     *
     * @param own what a pupil adds to a cell of this page
     * @param shared what a pupil adds to a profile
     * @param page room for {@link #cells} cells; what it holds is of no use
     */
    long[] sum(Verdicts verdicts, Adds.Packed own, Adds.Packed shared, long[] ofProfiles, long[] page) {
        int words = own.layout().words();
        int wide = shared.layout().words();
        long[] adds = own.words();
        long[] profileAdds = shared.words();
        Arrays.fill(page, 0, cells * words, 0);
        for (int i = 0; i < rows.length; i++) {
            int verdict = verdicts.of(rows[i]);
            Words.add(ofProfiles, profiles[i] * wide, profileAdds, verdict * wide, wide);
            for (int t = start[i]; t < start[i + 1]; t++) {
                Words.add(page, targets[t] * words, adds, verdict * words, words);
            }
        }
        ups.addIn(page, words);
        wholes.addIn(page, words);
        parts.subtractIn(page, words);
        return Arrays.copyOf(page, named * words);
    }

    /**
     * Adds {@code delta} to every cell that counts a pupil by a place.
     *
     * @param combination the number of the pupil's places together
     * @param ofFlats the pupil's values of characteristics, each counted on from those of the dimensions before
     */
    void move(long[] page, int combination, int[] ofFlats, long[] delta, int words) {
        for (int cell : placeCells[combination]) {
            Words.add(page, cell * words, delta, 0, words);
        }
        if (pairs.length > 0) {
            for (int place : places[combination]) {
                for (int flat : ofFlats) {
                    Words.add(page, pairs[place * flats + flat] * words, delta, 0, words);
                }
            }
        }
    }

    /** Makes the plan of one school. */
    static final class Maker {
        private final CellNames names;
        private final int[] rows;
        private final int[] profiles;
        private final List<Integer> placing;
        private final List<Integer> flat;
        private final int[] common;
        private final boolean withPairs;
        private final int[] start;
        private int[] targets;
        private final int named;
        private final Interned combinations = new Interned();
        private final Interned bases = new Interned();
        private final Interned located = new Interned();
        private final Interned together = new Interned();
        private final Words.Edges ups = new Words.Edges();
        private final Words.Edges wholes = new Words.Edges();
        private final Words.Edges parts = new Words.Edges();
        private final List<int[]> placeCells = new ArrayList<>();
        private final List<int[]> places = new ArrayList<>();
        private final int flatValues;
        private int[] pairs = new int[0];

        /**
         * @param profiles the number of the profile of each row
         * @param placing the dimensions that place a pupil
         * @param flat the others
         * @param common the commonest value of each dimension
         * @param combinationOf takes the number of each row's places together
         */
        Maker(
                CellNames names,
                int home,
                int[] rows,
                int[] profiles,
                List<Integer> placing,
                List<Integer> flat,
                int[] common,
                boolean withPairs,
                int[] combinationOf) {
            this.names = names;
            this.rows = rows;
            this.profiles = profiles;
            this.placing = placing;
            this.flat = flat;
            this.common = common;
            this.withPairs = withPairs;
            int values = 0;
            for (int d : flat) {
                values += names.sortings().get(d).values().size();
            }
            flatValues = values;
            for (int row : rows) {
                nameAll(row);
            }
            named = names.cells(home);
            start = new int[rows.length + 1];
            targets = new int[rows.length * 4 + 16];
            for (int i = 0; i < rows.length; i++) {
                aim(i, combinationOf);
            }
            if (withPairs) {
                pair();
            }
            ups.trim();
            wholes.trim();
            parts.trim();
        }

        private Sorting sorting(int d) {
            return names.sortings().get(d);
        }

        private boolean isPlace(int d, int value) {
            return names.page(d, value) != CellNames.SHARED;
        }

        /** Gives every value and pair of values that a row has, and that no other school has, a cell. */
        private void nameAll(int row) {
            int n = names.sortings().size();
            for (int a = 0; a < n; a++) {
                int value = sorting(a).value(row);
                names.cell(a, value);
                for (int b = a + 1; withPairs && b < n; b++) {
                    names.cell(a, value, b, sorting(b).value(row));
                }
            }
        }

        private void aim(int i, int[] combinationOf) {
            int row = rows[i];
            int n = start[i];
            if (targets.length - n < 1 + flat.size() * (placing.size() + 1)) {
                targets = Arrays.copyOf(targets, targets.length * 2 + 64);
            }
            int known = together.size();
            int combination = together.number(combination(placing, row));
            if (combination == known) {
                placeCells.add(placeCells(row));
                places.add(places(row));
            }
            combinationOf[row] = combination;
            if (placeCells.get(combination).length > 0) {
                targets[n++] = base(0, combination, placeCells.get(combination));
            }
            if (withPairs) {
                List<Integer> rooms = rooms(row);
                for (int f : flat) {
                    int value = sorting(f).value(row);
                    if (value == common[f]) {
                        continue;
                    }
                    if (!rooms.isEmpty()) {
                        int together = combination(rooms, row);
                        int[] reached = rooms.stream()
                                .mapToInt(r -> names.cell(r, sorting(r).value(row), f, value))
                                .toArray();
                        targets[n++] = base(flatNumber(f, value) + 1, together, reached);
                    }
                    for (int s : placing) {
                        if (isSet(s) && isPlace(s, sorting(s).value(row))) {
                            targets[n++] = names.cell(s, sorting(s).value(row), f, value);
                        }
                    }
                }
            }
            start[i + 1] = n;
        }

        private boolean isSet(int d) {
            return sorting(d).dimension().kind() == Dimension.Kind.SET;
        }

        private List<Integer> rooms(int row) {
            return placing.stream()
                    .filter(d -> !isSet(d) && isPlace(d, sorting(d).value(row)))
                    .toList();
        }

        private int combination(List<Integer> dimensions, int row) {
            int combination = combinations.number(0);
            for (int d : dimensions) {
                combination = combinations.number(((long) combination + 1) << 32
                        | ((long) d << 24 | sorting(d).value(row)) + 1);
            }
            return combination;
        }

        private int flatNumber(int dimension, int value) {
            int before = 0;
            for (int d : flat) {
                if (d == dimension) {
                    return before + value;
                }
                before += sorting(d).values().size();
            }
            throw new IllegalArgumentException("dimension " + dimension);
        }

        /** Returns the base for a combination, and lets it reach its cells when it is met first. */
        private int base(int group, int combination, int[] reached) {
            int known = bases.size();
            int number = bases.number((long) group << 32 | combination);
            if (number == known) {
                for (int cell : reached) {
                    ups.add(named + number, cell);
                }
            }
            return named + number;
        }

        /** The cells of a row's places and of the pairs of which one at least is a place. */
        private int[] placeCells(int row) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < placing.size(); i++) {
                int a = placing.get(i);
                int value = sorting(a).value(row);
                if (isPlace(a, value)) {
                    found.add(names.cell(a, value));
                }
                for (int j = i + 1; withPairs && j < placing.size(); j++) {
                    int b = placing.get(j);
                    int other = sorting(b).value(row);
                    if (isPlace(a, value) || isPlace(b, other)) {
                        found.add(names.cell(a, value, b, other));
                    }
                }
            }
            return found.stream().mapToInt(c -> c).toArray();
        }

        private int[] places(int row) {
            return placing.stream()
                    .filter(d -> isPlace(d, sorting(d).value(row)))
                    .mapToInt(d -> located.number((long) d << 32 | sorting(d).value(row)))
                    .toArray();
        }

        /** Tells the cell of every place with every value of a characteristic, and fills in the commonest one. */
        private void pair() {
            pairs = new int[located.size() * flatValues];
            for (int row : rows) {
                for (int p : placing) {
                    int value = sorting(p).value(row);
                    if (isPlace(p, value)) {
                        int place = located.number((long) p << 32 | value);
                        for (int f : flat) {
                            int flatValue = sorting(f).value(row);
                            // One more than the cell, so that nobody's stays 0.
                            pairs[place * flatValues + flatNumber(f, flatValue)] =
                                    names.cell(p, value, f, flatValue) + 1;
                        }
                    }
                }
            }
            for (int place = 0; place < located.size(); place++) {
                int p = (int) (located.key(place) >>> 32);
                int value = (int) located.key(place);
                for (int f : flat) {
                    int first = place * flatValues + flatNumber(f, 0);
                    int to = pairs[first + common[f]] - 1;
                    for (int w = 0; to >= 0 && w < sorting(f).values().size(); w++) {
                        if (w == common[f]) {
                            wholes.add(names.cell(p, value), to);
                        } else if (pairs[first + w] > 0) {
                            parts.add(pairs[first + w] - 1, to);
                        }
                    }
                }
            }
            for (int i = 0; i < pairs.length; i++) {
                pairs[i]--;
            }
        }
    }
}
