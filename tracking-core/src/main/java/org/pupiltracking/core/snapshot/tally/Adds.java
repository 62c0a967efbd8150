package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.standing.Rulebook;
import org.pupiltracking.core.snapshot.standing.Verdict;

/**
 * What a pupil adds to a cell by each verdict of a question, packed for pages of any size. It grows with the verdicts that are met, and what it
 * said of earlier ones stays. Safe for many threads.
 */
public final class Adds {

    private static final int SIZES = 32;

    /** What a pupil adds to the cells of pages of one size, by verdict. */
    static final class Packed {
        private final Layout layout;
        private long[] words = new long[0];

        private Packed(Layout layout) {
            this.layout = layout;
        }

        /** Returns how cells are packed. */
        Layout layout() {
            return layout;
        }

        /** Returns as many words for each verdict as the layout has. Not to be changed. */
        long[] words() {
            return words;
        }
    }

    private final Columns columns;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final @Nullable Packed[] packed = new @Nullable Packed[SIZES];
    private volatile int count;

    public Adds(Rulebook rules) {
        this(rules.verdicts(0));
    }

    /** @param all the verdicts that there are, by number */
    Adds(List<Verdict> all) {
        columns = new Columns(all);
        verdicts.addAll(all);
        count = all.size();
    }

    /**
     * Takes in the verdicts that were met since.
     *
     * @return whether cells can say all that they say; if not, another is to be made, and cells are to be added up anew
     */
    public boolean holds(Rulebook rules) {
        return rules.count() == count || grow(rules);
    }

    private synchronized boolean grow(Rulebook rules) {
        List<Verdict> met = rules.verdicts(count);
        if (!met.stream().allMatch(columns::hold)) {
            return false;
        }
        verdicts.addAll(met);
        for (Packed one : packed) {
            if (one != null) {
                fill(one, count);
            }
        }
        count = verdicts.size();
        return true;
    }

    /** Returns what pupils add to cells that count up to {@code most} of them. */
    synchronized Packed upTo(int most) {
        int bits = Layout.width(most);
        Packed known = packed[bits];
        if (known == null) {
            known = new Packed(new Layout(columns, bits));
            fill(known, 0);
            packed[bits] = known;
        }
        return known;
    }

    private void fill(Packed of, int from) {
        int words = of.layout.words();
        if (of.words.length < verdicts.size() * words) {
            of.words = Arrays.copyOf(of.words, Math.max(64, verdicts.size() * 2) * words);
        }
        for (int v = from; v < verdicts.size(); v++) {
            of.layout.write(verdicts.get(v), of.words, v * words);
        }
    }
}
