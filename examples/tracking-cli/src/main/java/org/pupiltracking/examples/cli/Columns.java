package org.pupiltracking.examples.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in columns, each as wide as its widest cell. */
final class Columns {

    private final int[] widths;
    private final List<String[]> rows = new ArrayList<>();

    Columns(int columns) {
        widths = new int[columns];
    }

    void row(String... cells) {
        String[] row = Arrays.stream(cells).map(Columns::plain).toArray(String[]::new);
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.max(widths[c], row[c].codePointCount(0, row[c].length()));
        }
        rows.add(row);
    }

    /** Nothing that a terminal would obey. */
    static String plain(String cell) {
        return cell.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    void print(PrintStream to) {
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                line.append(row[c]);
                line.append(" ".repeat(widths[c] - row[c].codePointCount(0, row[c].length()) + 2));
            }
            to.println(line.toString().stripTrailing());
        }
    }
}
