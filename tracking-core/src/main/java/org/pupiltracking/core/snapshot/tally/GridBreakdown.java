package org.pupiltracking.core.snapshot.tally;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pupiltracking.core.snapshot.standing.Rulebook;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Tally;

/** Tallies in one array of words; a tally becomes an object when it is read. */
public final class GridBreakdown implements Breakdown {

    private final Question question;
    private final Scope scope;
    private final Revision known;
    private final CellPlan plan;
    private final Layout layout;
    private final long[] cells;

    private GridBreakdown(Question question, Scope scope, Revision known, CellPlan plan, Layout layout, long[] cells) {
        this.question = question;
        this.scope = scope;
        this.known = known;
        this.plan = plan;
        this.layout = layout;
        this.cells = cells;
    }

    /** Which cells there are for some pupils and dimensions; the same for every question about them. */
    public static final class Cells {
        private final CellPlan plan;
        private final Scope scope;

        /**
         * @param rows the scope's pupils
         * @throws RefusedException {@code breakdown.too-many} beyond 2,097,151 pupils, which tallies of parts can still add up
         */
        public Cells(Scope scope, int[] rows, List<Sorting> sortings, boolean pairs) {
            RefusedException.unless(rows.length <= Layout.MOST, "breakdown.too-many", rows.length, Layout.MOST);
            this.plan = new CellPlan(rows, List.copyOf(sortings), pairs);
            this.scope = scope;
        }
    }

    /** What a pupil adds to a cell by each verdict of a question. */
    public static final class Adds {
        private final Layout layout;
        private final long[] words;
        private final int verdicts;

        public Adds(Rulebook rules) {
            List<Verdict> all = rules.verdicts();
            layout = new Layout(all);
            verdicts = all.size();
            words = new long[verdicts * layout.words()];
            for (int v = 0; v < verdicts; v++) {
                layout.write(all.get(v), words, v * layout.words());
            }
        }

        /** Returns whether it knows all verdicts that there are. */
        public boolean holds(Rulebook rules) {
            return rules.count() == verdicts;
        }
    }

    /** Returns the tallies of everybody in {@code cells}. */
    public static GridBreakdown of(Standings standings, int[] verdictOf, Adds adds, Cells cells, Revision known) {
        return new GridBreakdown(
                standings.asked().question(),
                cells.scope,
                known,
                cells.plan,
                adds.layout,
                cells.plan.sum(verdictOf, adds.words, adds.layout.words()));
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public Tally whole() {
        return read(0);
    }

    private Tally read(int cell) {
        return layout.read(cells, cell * layout.words());
    }

    @Override
    public SortedMap<Criterion, Tally> by(Dimension dimension) {
        SortedMap<Criterion, Tally> by = new TreeMap<>();
        int d = plan.dimension(dimension);
        if (d >= 0) {
            for (String value : plan.sortings().get(d).values()) {
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
        int cell = plan.find(all);
        return cell < 0 ? Tally.EMPTY : read(cell);
    }

    @Override
    public Tally others(Set<Criterion> all) {
        return whole().minus(of(all));
    }

    @Override
    public Set<Population> populations() {
        Set<Population> met = new HashSet<>();
        for (int cell = 0; cell < plan.named(); cell++) {
            if (!Layout.isEmpty(cells, cell * layout.words())) {
                met.add(new Population(scope, new TreeSet<>(plan.criteria(cell)), question.at(), known));
            }
        }
        return met;
    }
}
