package org.pupiltracking.plugin.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.outcome.Place;

/**
 * Where a role's text comes from: a column, or the same constant in every row; with what the given texts of the role stand for.
 *
 * @param name as the user calls it, for problems; the role for a constant
 * @param index of the column, from 0; -1 for a constant
 * @param constant the constant; the empty text for a column
 * @param values what given texts mean, as given and in lower case
 */
record Column(Role role, String name, int index, String constant, Map<String, String> values) {

    /** Roles tell columns apart. */
    @Override
    public int hashCode() {
        return role.hashCode();
    }

    static Column of(Mapping mapping, Role role, Headings headings) {
        Map<String, String> values = new HashMap<>();
        // What is said of one column comes before what is said of all of its sort, and an exact text before one in
        // another case.
        for (Role of : new Role[] {role, role.bare()}) {
            Map<String, String> meant = mapping.values().getOrDefault(of, Map.of());
            meant.forEach(values::putIfAbsent);
            meant.forEach((given, means) -> values.putIfAbsent(given.toLowerCase(Locale.ROOT), means));
        }
        String name = mapping.columns().get(role);
        if (name == null) {
            String constant = mapping.constants().getOrDefault(role, "");
            return new Column(role, role.toString(), -1, constant, Map.copyOf(values));
        }
        return new Column(role, name, headings.column(name), "", Map.copyOf(values));
    }

    /** Returns the text of {@code row}, with given values already what they mean; the empty text for an empty cell. */
    String text(Sheet.Row row) {
        String raw = index < 0 ? constant : row.cell(index);
        if (values.isEmpty()) {
            return raw;
        }
        String means = values.get(raw);
        if (means == null) {
            means = values.get(raw.toLowerCase(Locale.ROOT));
        }
        return means == null ? raw : means;
    }

    /** Returns the text of every row; empty for a column. */
    Optional<String> fixed() {
        return index < 0
                ? Optional.of(
                        values.getOrDefault(constant, values.getOrDefault(constant.toLowerCase(Locale.ROOT), constant)))
                : Optional.empty();
    }

    Place place(String file, Sheet.Row row) {
        return Place.of(file, row.line(), name);
    }
}
