package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pupiltracking.core.snapshot.packed.Interned;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.snapshot.Dimension;

/**
 * How the pupils of one school reach the cells of its page. A place here is a value that no other school has: a class, a set, the school. The
 * cells of a place with each value of each characteristic stand behind its own, so they are found by counting on from it.
 *
 * <p>A pupil is added to the cell of all places together, and, for each characteristic whose value is not the commonest, to that value in the
 * pupil's rooms and in each set. The rest is added up from these, and the commonest value is what is left of the whole. Frozen.
 */
final class Home {

    private final int[] rows;
    private final Numbers start;
    private final Numbers targets;
    private final int named;
    private final int cells;
    private final Words.Edges ups;

    Home(Maker maker) {
        rows = maker.rows;
        start = Numbers.of(maker.start);
        targets = Numbers.of(maker.targets, maker.start[maker.rows.length]);
        named = maker.named;
        cells = maker.named + maker.bases.size();
        ups = maker.ups;
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
     * @param plan says which profile each row has
     * @param numbers the number of what each verdict adds
     * @param own what a pupil adds to a cell of this page
     * @param shared what a pupil adds to a profile
     * @param page room for {@link #cells} cells; what it holds is of no use
     */
    long[] sum(
            Verdicts verdicts,
            CellPlan plan,
            Numbers numbers,
            Adds.Packed own,
            Adds.Packed shared,
            long[] ofProfiles,
            long[] page) {
        int words = own.layout().words();
        int wide = shared.layout().words();
        long[] adds = own.words();
        long[] profileAdds = shared.words();
        Arrays.fill(page, 0, cells * words, 0);
        for (int i = 0; i < rows.length; i++) {
            int number = numbers.get(verdicts.of(rows[i]));
            Words.add(ofProfiles, plan.profile(rows[i]) * wide, profileAdds, number * wide, wide);
            for (int t = start.get(i); t < start.get(i + 1); t++) {
                Words.add(page, targets.get(t) * words, adds, number * words, words);
            }
        }
        ups.addIn(page, words);
        return Arrays.copyOf(page, named * words);
    }

    /** Makes the plan of one school. */
    static final class Maker {
        private final CellNames names;
        private final int[] rows;
        private final List<Integer> placing;
        private final Flats flats;
        private final boolean withPairs;
        private final int[] start;
        private int[] targets;
        private final int named;
        private final Interned combinations = new Interned();
        private final Interned bases = new Interned();
        private final Interned located = new Interned();
        private final Interned together = new Interned();
        private final Words.Edges ups = new Words.Edges();
        private final List<Integer> placeOf = new ArrayList<>();
        private final List<int[]> reached = new ArrayList<>();
        private final List<int[]> standsAt = new ArrayList<>();

        /**
         * @param placing the dimensions that place a pupil
         * @param flats the others
         * @param combinationOf takes the number of each row's places together
         */
        Maker(
                CellNames names,
                int home,
                int[] rows,
                List<Integer> placing,
                Flats flats,
                boolean withPairs,
                int[] combinationOf) {
            this.names = names;
            this.rows = rows;
            this.placing = placing;
            this.flats = flats;
            this.withPairs = withPairs;
            for (int row : rows) {
                combinationOf[row] = name(row);
            }
            named = names.cells(home);
            start = new int[rows.length + 1];
            targets = new int[rows.length * 4 + 16];
            for (int i = 0; i < rows.length; i++) {
                aim(i, combinationOf[rows[i]]);
            }
            ups.trim();
        }

        /** Lets a school's combinations of places follow those of the schools before. */
        void into(Combinations all) {
            for (int c = 0; c < reached.size(); c++) {
                all.add(reached.get(c), standsAt.get(c));
            }
        }

        private int value(int d, int row) {
            return names.sortings().get(d).value(row);
        }

        private boolean isPlace(int d, int row) {
            return names.page(d, value(d, row)) != CellNames.SHARED;
        }

        private boolean isSet(int d) {
            return names.sortings().get(d).dimension().kind() == Dimension.Kind.SET;
        }

        /** Gives the places of a row, and whatever they are paired with, cells where they have none; returns their number together. */
        private int name(int row) {
            int known = together.size();
            int combination = together.number(combination(placing, row));
            if (combination == known) {
                standsAt.add(placing.stream()
                        .filter(d -> isPlace(d, row))
                        .mapToInt(d -> place(d, row))
                        .toArray());
                reached.add(reached(row));
                if (!withPairs) {
                    standsAt.set(combination, new int[0]);
                }
            }
            return combination;
        }

        /** Returns the cell of a place; met for the first time, its cells with the values of characteristics are put behind it. */
        private int place(int d, int row) {
            int known = located.size();
            int place = located.number((long) d << 32 | value(d, row));
            if (place == known) {
                placeOf.add(names.cell(d, value(d, row)));
                if (withPairs) {
                    flats.name(d, value(d, row));
                }
            }
            return placeOf.get(place);
        }

        /** The cells of a row's places and of the pairs of places of which one at least is the school's own. */
        private int[] reached(int row) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < placing.size(); i++) {
                int a = placing.get(i);
                if (isPlace(a, row)) {
                    found.add(place(a, row));
                }
                for (int j = i + 1; withPairs && j < placing.size(); j++) {
                    int b = placing.get(j);
                    if ((isPlace(a, row) || isPlace(b, row)) && !names.isOneAlone(a, value(a, row), b, value(b, row))) {
                        found.add(names.cell(a, value(a, row), b, value(b, row)));
                    }
                }
            }
            return found.stream().mapToInt(c -> c).toArray();
        }

        private void aim(int i, int combination) {
            int row = rows[i];
            int n = start[i];
            if (targets.length - n < 1 + flats.size() * (placing.size() + 1)) {
                targets = Arrays.copyOf(targets, targets.length * 2 + 64);
            }
            if (reached.get(combination).length > 0) {
                targets[n++] = base(0, combination, reached.get(combination));
            }
            List<Integer> rooms = placing.stream()
                    .filter(d -> withPairs && !isSet(d) && isPlace(d, row))
                    .toList();
            for (int f = 0; withPairs && f < flats.size(); f++) {
                if (!flats.isApart(f, row)) {
                    continue;
                }
                int behind = 1 + flats.number(f, row);
                if (!rooms.isEmpty()) {
                    int[] inRooms =
                            rooms.stream().mapToInt(r -> place(r, row) + behind).toArray();
                    targets[n++] = base(behind, combination(rooms, row), inRooms);
                }
                for (int s : placing) {
                    if (isSet(s) && isPlace(s, row)) {
                        targets[n++] = place(s, row) + behind;
                    }
                }
            }
            start[i + 1] = n;
        }

        private int combination(List<Integer> dimensions, int row) {
            int combination = combinations.number(0);
            for (int d : dimensions) {
                combination =
                        combinations.number(((long) combination + 1) << 32 | ((long) d << 24 | value(d, row)) + 1);
            }
            return combination;
        }

        /** Returns the base for a combination, and lets it reach its cells when it is met first. */
        private int base(int group, int combination, int[] reaches) {
            int known = bases.size();
            int number = bases.number((long) group << 32 | combination);
            if (number == known) {
                for (int cell : reaches) {
                    ups.add(named + number, cell);
                }
            }
            return named + number;
        }
    }
}
