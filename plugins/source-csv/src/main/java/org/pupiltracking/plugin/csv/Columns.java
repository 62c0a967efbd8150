package org.pupiltracking.plugin.csv;

import java.util.List;
import java.util.Optional;

/** The columns of a sheet by role. */
final class Columns {

    private final Mapping mapping;
    private final Headings headings;

    Columns(Mapping mapping, Headings headings) {
        this.mapping = mapping;
        this.headings = headings;
    }

    /** Returns the column of the role without a colon; empty when none has it. */
    Optional<Column> one(String role) {
        return mapping.has(role) ? Optional.of(Column.of(mapping, Role.of(role), headings)) : Optional.empty();
    }

    /** Returns all columns of a role with something after its colon, in the order of what that is. */
    List<Column> all(String role) {
        return mapping.roles(role).stream()
                .filter(r -> !r.of().isEmpty())
                .map(r -> Column.of(mapping, r, headings))
                .toList();
    }

    /** Returns the column of {@code role}; empty when none has it. */
    Optional<Column> of(Role role) {
        boolean there =
                mapping.columns().containsKey(role) || mapping.constants().containsKey(role);
        return there ? Optional.of(Column.of(mapping, role, headings)) : Optional.empty();
    }
}
