package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.pupiltracking.core.snapshot.packed.Interned;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.core.snapshot.standing.Verdicts;

/**
 * Which cells there are for the values of some dimensions and their pairs, and how every pupil reaches all of them through few additions.
 *
 * <p>Most cells belong to one school: its classes, its sets, and whatever they are paired with. They lie together in a page that fits in the
 * processor's cache, so adding up an authority is adding up its schools one after the other; and a result that changes touches its school's
 * page and the one that all share. Frozen; the same for every question about the same pupils.
 */
final class CellPlan {

    private final CellNames names;
    private final Profiles profiles;
    private final Home[] homes;
    private final int[] pupils;
    private final Combinations combinations = new Combinations();
    /** Of each row its home, its profile and the number of its places together, side by side: whoever needs one of them needs all. */
    private final Numbers about;

    /**
     * @param rows whom it is about
     * @param all how many rows there are
     * @param schoolOf the number of a row's school
     * @param pairs whether pairs of values of two dimensions have cells
     */
    CellPlan(int[] rows, int all, IntUnaryOperator schoolOf, List<Sorting> sortings, boolean pairs) {
        int[] home = new int[all];
        int[] profile = new int[all];
        int[] combination = new int[all];
        Interned schools = new Interned();
        List<int[]> members = bySchool(rows, schoolOf, schools, home);
        names = new CellNames(sortings, pairs, rows, home, schools.size());
        List<Integer> placing = new ArrayList<>();
        List<Integer> flat = new ArrayList<>();
        for (int d = 0; d < sortings.size(); d++) {
            (names.isPlacing(d) ? placing : flat).add(d);
        }
        Flats flats = new Flats(names, flat);
        profiles = new Profiles(names, placing, flats, pairs);
        homes = new Home[schools.size()];
        pupils = new int[schools.size() + 1];
        pupils[CellNames.SHARED] = rows.length;
        for (int h = 0; h < homes.length; h++) {
            for (int row : members.get(h)) {
                profile[row] = profiles.of(row);
            }
            Home.Maker maker = new Home.Maker(names, h + 1, members.get(h), placing, flats, pairs, combination);
            for (int row : members.get(h)) {
                combination[row] += combinations.size();
            }
            maker.into(combinations);
            homes[h] = new Home(maker);
            pupils[h + 1] = homes[h].pupils();
        }
        combinations.trim();
        int[] together = new int[3 * all];
        for (int row = 0; row < all; row++) {
            together[3 * row] = home[row];
            together[3 * row + 1] = profile[row];
            together[3 * row + 2] = combination[row];
        }
        about = Numbers.of(together);
        names.trim();
        profiles.trim();
    }

    /** Returns the rows of each school, and puts its number, from 1, to each row. */
    private static List<int[]> bySchool(int[] rows, IntUnaryOperator schoolOf, Interned schools, int[] homeOf) {
        List<Integer> sizes = new ArrayList<>();
        for (int row : rows) {
            int home = schools.number(schoolOf.applyAsInt(row));
            homeOf[row] = home + 1;
            if (home == sizes.size()) {
                sizes.add(0);
            }
            sizes.set(home, sizes.get(home) + 1);
        }
        List<int[]> members = new ArrayList<>();
        sizes.forEach(n -> members.add(new int[n]));
        int[] filled = new int[sizes.size()];
        for (int row : rows) {
            int home = homeOf[row] - 1;
            members.get(home)[filled[home]++] = row;
        }
        return members;
    }

    /** Returns which cells there are. */
    CellNames names() {
        return names;
    }

    /** Returns the cells of all pupils, page by page. */
    long[][] sum(Verdicts verdicts, Adds adds) {
        Adds.Packed shared = adds.upTo(pupils(CellNames.SHARED));
        int wide = shared.layout().words();
        long[] ofProfiles = new long[profiles.size() * wide];
        long[][] pages = new long[homes.length + 1][];
        int most = 0;
        for (Home home : homes) {
            most = Math.max(
                    most, home.cells() * adds.upTo(home.pupils()).layout().words());
        }
        long[] room = new long[most];
        pages[CellNames.SHARED] = new long[names.cells(CellNames.SHARED) * wide];
        for (int h = 0; h < homes.length; h++) {
            Adds.Packed own = adds.upTo(homes[h].pupils());
            pages[h + 1] = homes[h].sum(verdicts, this, adds.numbers(), own, shared, ofProfiles, room);
        }
        profiles.rollUp(ofProfiles, pages[CellNames.SHARED], wide);
        return pages;
    }

    /** Returns how many pupils can be in a cell of a page. */
    int pupils(int page) {
        return pupils[page];
    }

    /** Returns the page of a row's school; 0 when it is not counted. */
    int home(int row) {
        return about.get(3 * row);
    }

    /** Returns the number of a row's profile. */
    int profile(int row) {
        return about.get(3 * row + 1);
    }

    /**
     * Adds words to every cell that counts a row.
     *
     * @param shared the page that all schools share
     * @param wide what is added there
     * @param own the page of the row's school
     * @param narrow what is added there
     */
    void move(int row, long[] shared, long[] wide, long[] own, long[] narrow) {
        int profile = profile(row);
        profiles.move(profile, shared, wide, 0, wide.length);
        combinations.move(own, about.get(3 * row + 2), profiles.apart(profile), narrow);
    }
}
