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
            new Density(7.25, 13),
            new Density(7, 12),
            new Density(6.75, 12),
            new Density(6.5, 11),
            new Density(6.25, 11),
            new Density(6, 10),
            new Density(5.5, 10));

    /** Names are not set smaller than this on a page that needs several sheets anyway. */
    private static final Density READABLE = new Density(7, 0);

    /** Height of a line in parts of the size. */
    private static final double LINE = 1.36;

    /** In millimetres, for what is reckoned too low. */
    private static final double SPARE = 7;

    /** In millimetres, what is left free at the foot of a sheet since no row is broken. */
    private static final double BROKEN = 15;

    /** What stands between two names, as {@link #width} measures. */
    private static final double BETWEEN = 0.77;

    private static final double MM_PER_POINT = 25.4 / 72;

    /**
     * Returns the loosest density at which {@code page} fits one sheet; when none does, the loosest with as few sheets as what is easy to read
     * takes.
     */
    static Density of(Content<List<Piece>> page) {
        double sheet = page.paper() == Content.Paper.A4_LANDSCAPE ? 190 : 277;
        for (Density density : LOOSE_TO_TIGHT) {
            if (density.heightOf(page) <= sheet - SPARE) {
                return density;
            }
        }
        double sheets = Math.ceil((READABLE.heightOf(page) + SPARE) / (sheet - BROKEN));
        for (Density density : LOOSE_TO_TIGHT) {
            if (density.heightOf(page) + SPARE <= sheets * (sheet - BROKEN)) {
                return density;
            }
        }
        return READABLE;
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
        return 10.5 + about * 4 + heightOf(page.blocks(), width) + 6;
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
            return 6 + tallest(lists.lists(), points, width, false);
        } else if (block instanceof Content.Notes<List<Piece>> notes) {
            return 4 + tallest(notes.notes(), 7.6, width, true);
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
        // In a grid with a frame counts stand above the names and not beside them.
        boolean framed = grid.rows().stream()
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> c.shades().contains(Content.Shade.FRAMED));
        double height = 2.5 + headings(grid, widths);
        for (Content.GridRow<List<Piece>> row : grid.rows()) {
            boolean block = row.kind() == Content.RowKind.BLOCK;
            boolean flows = row.kind() == Content.RowKind.ASIDE;
            double tallest = block ? 1.5 * lineOf(points) : stacked(row.heading(), widths.get(0) - 2);
            for (int i = 0; i < row.cells().size(); i++) {
                boolean past = grid.columns().stream().anyMatch(Content.Column::emphasis)
                        && !grid.columns().get(i).emphasis();
                tallest = Math.max(
                        tallest, heightOf(row.cells().get(i), widths.get(i + 1) - 2.4, past ? clip : 0, flows, framed));
            }
            height += tallest + 0.9;
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

    /** @param flows whether what stands in the cell may be broken anywhere, as sentences are */
    private double heightOf(Content.GridCell<List<Piece>> cell, double width, int cut, boolean flows, boolean framed) {
        double taken = cell.count().isEmpty() || framed ? 0 : 4;
        double lines = flows ? linesOf(cell.items(), width, taken) : linesOf(cell.items(), cut, width, taken);
        for (Content.Listed<List<Piece>> within : cell.within()) {
            lines += 0.45 + Math.max(1, linesOf(within.items(), cut, width * 0.76, 0));
        }
        if (framed ? !cell.count().isEmpty() : cell.count().stream().anyMatch(c -> c.size() > 1)) {
            lines++;
        }
        return Math.max(lines, cell.count().isEmpty() ? 0 : 1) * lineOf(points)
                + (cell.bar().isEmpty() ? 0 : 7);
    }

    /** @param taken how much of the first line is taken */
    private double linesOf(List<List<Piece>> items, int cut, double width, double taken) {
        return lines(items.stream().mapToDouble(i -> width(i, cut)).toArray(), points, width, taken);
    }

    /** As many lines as the items fill one after the other, and some for what is left over at the ends. */
    private double linesOf(List<List<Piece>> items, double width, double taken) {
        double needed =
                taken + items.stream().mapToDouble(i -> width(i, 0) + BETWEEN).sum() * points * MM_PER_POINT;
        return items.isEmpty() ? 0 : Math.ceil(needed / width + (needed > width ? 0.6 : 0));
    }

    /** What stands beside a name is smaller, as page.css has it; who is a guess or has left is marked by a line. */
    private static double width(List<Piece> item, int cut) {
        double width = 0;
        for (Piece piece : item) {
            boolean name = piece.kind() == Piece.Kind.NAME;
            width += name && cut > 0 ? Math.min(width(piece.text()), cut * 0.64) : width(piece.text());
            for (Piece part : piece.parts()) {
                width += switch (part.kind()) {
                    case BADGE -> 0.12 + 0.82 * Math.max(1.3, width(part.text()) + 0.5);
                    case MARK -> part.text().equals("○") || part.text().equals("←") ? 0 : 0.31 + 0.75;
                    default -> 0.31 + 0.92 * width(part.text());
                };
            }
        }
        return width;
    }

    /** The headings of notes stand in the line. */
    private static double tallest(List<Content.Listed<List<Piece>>> lists, double size, double width, boolean inLine) {
        double tallest = 0;
        for (Content.Listed<List<Piece>> list : lists) {
            double share = width / lists.size() - 6;
            String heading = Sentences.plain(list.heading());
            String items = joined(list.items());
            double lines = inLine
                    ? lines(List.of(heading + " " + items), size, share)
                    : lines(List.of(heading), size, share) + lines(List.of(items), size, share);
            tallest = Math.max(tallest, lines * lineOf(size));
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
        return lines(texts.stream().mapToDouble(Density::width).toArray(), size, width, 0);
    }

    private static double lines(double[] widths, double size, double width, double taken) {
        double unit = size * MM_PER_POINT;
        double line = taken;
        int lines = widths.length == 0 ? 0 : 1;
        for (double one : widths) {
            double needed = (one + BETWEEN) * unit;
            if (line > 0 && line + needed > width) {
                lines++;
                line = 0;
            }
            int broken = (int) (needed / Math.max(width, unit));
            lines += broken;
            line = broken > 0 ? needed - broken * width : line + needed;
        }
        return lines;
    }

    /** The width of a text in parts of the size, in a wide face, so that hardly another is wider. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(Density::width).sum();
    }

    private static double width(int letter) {
        if (letter >= 0x2E80) {
            return 1;
        } else if ("ijl.,:;!'|’ ".indexOf(letter) >= 0) {
            return 0.31;
        } else if ("frtI()[]-/".indexOf(letter) >= 0) {
            return 0.39;
        } else if ("mwMW@%".indexOf(letter) >= 0) {
            return 0.93;
        }
        return Character.isUpperCase(letter) || Character.isDigit(letter) ? 0.67 : 0.61;
    }
}
