package org.pupiltracking.core.snapshot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.core.snapshot.standing.Rulebook;
import org.pupiltracking.core.snapshot.standing.Verdict;

/**
 * What a pupil adds to a cell by each verdict of a question, packed for pages of any size. Thousands of verdicts add some hundred different
 * things; each of these has a number, so that what is looked up for every pupil stays small. It grows with the verdicts that are met, and what
 * it said of earlier ones stays. Safe for many threads.
 */
public final class Adds {

    private static final int SIZES = 32;

    /** What a pupil adds to the cells of pages of one size. */
    static final class Packed {
        private final Layout layout;
        private volatile long[] words = new long[0];

        private Packed(Layout layout) {
            this.layout = layout;
        }

        /** Returns how cells are packed. */
        Layout layout() {
            return layout;
        }

        /** Returns as many words for each {@linkplain Adds#numbers() number} as the layout has. Not to be changed. */
        long[] words() {
            return words;
        }
    }

    private final Columns columns;
    private final Map<Columns.Added, Integer> known = new HashMap<>();
    /** A verdict for each number. */
    private final List<Verdict> different = new ArrayList<>();

    private volatile Numbers numbers = Numbers.of(new int[0]);
    private final AtomicReferenceArray<@Nullable Packed> packed = new AtomicReferenceArray<>(SIZES);
    private volatile int count;

    public Adds(Rulebook rules) {
        this(rules.verdicts(0));
    }

    /** @param all the verdicts that there are, by number */
    Adds(List<Verdict> all) {
        columns = new Columns(all);
        number(all);
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
        number(met);
        return true;
    }

    /** Numbers what further verdicts add, and lets the verdicts be known once all is filled in. */
    private void number(List<Verdict> met) {
        int from = different.size();
        int[] more = new int[count + met.size()];
        for (int v = 0; v < count; v++) {
            more[v] = numbers.get(v);
        }
        for (int v = 0; v < met.size(); v++) {
            Verdict verdict = met.get(v);
            more[count + v] = known.computeIfAbsent(columns.added(verdict), k -> {
                different.add(verdict);
                return different.size() - 1;
            });
        }
        for (int bits = 0; bits < SIZES; bits++) {
            Packed one = packed.get(bits);
            if (one != null) {
                fill(one, from);
            }
        }
        numbers = Numbers.of(more);
        count = more.length;
    }

    /** Returns the number of what each verdict adds, by the verdict's own. */
    Numbers numbers() {
        return numbers;
    }

    /** Returns what pupils add to cells that count up to {@code most} of them. Waits for nobody where it was asked for before. */
    Packed upTo(int most) {
        Packed known = packed.get(Layout.width(most));
        return known == null ? made(Layout.width(most)) : known;
    }

    private synchronized Packed made(int bits) {
        Packed made = packed.get(bits);
        if (made == null) {
            made = new Packed(new Layout(columns, bits));
            fill(made, 0);
            packed.set(bits, made);
        }
        return made;
    }

    private void fill(Packed of, int from) {
        int words = of.layout.words();
        long[] filled = of.words;
        if (filled.length < different.size() * words) {
            filled = Arrays.copyOf(filled, Math.max(64, different.size() * 2) * words);
        }
        for (int n = from; n < different.size(); n++) {
            of.layout.write(different.get(n), filled, n * words);
        }
        of.words = filled;
    }
}
