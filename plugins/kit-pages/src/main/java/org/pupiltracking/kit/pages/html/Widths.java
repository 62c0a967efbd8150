package org.pupiltracking.kit.pages.html;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.kit.pages.Piece;
import org.pupiltracking.kit.pages.Sentences;
import org.pupiltracking.report.Content;

/** The widths of a grid's columns, so that print and estimate agree. */
final class Widths {

    private Widths() {}

    /** Returns the width of the row headings and of every column, in percent of the table; they add up to 100. */
    static List<Double> of(Content.Grid<List<Piece>> grid, int clip) {
        double headings = headings(grid);
        List<Double> shares = new ArrayList<>();
        double emphasis = emphasis(grid, clip);
        double sum = 0;
        int columns = grid.columns().size();
        for (Content.Column<List<Piece>> column : grid.columns()) {
            // The margin of a matrix holds a sentence however many columns there are.
            boolean margin = grid.style() == Content.GridStyle.MATRIX && shares.size() == columns - 1;
            double share =
                    margin ? Math.max(1, columns / 6.0) : column.emphasis() ? emphasis : column.numeric() ? 0.6 : 1;
            shares.add(share);
            sum += share;
        }
        List<Double> widths = new ArrayList<>();
        widths.add(headings);
        for (double share : shares) {
            widths.add((100 - headings) * share / sum);
        }
        return widths;
    }

    private static double headings(Content.Grid<List<Piece>> grid) {
        int longest = 0;
        for (Content.GridRow<List<Piece>> row : grid.rows()) {
            if (row.kind() == Content.RowKind.BODY) {
                for (List<Piece> line : row.heading()) {
                    longest = Math.max(longest, Sentences.plain(line).length());
                }
            }
        }
        return longest > 12 ? 14 : longest > 8 ? 11 : 7;
    }

    /** The column that is spoken of holds more beside each name; it gets room by how much longer its items are. */
    private static double emphasis(Content.Grid<List<Piece>> grid, int clip) {
        double now = length(grid, true, 0);
        double past = length(grid, false, clip);
        double share = past == 0 ? 1.5 : 1.1 * now / past;
        boolean split = grid.rows().stream()
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> !c.within().isEmpty());
        return Math.max(split ? 2.4 : 1.4, Math.min(share, grid.columns().size() < 4 ? 2 : 3));
    }

    private static double length(Content.Grid<List<Piece>> grid, boolean emphasis, int clip) {
        int letters = 0;
        int items = 0;
        for (Content.GridRow<List<Piece>> row : grid.rows()) {
            for (int i = 0; i < row.cells().size() && row.kind() == Content.RowKind.BODY; i++) {
                if (grid.columns().get(i).emphasis() == emphasis) {
                    for (List<Piece> item : everything(row.cells().get(i))) {
                        int length = Sentences.plain(item).length();
                        letters += clip > 0 ? Math.min(length, clip) : length;
                        items++;
                    }
                }
            }
        }
        return items == 0 ? 0 : (double) letters / items;
    }

    private static List<List<Piece>> everything(Content.GridCell<List<Piece>> cell) {
        List<List<Piece>> all = new ArrayList<>(cell.items());
        cell.within().forEach(w -> all.addAll(w.items()));
        return all;
    }
}
