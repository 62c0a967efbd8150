package org.pupiltracking.kit.pages.html;

import java.util.List;
import org.pupiltracking.kit.pages.Piece;
import org.pupiltracking.kit.pages.Sentences;
import org.pupiltracking.report.Content;

/**
 * How densely the names of a page are set in print, so that a class fits its sheet. Names are first clipped in columns that are past, where
 * the newest column has them in full, and only then set smaller.
 *
 * @param points size of names in points
 * @param clip characters after which a name in a past column is cut in print; 0 for never
 */
public record Density(double points, int clip) {

    private static final List<Density> LOOSE_TO_TIGHT = List.of(
            new Density(9.5, 0),
            new Density(9, 0),
            new Density(8.5, 0),
            new Density(8, 0),
            new Density(8, 18),
            new Density(7.5, 18),
            new Density(7.5, 14),
            new Density(7, 12),
            new Density(6.5, 11),
            new Density(6, 10),
            new Density(5.5, 10));

    /** Height of a line and average width of a letter in parts of the size; of a wide face, so that no other is wider. */
    private static final double LINE = 1.36;

    private static final double LETTER = 0.56;
    private static final double MM_PER_POINT = 25.4 / 72;

    /** Returns the loosest density at which {@code page} fits one sheet; the tightest when none does. */
    static Density of(Content<List<Piece>> page) {
        double height = page.paper() == Content.Paper.A4_LANDSCAPE ? 190 : 277;
        for (Density density : LOOSE_TO_TIGHT) {
            if (density.heightOf(page) <= height) {
                return density;
            }
        }
        return LOOSE_TO_TIGHT.get(LOOSE_TO_TIGHT.size() - 1);
    }

    private double heightOf(Content<List<Piece>> page) {
        double width = page.paper() == Content.Paper.A4_PORTRAIT
                ? 190
                : page.paper() == Content.Paper.A4_LANDSCAPE ? 277 : 400;
        double about = lines(
                List.of(String.join(
                        " · ", page.about().stream().map(Sentences::plain).toList())),
                8.5,
                width);
        return 12 + about * 4 + heightOf(page.blocks(), width) + 6;
    }

    private double heightOf(List<Content.Block<List<Piece>>> blocks, double width) {
        double height = 0;
        for (Content.Block<List<Piece>> block : blocks) {
            height += heightOf(block, width);
        }
        return height;
    }

    private double heightOf(Content.Block<List<Piece>> block, double width) {
        if (block instanceof Content.Grid<List<Piece>> grid) {
            return heightOf(grid, width);
        } else if (block instanceof Content.Lists<List<Piece>> lists) {
            return 8 + tallest(lists.lists(), points, width);
        } else if (block instanceof Content.Notes<List<Piece>> notes) {
            return 4 + tallest(notes.notes(), 7.6, width);
        } else if (block instanceof Content.Paragraph<List<Piece>> paragraph) {
            return 2 + lines(List.of(joined(paragraph.sentences())), 8.5, width) * lineOf(8.5);
        } else if (block instanceof Content.Intervals<List<Piece>> chart) {
            return 16 + 7.2 * chart.rows().size();
        } else if (block instanceof Content.Bars<List<Piece>> bars) {
            return 8 + 7.0 * bars.bars().size();
        } else if (block instanceof Content.Beside<List<Piece>> beside) {
            int shares = beside.sides().stream().mapToInt(Content.Side::share).sum();
            double tallest = 0;
            for (Content.Side<List<Piece>> side : beside.sides()) {
                tallest = Math.max(tallest, heightOf(side.blocks(), width * side.share() / shares - 4));
            }
            return tallest;
        }
        return 7;
    }

    private double heightOf(Content.Grid<List<Piece>> grid, double width) {
        List<Double> widths =
                Widths.of(grid, clip).stream().map(share -> share * width / 100).toList();
        double height = 2.5 + headings(grid, widths);
        for (Content.GridRow<List<Piece>> row : grid.rows()) {
            boolean block = row.kind() == Content.RowKind.BLOCK;
            double tallest = block ? 1.5 * lineOf(points) : stacked(row.heading(), widths.get(0) - 2) + 0.4;
            for (int i = 0; i < row.cells().size(); i++) {
                boolean past = grid.columns().stream().anyMatch(Content.Column::emphasis)
                        && !grid.columns().get(i).emphasis();
                tallest = Math.max(tallest, heightOf(row.cells().get(i), widths.get(i + 1) - 2.4, past ? clip : 0));
            }
            height += tallest + 1.1;
        }
        return height;
    }

    private double headings(Content.Grid<List<Piece>> grid, List<Double> widths) {
        double tallest = lineOf(points);
        for (int i = 0; i < grid.columns().size(); i++) {
            tallest = Math.max(tallest, stacked(grid.columns().get(i).heading(), widths.get(i + 1) - 2.4));
        }
        return tallest + 1;
    }

    /** Each of {@code leaves} begins a line. */
    private double stacked(List<List<Piece>> leaves, double width) {
        double lines = 0;
        for (List<Piece> leaf : leaves) {
            lines += lines(List.of(Sentences.plain(leaf)), points, width);
        }
        return lines * lineOf(points);
    }

    private double heightOf(Content.GridCell<List<Piece>> cell, double width, int cut) {
        double forNames = cell.count().isEmpty() ? width : width - 4;
        List<String> texts = cell.items().stream().map(i -> clipped(i, cut)).toList();
        double lines = lines(texts, points, forNames);
        for (Content.Listed<List<Piece>> within : cell.within()) {
            lines += 0.4
                    + Math.max(
                            1,
                            lines(
                                    within.items().stream()
                                            .map(i -> clipped(i, cut))
                                            .toList(),
                                    points,
                                    width * 0.76));
        }
        if (cell.count().stream().anyMatch(c -> c.size() > 1)) {
            lines++;
        }
        return Math.max(lines, cell.count().isEmpty() ? 0 : 1) * lineOf(points)
                + (cell.bar().isEmpty() ? 0 : 7);
    }

    private static String clipped(List<Piece> item, int cut) {
        String text = Sentences.plain(item);
        boolean name = !item.isEmpty() && item.get(0).kind() == Piece.Kind.NAME;
        return cut > 0 && name && text.length() > cut ? text.substring(0, cut) : text;
    }

    private static double tallest(List<Content.Listed<List<Piece>>> lists, double size, double width) {
        double tallest = 0;
        for (Content.Listed<List<Piece>> list : lists) {
            double share = width / lists.size() - 6;
            tallest = Math.max(
                    tallest,
                    (lines(List.of(Sentences.plain(list.heading())), size, share)
                                    + lines(List.of(joined(list.items())), size, share))
                            * lineOf(size));
        }
        return tallest;
    }

    private static String joined(List<List<Piece>> leaves) {
        return String.join(", ", leaves.stream().map(Sentences::plain).toList());
    }

    private static double lineOf(double size) {
        return size * LINE * MM_PER_POINT;
    }

    /** Lines that unbreakable texts need one after the other; a text longer than a line is broken. */
    private static double lines(List<String> texts, double size, double width) {
        double letter = size * LETTER * MM_PER_POINT;
        double line = 0;
        int lines = texts.isEmpty() ? 0 : 1;
        for (String text : texts) {
            double needed = (text.codePointCount(0, text.length()) + 1.3) * letter;
            if (line > 0 && line + needed > width) {
                lines++;
                line = 0;
            }
            int broken = (int) (needed / Math.max(width, letter));
            lines += broken;
            line = broken > 0 ? needed - broken * width : line + needed;
        }
        return lines;
    }
}
