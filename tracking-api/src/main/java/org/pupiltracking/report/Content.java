package org.pupiltracking.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
                                    r.cells.stream()
                                            .map(c -> new GridCell<M>(
                                                    all(c.count, change), all(c.items, change), c.shades))
                                            .toList(),
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
     * @param shades how it stands out
     */
    public record GridCell<L>(List<L> count, List<L> items, Set<Shade> shades) {
        public GridCell {
            count = List.copyOf(count);
            items = List.copyOf(items);
            shades = Set.copyOf(shades);
        }

        /** Returns a cell with items only. */
        public static <L> GridCell<L> of(List<L> items) {
            return new GridCell<>(List.of(), items, Set.of());
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
                                    b.parts.stream()
                                            .map(p -> new Part<M>(p.sign, change.apply(p.figure)))
                                            .toList()))
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
    public record Part<L>(Cell.Sign sign, L figure) {}

    /**
     * Points with intervals on one axis, and a table beside it.
     *
     * @param caption what it shows
     * @param axis what the axis counts
     * @param rows top to bottom
     */
    public record Intervals<L>(L caption, L axis, List<IntervalRow<L>> rows) implements Block<L> {
        public Intervals {
            rows = List.copyOf(rows);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Intervals<>(
                    change.apply(caption),
                    change.apply(axis),
                    rows.stream()
                            .map(r -> new IntervalRow<M>(
                                    all(r.label, change),
                                    all(r.figures, change),
                                    change.apply(r.point),
                                    change.apply(r.interval),
                                    change.apply(r.chance),
                                    all(r.after, change)))
                            .toList());
        }
    }

    /**
     * A row of an interval chart.
     *
     * @param label lines of its label
     * @param figures what stands in words before the chart, such as both shares with their counts
     * @param point the point
     * @param interval the interval around it
     * @param chance the band that chance alone gives
     * @param after what stands in words after the chart
     */
    public record IntervalRow<L>(List<L> label, List<L> figures, L point, L interval, L chance, List<L> after) {
        public IntervalRow {
            label = List.copyOf(label);
            figures = List.copyOf(figures);
            after = List.copyOf(after);
        }
    }

    /** Headed lists side by side, such as who is one step below. */
    public record Lists<L>(List<Listed<L>> lists) implements Block<L> {
        public Lists {
            lists = List.copyOf(lists);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Lists<>(lists.stream()
                    .map(l -> new Listed<M>(change.apply(l.heading), all(l.items, change)))
                    .toList());
        }
    }

    /** A headed list; empty lists say so. */
    public record Listed<L>(L heading, List<L> items) {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /** Short notes side by side: how to read it, what is left out, the source of the expectation. */
    public record Notes<L>(List<Listed<L>> notes) implements Block<L> {
        public Notes {
            notes = List.copyOf(notes);
        }

        @Override
        public <M> Block<M> map(Function<? super L, ? extends M> change) {
            return new Notes<>(notes.stream()
                    .map(l -> new Listed<M>(change.apply(l.heading), all(l.items, change)))
                    .toList());
        }
    }

    /** Returns the same content with every leaf changed. */
    public <M> Content<M> map(Function<? super L, ? extends M> change) {
        List<Block<M>> changed = new ArrayList<>();
        blocks.forEach(b -> changed.add(b.map(change)));
        return new Content<>(change.apply(title), all(about, change), changed, all(foot, change), paper);
    }

    private static <L, M> List<M> all(List<L> leaves, Function<? super L, ? extends M> change) {
        List<M> changed = new ArrayList<>(leaves.size());
        leaves.forEach(l -> changed.add(change.apply(l)));
        return changed;
    }
}
