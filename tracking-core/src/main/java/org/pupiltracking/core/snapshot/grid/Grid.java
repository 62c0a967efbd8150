package org.pupiltracking.core.snapshot.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.Journal;
import org.pupiltracking.core.snapshot.facts.JudgementLog;
import org.pupiltracking.outcome.Monitor;

/**
 * The result that counts at every place: planes (subject, kind and scheme) of rows (pupils) and columns (assessment points). Frozen, and safe
 * for many threads; a changed grid is another one that shares the pages that did not change.
 */
public final class Grid {

    private static final int CHECK_EVERY = 1 << 16;

    private final @Nullable Page[][] planes;
    private final int first;
    private final int columns;

    private Grid(@Nullable Page[][] planes, int first, int columns) {
        this.planes = planes;
        this.first = first;
        this.columns = columns;
    }

    /**
     * Returns the grid of all judgements that are known at revision {@code known}: of those of one place the last counts.
     *
     * @param rows how many rows it has
     * @param planes how many planes it has
     */
    public static Grid of(Journal journal, int rows, int planes, long known, Monitor on) {
        JudgementLog log = journal.log();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < log.size(); i++) {
            first = Math.min(first, log.at(i));
            last = Math.max(last, log.at(i));
        }
        int columns = Math.max(0, last - first + 1);
        @Nullable Page[][] pages = new Page[planes][(rows + Page.ROWS - 1) >>> Page.BITS];
        Grid grid = new Grid(pages, columns == 0 ? 0 : first, columns);
        Set<Long> corrected = journal.corrected();
        List<Integer> late = new ArrayList<>();
        boolean[] several = journal.merged() ? severalIds(journal, rows) : new boolean[0];
        for (int i = 0; i < log.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                on.check();
            }
            if (log.known(i) > known || (!corrected.isEmpty() && corrected.contains(log.id(i)))) {
                continue;
            }
            if (several.length > 0 && several[journal.row(i)]) {
                late.add(i);
            } else {
                grid.write(journal, i);
            }
        }
        late.sort(Comparator.comparingLong(log::id));
        late.forEach(i -> grid.write(journal, i));
        for (@Nullable Page[] plane : pages) {
            for (int p = 0; p < plane.length; p++) {
                Page page = plane[p];
                plane[p] = page == null ? null : page.packed();
            }
        }
        return grid;
    }

    private static boolean[] severalIds(Journal journal, int rows) {
        boolean[] seen = new boolean[rows];
        boolean[] several = new boolean[rows];
        for (int row : journal.rowOf()) {
            several[row] |= seen[row];
            seen[row] = true;
        }
        return several;
    }

    private void write(Journal journal, int i) {
        JudgementLog log = journal.log();
        int row = journal.row(i);
        @Nullable Page[] plane = planes[log.plane(i)];
        Page page = plane[row >>> Page.BITS];
        if (page == null) {
            page = new Page(columns);
            plane[row >>> Page.BITS] = page;
        }
        page.set(row & (Page.ROWS - 1), log.at(i) - first, log.code(i));
    }

    /** Returns the code of the result at a place; 0 for none. */
    public int code(int plane, int row, int at) {
        int column = at - first;
        if (column < 0 || column >= columns) {
            return 0;
        }
        Page page = planes[plane][row >>> Page.BITS];
        return page == null ? 0 : page.code(row & (Page.ROWS - 1), column);
    }

    /** Returns the first point that has a result. */
    public int first() {
        return first;
    }

    /** Returns the point after the last that has a result; not after {@link #first()} when there is none. */
    public int end() {
        return first + columns;
    }

    /**
     * Returns a grid with another result at one place, which shares all pages but one with this.
     *
     * @param at a point from {@link #first()} to before {@link #end()}
     */
    public Grid with(int plane, int row, int at, int code) {
        @Nullable Page[][] other = planes.clone();
        @Nullable Page[] pages = other[plane].clone();
        Page page = pages[row >>> Page.BITS];
        Page changed = page == null ? new Page(columns) : page.copy();
        changed.set(row & (Page.ROWS - 1), at - first, code);
        pages[row >>> Page.BITS] = changed;
        other[plane] = pages;
        return new Grid(other, first, columns);
    }
}
