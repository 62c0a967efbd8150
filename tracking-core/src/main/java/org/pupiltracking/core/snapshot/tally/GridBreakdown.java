package org.pupiltracking.core.snapshot.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Tally;

/** Tallies in pages of words; a tally becomes an object when it is read. */
public final class GridBreakdown implements Breakdown {

    private final Question question;
    private final Scope scope;
    private final Revision known;
    private final CellPlan plan;
    private final Adds adds;
    private final long[][] pages;

    private GridBreakdown(Question question, Scope scope, Revision known, CellPlan plan, Adds adds, long[][] pages) {
        this.question = question;
        this.scope = scope;
        this.known = known;
        this.plan = plan;
        this.adds = adds;
        this.pages = pages;
    }

    /** Which cells there are for some pupils and dimensions; the same for every question about them. */
    public static final class Cells {
        private final CellPlan plan;
        private final Scope scope;

        /**
         * @param rows the scope's pupils
         * @param roll the roll that they are on
         * @throws RefusedException {@code breakdown.too-many} beyond 2,097,151 pupils, which tallies of parts can still add up
         */
        public Cells(Scope scope, int[] rows, RollDay roll, List<Sorting> sortings, boolean pairs) {
            RefusedException.unless(rows.length <= Layout.MOST, "breakdown.too-many", rows.length, Layout.MOST);
            this.plan = new CellPlan(
                    rows, roll.lives().facts().pupils().size(), roll::school, List.copyOf(sortings), pairs);
            this.scope = scope;
        }
    }

    /** Returns the tallies of everybody in {@code cells}. */
    public static GridBreakdown of(Standings standings, Verdicts verdicts, Adds adds, Cells cells, Revision known) {
        return new GridBreakdown(
                standings.asked().question(), cells.scope, known, cells.plan, adds, cells.plan.sum(verdicts, adds));
    }

    /** Returns the same tallies as those of a later revision. */
    public GridBreakdown as(Revision later) {
        return new GridBreakdown(question, scope, later, plan, adds, pages);
    }

    /** Returns a draft of the next tallies. */
    public Draft draft() {
        return new Draft(this);
    }

    /**
     * The next tallies while pupils move from one verdict to another: they share all pages with those that they began with, but those in which
     * somebody moved. Not for many threads.
     */
    public static final class Draft {
        private final GridBreakdown from;
        private final long[][] pages;
        private final boolean[] owned;
        private final Adds.Packed shared;
        private final long[] wide;
        private int home = CellNames.SHARED;
        private Adds.Packed own;
        private long[] narrow;

        private Draft(GridBreakdown from) {
            this.from = from;
            this.pages = from.pages.clone();
            this.owned = new boolean[pages.length];
            this.shared = from.adds.upTo(from.plan.pupils(CellNames.SHARED));
            this.own = shared;
            this.wide = new long[shared.layout().words()];
            this.narrow = wide;
        }

        /**
         * Moves pupils from one verdict to another.
         *
         * @param now what pupils add by all verdicts
         * @return whether these tallies can say what the verdicts say; if not, they are to be added up anew
         */
        public boolean move(Moves moves, Adds now) {
            if (now != from.adds) {
                return false;
            }
            Numbers numbers = now.numbers();
            for (int i = 0; i < moves.size(); i++) {
                int less = numbers.get(moves.before(i));
                int more = numbers.get(moves.after(i));
                int to = from.plan.home(moves.row(i));
                if (to != CellNames.SHARED && less != more) {
                    move(moves.row(i), to, less, more);
                }
            }
            return true;
        }

        private void move(int row, int to, int less, int more) {
            if (to != home) {
                home = to;
                own = from.adds.upTo(from.plan.pupils(to));
                narrow = own == shared ? wide : new long[own.layout().words()];
            }
            Words.difference(shared.words(), less * wide.length, more * wide.length, wide);
            if (own != shared) {
                Words.difference(own.words(), less * narrow.length, more * narrow.length, narrow);
            }
            from.plan.move(row, page(CellNames.SHARED, wide.length), wide, page(to, narrow.length), narrow);
        }

        private long[] page(int page, int words) {
            if (!owned[page]) {
                pages[page] = Arrays.copyOf(pages[page], from.plan.names().cells(page) * words);
                owned[page] = true;
            }
            return pages[page];
        }

        /** Returns the tallies as they are now, as those of a revision. Put no more into the draft after it. */
        public GridBreakdown published(Revision known) {
            return new GridBreakdown(from.question, from.scope, known, from.plan, from.adds, pages);
        }
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public Tally whole() {
        return of(Set.of());
    }

    @Override
    public SortedMap<Criterion, Tally> by(Dimension dimension) {
        SortedMap<Criterion, Tally> by = new TreeMap<>();
        int d = plan.names().dimension(dimension);
        if (d >= 0) {
            for (String value : plan.names().sortings().get(d).values()) {
                Criterion one = dimension.is(value);
                Tally tally = of(Set.of(one));
                if (!tally.equals(Tally.EMPTY)) {
                    by.put(one, tally);
                }
            }
        }
        return Collections.unmodifiableSortedMap(by);
    }

    @Override
    public Tally of(Set<Criterion> all) {
        CellNames.Cells cells = plan.names().find(all);
        if (cells.plus().length == 0) {
            return Tally.EMPTY;
        }
        Layout layout = layout(cells.page());
        long[] sum = Words.sum(pages[cells.page()], cells.plus(), cells.minus(), layout.words());
        return layout.isEmpty(sum, 0) ? Tally.EMPTY : layout.read(sum, 0);
    }

    private Layout layout(int page) {
        return adds.upTo(plan.pupils(page)).layout();
    }

    @Override
    public Tally others(Set<Criterion> all) {
        return whole().minus(of(all));
    }

    @Override
    public Set<Population> populations() {
        return plan.names().groups().stream()
                .filter(all -> !of(all).equals(Tally.EMPTY))
                .map(all -> new Population(scope, new TreeSet<>(all), question.at(), known))
                .collect(Collectors.toSet());
    }
}
