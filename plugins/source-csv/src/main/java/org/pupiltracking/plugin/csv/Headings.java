package org.pupiltracking.plugin.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * The names of a sheet's columns. Under several header rows a column is called {@code Top|Sub}; an empty top cell is part of the merged one
 * to its left. The last part alone will do where only one column has it.
 */
final class Headings {

    private final List<String> full = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    Headings(List<Sheet.Row> rows) {
        int width = rows.stream().mapToInt(r -> r.width()).max().orElse(0);
        String[] tops = new String[Math.max(0, rows.size() - 1)];
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            String last = "";
            boolean fresh = false;
            for (int row = 0; row < rows.size(); row++) {
                String cell = oneLine(rows.get(row).cell(column));
                if (row < tops.length) {
                    // Something new above ends the merged cells below it.
                    fresh |= !cell.isEmpty();
                    tops[row] = fresh || tops[row] == null ? cell : tops[row];
                    cell = tops[row];
                }
                if (!cell.isEmpty()) {
                    parts.add(cell);
                    last = cell;
                }
            }
            full.add(String.join("|", parts));
            own.add(last);
        }
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s+", " ").strip();
    }

    /** Returns how many columns have a place under the headings. */
    int width() {
        return full.size();
    }

    /**
     * Returns the column, from 0, that the user calls {@code name}: by its number from 1 ({@code #7}), by its whole name, or by its last part
     * where no other has it; blanks and, where it makes no difference, case do not matter.
     *
     * @throws RefusedException {@code csv.column-unknown} or {@code csv.column-twice}. The sheet's own words are not in it, unless what is
     *     asked for is a near miss of one: without a header row they could be a pupil's
     */
    int column(String name) {
        if (name.matches("#[1-9][0-9]{0,4}")) {
            int column = Integer.parseInt(name.substring(1)) - 1;
            RefusedException.unless(full.isEmpty() || column < full.size(), "csv.column-number", name, full.size());
            return column;
        }
        String wanted = oneLine(name);
        String folded = wanted.toLowerCase(Locale.ROOT);
        List<IntPredicate> ways = List.of(
                i -> full.get(i).equals(wanted),
                i -> full.get(i).toLowerCase(Locale.ROOT).equals(folded),
                i -> own.get(i).equals(wanted),
                i -> own.get(i).toLowerCase(Locale.ROOT).equals(folded));
        for (IntPredicate way : ways) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < full.size(); i++) {
                if (way.test(i)) {
                    found.add(i);
                }
            }
            if (found.size() == 1) {
                return found.get(0);
            }
            RefusedException.unless(
                    found.size() < 2,
                    "csv.column-twice",
                    wanted,
                    found.stream().map(i -> "#" + (i + 1)).toList());
        }
        Set<String> names = new HashSet<>(full);
        throw new RefusedException(Problem.refused(
                        "csv.column-unknown", wanted, NearMiss.of(wanted, names).orElse(""), full.size())
                .with(Given.of(wanted, names)));
    }
}
