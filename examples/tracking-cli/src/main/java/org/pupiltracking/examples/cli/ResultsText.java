package org.pupiltracking.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pupiltracking.measure.Results;

/** Results for a person at a terminal: single values line by line, items as tables. */
final class ResultsText {

    private ResultsText() {}

    static void print(Console console, Results results) {
        Columns singles = new Columns(2);
        for (Map.Entry<String, Results.Value> entry : results.values().entrySet()) {
            if (!(entry.getValue() instanceof Results.Items)) {
                singles.row(entry.getKey(), text(console, entry.getValue()));
            }
        }
        singles.print(console.out());
        for (Map.Entry<String, Results.Value> entry : results.values().entrySet()) {
            if (entry.getValue() instanceof Results.Items items) {
                console.out().println();
                console.out().println(entry.getKey());
                table(console, items.items());
            }
        }
    }

    private static void table(Console console, List<Results> items) {
        Set<String> names = new LinkedHashSet<>();
        items.forEach(i -> names.addAll(i.values().keySet()));
        if (names.isEmpty()) {
            return;
        }
        Columns table = new Columns(names.size());
        table.row(names.toArray(String[]::new));
        for (Results item : items) {
            List<String> row = new ArrayList<>();
            for (String name : names) {
                Results.Value value = item.values().get(name);
                row.add(value == null ? "" : text(console, value));
            }
            table.row(row.toArray(String[]::new));
        }
        table.print(console.out());
    }

    private static String text(Console console, Results.Value value) {
        if (value instanceof Results.Real real) {
            return String.format(Locale.ROOT, "%.6g", real.value());
        } else if (value instanceof Results.Whole whole) {
            return Long.toString(whole.value());
        } else if (value instanceof Results.Word word) {
            return word.value();
        } else if (value instanceof Results.Said said) {
            return console.words().say(said.text());
        } else if (value instanceof Results.None none) {
            return console.words().say(none.reason());
        } else if (value instanceof Results.Within within) {
            List<String> parts = new ArrayList<>();
            within.results().values().forEach((name, v) -> parts.add(name + " " + text(console, v)));
            return String.join(", ", parts);
        }
        return "";
    }
}
