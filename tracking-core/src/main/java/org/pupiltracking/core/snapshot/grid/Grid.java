package org.pupiltracking.core.snapshot.grid;

import java.util.ArrayList;
import java.util.Arrays;
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
        int columns = Math.max(0, log.last() - log.first() + 1);
        @Nullable Page[][] pages = new Page[planes][(rows + Page.ROWS - 1) >>> Page.BITS];
        Grid grid = new Grid(pages, columns == 0 ? 0 : log.first(), columns);
        boolean[] several = journal.merged() ? severalIds(journal, rows) : new boolean[0];
        List<Late> late = new ArrayList<>();
        if (journal.corrected().isEmpty() && several.length == 0 && log.greatest() < Layer.ENDED) {
            on.check();
            grid.take(Layer.of(journal, known, planes * grid.perPlane(), grid.perPlane(), grid.first, columns));
        } else {
            for (JudgementLog.Part part : log.parts()) {
                on.check();
                grid.write(journal, part, known, several, late);
            }
        }
        late.sort(Comparator.comparingLong(Late::id));
        late.forEach(l -> grid.write(l.plane(), l.row(), l.at(), l.code()));
        Arrays.stream(pages).parallel().forEach(Grid::pack);
        return grid;
    }

    private static void pack(@Nullable Page[] plane) {
        for (int p = 0; p < plane.length; p++) {
            Page page = plane[p];
            plane[p] = page == null ? null : page.packed();
        }
    }

    private int perPlane() {
        return planes.length == 0 ? 0 : planes[0].length;
    }

    private void take(byte[] @Nullable [] cells) {
        int perPlane = perPlane();
        for (int number = 0; number < cells.length; number++) {
            if (cells[number] != null) {
                planes[number / perPlane][number % perPlane] = new Page(columns, cells[number]);
            }
        }
    }

    /** A judgement of a pupil with several ids: such are written after the others, in the order of their numbers. */
    private record Late(long id, int plane, int row, int at, int code) {}

    private void write(Journal journal, JudgementLog.Part part, long known, boolean[] several, List<Late> late) {
        int[] rowOf = journal.rowOf();
        Set<Long> corrected = journal.corrected();
        int batch = -1;
        boolean counts = false;
        for (int i = 0; i < part.size(); i++) {
            if (part.known[i] != batch) {
                batch = part.known[i];
                counts = journal.counts(batch, known);
            }
            if (!counts || (!corrected.isEmpty() && corrected.contains(part.id[i]))) {
                continue;
            }
            int row = rowOf[part.pupil[i]];
            if (several.length > 0 && several[row]) {
                late.add(new Late(part.id[i], part.plane[i], row, part.at[i], part.code[i]));
            } else {
                write(part.plane[i], row, part.at[i], part.code[i]);
            }
        }
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

    private void write(int of, int row, int at, int code) {
        @Nullable Page[] plane = planes[of];
        Page page = plane[row >>> Page.BITS];
        if (page == null) {
            page = new Page(columns);
            plane[row >>> Page.BITS] = page;
        }
        page.set(row & (Page.ROWS - 1), at - first, code);
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

    /** Returns a draft of the next grid. */
    public Draft draft() {
        return new Draft(this);
    }

    /**
     * The next grid while results are put into it: it shares all pages with the grid that it began with, but those that were written to. Not
     * for many threads.
     */
    public static final class Draft {
        private final Grid from;
        private final Grid grid;
        private final boolean[] @Nullable [] owned;

        private Draft(Grid from) {
            this.from = from;
            grid = new Grid(from.planes.clone(), from.first, from.columns);
            owned = new boolean[from.planes.length] @Nullable [];
        }

        /** Returns whether there is a place for results at a point. */
        public boolean reaches(int at) {
            return at >= grid.first && at < grid.end();
        }

        /**
         * Puts a result at a place.
         *
         * @param at a point that it {@link #reaches}
         * @param code 0 for none
         */
        public void put(int plane, int row, int at, int code) {
            boolean[] pages = owned[plane];
            if (pages == null) {
                grid.planes[plane] = grid.planes[plane].clone();
                pages = new boolean[grid.planes[plane].length];
                owned[plane] = pages;
            }
            int number = row >>> Page.BITS;
            if (!pages[number]) {
                Page page = grid.planes[plane][number];
                // One code is put beside the page that is shared; a second one shows that more will come, so that a
                // copy pays.
                Page other = page != null && page == from.planes[plane][number]
                        ? page.with(row & (Page.ROWS - 1), at - grid.first, code)
                        : null;
                if (other != null) {
                    grid.planes[plane][number] = other;
                    return;
                }
                grid.planes[plane][number] = page == null ? new Page(grid.columns) : page.copy();
                pages[number] = true;
            }
            grid.write(plane, row, at, code);
        }

        /** Returns the grid as it is now; it changes with the draft. */
        public Grid grid() {
            return grid;
        }
    }
}
