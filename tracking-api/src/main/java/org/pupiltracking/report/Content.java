package org.pupiltracking.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A report as a tree that names no format. Its leaves are {@link Cell}s when a report writes it and shown leaves after disclosure; the tree
 * between stays the same.
 *
 * @param title the finding, with counts
 * @param about one line: school, who, subject, kind of result, scale, as-at date, coverage
 * @param blocks in page order
 * @param foot class of document, printed by, destroy by
 * @param paper the paper that it fits
 * @param <L> the leaves
 * @since 0.1
 */
public record Content<L>(L title, List<L> about, List<Block<L>> blocks, List<L> foot, Paper paper) {

    public Content {
        Objects.requireNonNull(title, "title");
        about = List.copyOf(about);
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
        Objects.requireNonNull(paper, "paper");
    }

    /** Paper sizes. */
    public enum Paper {
        A4_PORTRAIT,
        A4_LANDSCAPE,
        A3_LANDSCAPE
    }

    /** A part of a page. */
    public sealed interface Block<L> {
        /** Returns the same block with every leaf changed. */
        <M> Block<M> map(Function<? super L, ? extends M> change);
    }

    /** A heading within the page. */
    public record Heading<L>(L text) implements Block<L> {
        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Heading<>(change.apply(text));
        }
    }

    /** Sentences, one after the other. */
    public record Paragraph<L>(List<L> sentences) implements Block<L> {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Paragraph<>(all(sentences, change));
        }
    }

    /**
     * A table. Every row has a cell for every column.
     *
     * @param caption what it shows
     * @param corner the heading of the row headings
     * @param columns headings, left to right
     * @param rows top to bottom
     * @param style how it is meant
     */
    public record Grid<L>(L caption, L corner, List<Column<L>> columns, List<GridRow<L>> rows, GridStyle style)
            implements Block<L> {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Grid<>(
                    change.apply(caption),
                    change.apply(corner),
                    columns.stream()
                            .map(c -> new Column<M>(all(c.heading, change), c.emphasis, c.numeric))
                            .toList(),
                    rows.stream()
                            .map(r -> new GridRow<M>(
                                    all(r.heading, change),
                                    r.cells.stream().map(c -> c.<M>map(change)).toList(),
                                    r.kind))
                            .toList(),
                    style);
        }
    }

    /** How a grid is meant. */
    public enum GridStyle {
        /** Steps by points with names in cells, as in a tracking grid. */
        NAMES,
        /** From by to, with counts and names in cells. */
        MATRIX,
        /** Figures in columns. */
        FIGURES
    }

    /**
     * A column.
     *
     * @param heading lines of its heading
     * @param emphasis the column that is spoken of, such as the latest point
     * @param numeric figures, to be aligned right
     */
    public record Column<L>(List<L> heading, boolean emphasis, boolean numeric) {
        public Column {
            heading = List.copyOf(heading);
        }
    }

    /** A row: its heading and a cell a column. */
    public record GridRow<L>(List<L> heading, List<GridCell<L>> cells, RowKind kind) {
        public GridRow {
            heading = List.copyOf(heading);
            cells = List.copyOf(cells);
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What a row is. */
    public enum RowKind {
        /** One among equals. */
        BODY,
        /** Begins a block of rows, such as a year group; its cells are empty. */
        BLOCK,
        /** Not assessed, joined, left. */
        ASIDE,
        /** Sums up. */
        TOTAL
    }

    /**
     * A cell of a grid.
     *
     * @param count what is counted in it, shown at its corner; at most one
     * @param items what it holds, one after the other; each kept on one line
     * @param within headed lists within it, such as one step below, at and one step above; may be empty
     * @param bar the parts of a whole, drawn as one bar; may be empty
     * @param shades how it stands out
     */
    public record GridCell<L>(
            List<L> count, List<L> items, List<Listed<L>> within, List<Part<L>> bar, Set<Shade> shades) {
        public GridCell {
            count = List.copyOf(count);
            items = List.copyOf(items);
            within = List.copyOf(within);
            bar = List.copyOf(bar);
            shades = Collections.unmodifiableSet(new TreeSet<>(shades));
        }

        /** A cell without lists within and without bar. */
        public GridCell(List<L> count, List<L> items, Set<Shade> shades) {
            this(count, items, List.of(), List.of(), shades);
        }

        /** Returns a cell with items only. */
        public static <L> GridCell<L> of(List<L> items) {
            return new GridCell<>(List.of(), items, Set.of());
        }

        <M> GridCell<M> map(Function<? super L, ? extends M> change) {
            return new GridCell<>(
                    all(count, change),
                    all(items, change),
                    within.stream().map(l -> l.<M>map(change)).toList(),
                    bar.stream().map(p -> p.<M>map(change)).toList(),
                    shades);
        }
    }

    /** How a cell of a grid stands out; always readable without colour too. */
    public enum Shade {
        /** The expectation's cell. */
        EXPECTED,
        /** The expectation's lower border runs below this cell. */
        LINE_BELOW,
        /** The expectation's border runs at the left of this cell. */
        LINE_LEFT,
        /** More than expected. */
        MORE_THAN_EXPECTED,
        /** The middle band, framed. */
        FRAMED
    }

    /**
     * Bars of parts of a whole, such as below, at and above.
     *
     * @param caption what it shows
     * @param bars top to bottom
     */
    public record Bars<L>(L caption, List<Bar<L>> bars) implements Block<L> {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Bars<>(
                    change.apply(caption),
                    bars.stream()
                            .map(b -> new Bar<M>(
                                    change.apply(b.label),
                                    b.parts.stream().map(p -> p.<M>map(change)).toList()))
                            .toList());
        }
    }

    /** One bar. */
    public record Bar<L>(L label, List<Part<L>> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a bar: its length is what its leaf shows, a hatched range where that is one. */
    public record Part<L>(Cell.Sign sign, L figure) {
        <M> Part<M> map(Function<? super L, ? extends M> change) {
            return new Part<>(sign, change.apply(figure));
        }
    }

    /**
     * Points with intervals on one axis, and a table beside it.
     *
     * @param caption what it shows
     * @param corner the heading of the labels
     * @param before the headings of what stands before the chart, one for each of a row's figures
     * @param axis what the axis counts
     * @param after the headings of what stands after the chart, one for each of a row's
     * @param rows top to bottom
     */
    public record Intervals<L>(L caption, L corner, List<L> before, L axis, List<L> after, List<IntervalRow<L>> rows)
            implements Block<L> {
        public Intervals {
            before = List.copyOf(before);
            after = List.copyOf(after);
            rows = List.copyOf(rows);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Intervals<>(
                    change.apply(caption),
                    change.apply(corner),
                    all(before, change),
                    change.apply(axis),
                    all(after, change),
                    rows.stream()
                            .map(r -> new IntervalRow<M>(
                                    all(r.label, change),
                                    lines(r.figures, change),
                                    change.apply(r.point),
                                    change.apply(r.interval),
                                    change.apply(r.chance),
                                    lines(r.after, change)))
                            .toList());
        }
    }

    /**
     * A row of an interval chart.
     *
     * @param label lines of its label
     * @param figures what stands before the chart, such as both shares with their counts: the lines of each column
     * @param point the point
     * @param interval the interval around it
     * @param chance the band that chance alone gives
     * @param after what stands after the chart: the lines of each column
     */
    public record IntervalRow<L>(
            List<L> label, List<List<L>> figures, L point, L interval, L chance, List<List<L>> after) {
        public IntervalRow {
            label = List.copyOf(label);
            figures = figures.stream().map(List::copyOf).toList();
            after = after.stream().map(List::copyOf).toList();
        }
    }

    /** Headed lists side by side, such as who is one step below. */
    public record Lists<L>(List<Listed<L>> lists) implements Block<L> {
        public Lists {
            lists = List.copyOf(lists);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Lists<>(lists.stream().map(l -> l.<M>map(change)).toList());
        }
    }

    /** A headed list; empty lists say so. */
    public record Listed<L>(L heading, List<L> items) {
        public Listed {
            items = List.copyOf(items);
        }

        <M> Listed<M> map(Function<? super L, ? extends M> change) {
            return new Listed<>(change.apply(heading), all(items, change));
        }
    }

    /** Short notes side by side: how to read it, what is left out, the source of the expectation. */
    public record Notes<L>(List<Listed<L>> notes) implements Block<L> {
        public Notes {
            notes = List.copyOf(notes);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Notes<>(notes.stream().map(l -> l.<M>map(change)).toList());
        }
    }

    /** Parts of a page beside each other, left to right; below each other where the page is too narrow. */
    public record Beside<L>(List<Side<L>> sides) implements Block<L> {
        public Beside {
            sides = List.copyOf(sides);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Beside<>(sides.stream()
                    .map(s -> new Side<M>(s.share, every(s.blocks, change)))
                    .toList());
        }
    }

    /**
     * One of the parts beside each other.
     *
     * @param share its share of the width, beside the shares of the others; above 0
     * @param blocks top to bottom
     */
    public record Side<L>(int share, List<Block<L>> blocks) {
        public Side {
            blocks = List.copyOf(blocks);
        }
    }

    /** Returns the same content with every leaf changed. */
    public <M> Content<M> map(Function<? super L, ? extends M> change) {
        return new Content<>(change.apply(title), all(about, change), every(blocks, change), all(foot, change), paper);
    }

    private static <L, M> List<Block<M>> every(List<Block<L>> blocks, Function<? super L, ? extends M> change) {
        List<Block<M>> changed = new ArrayList<>(blocks.size());
        blocks.forEach(b -> changed.add(b.map(change)));
        return changed;
    }

    private static <L, M> List<List<M>> lines(List<List<L>> cells, Function<? super L, ? extends M> change) {
        List<List<M>> changed = new ArrayList<>(cells.size());
        cells.forEach(c -> changed.add(all(c, change)));
        return changed;
    }

    private static <L, M> List<M> all(List<L> leaves, Function<? super L, ? extends M> change) {
        List<M> changed = new ArrayList<>(leaves.size());
        leaves.forEach(l -> changed.add(change.apply(l)));
        return changed;
    }
}
