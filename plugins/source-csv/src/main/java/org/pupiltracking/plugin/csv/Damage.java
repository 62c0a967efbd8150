package org.pupiltracking.plugin.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/** What spreadsheets make of what was typed, and what can then no longer be told. */
final class Damage {

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*";
    private static final Pattern DATE =
            Pattern.compile("(?i)[0-9]{1,2}[-/. ]" + MONTH + "(?:[-/. ][0-9]{2,4})?|" + MONTH + "[-/. ][0-9]{1,4}");
    private static final Pattern SCIENTIFIC = Pattern.compile("(?i)-?[0-9](?:[.,][0-9]+)?e[+-]?[0-9]{1,3}");
    private static final Pattern ERROR =
            Pattern.compile("(?i)#(?:ref!|n/a|value!|name\\?|div/0!|null!|num!|spill!|calc!)");
    private static final Pattern WIDTH = Pattern.compile("#{2,}");

    private Damage() {}

    /**
     * Returns the code of the problem that {@code cell} shows: {@code csv.damage-date} for {@code 02-Mar}, {@code csv.damage-number} for
     * {@code 1E+05}, {@code csv.damage-error} for {@code #REF!}, {@code csv.damage-width} for {@code ####}; empty when it shows none.
     */
    static Optional<String> of(String cell) {
        if (cell.length() < 2 || isPlain(cell)) {
            return Optional.empty();
        }
        if (WIDTH.matcher(cell).matches()) {
            return Optional.of("csv.damage-width");
        }
        if (ERROR.matcher(cell).matches()) {
            return Optional.of("csv.damage-error");
        }
        if (SCIENTIFIC.matcher(cell).matches()) {
            return Optional.of("csv.damage-number");
        }
        return DATE.matcher(cell).matches() ? Optional.of("csv.damage-date") : Optional.empty();
    }

    /** Returns whether {@code cell} is the number by which a spreadsheet keeps a day of 1954 to 2064. */
    static boolean isSerial(String cell) {
        return cell.length() == 5 && isPlain(cell) && cell.compareTo("20000") >= 0 && cell.compareTo("60000") < 0;
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
