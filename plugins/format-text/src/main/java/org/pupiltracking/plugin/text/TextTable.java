package org.pupiltracking.plugin.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of lines beside each other, without boxes.
 *
 * @param widths of the columns, left to right
 * @param figures which columns align right
 */
record TextTable(List<Integer> widths, List<Boolean> figures) {

    static final String GAP = "  ";

    TextTable {
        widths = List.copyOf(widths);
        figures = List.copyOf(figures);
    }

    /** Returns the lines of a row: as many as its tallest cell has. */
    List<String> row(List<List<String>> cells) {
        int tallest = cells.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int l = 0; l < tallest; l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cells.size(); c++) {
                String text = l < cells.get(c).size() ? cells.get(c).get(l) : "";
                line.append(c > 0 ? GAP : "").append(Terminal.pad(text, widths.get(c), figures.get(c)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Returns a line that is drawn under the columns where {@code under} says so. */
    String rule(List<Boolean> under, String with) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.size(); c++) {
            boolean on = under.get(c);
            line.append(c > 0 ? (on && under.get(c - 1) ? with.repeat(GAP.length()) : GAP) : "")
                    .append((on ? with : " ").repeat(widths.get(c)));
        }
        return line.toString().stripTrailing();
    }

    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
    }
}
