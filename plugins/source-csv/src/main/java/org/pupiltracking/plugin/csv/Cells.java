package org.pupiltracking.plugin.csv;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.spi.SourceSink;

/**
 * Reads single cells as values, and makes problems of those that cannot be. Values are kept, since the same few hundred come again in
 * millions of rows.
 */
final class Cells {

    private static final int REMEMBERED = 200_000;

    private final String file;
    private final SourceSink to;

    Cells(String file, SourceSink to) {
        this.file = file;
        this.to = to;
    }

    Place place(Column column, Sheet.Row row) {
        return column.place(file, row);
    }

    /** Returns the text of a cell that is not damaged; empty for an empty cell and, after a problem, for a damaged one. */
    Optional<String> text(Column column, Sheet.Row row) {
        String text = column.text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> damage = Damage.of(text);
        if (damage.isPresent()) {
            damaged(damage.get(), column, row, text);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    void damaged(String code, Column column, Sheet.Row row, String text) {
        to.problem(Problem.leftOut(code).with(Given.hidden(text)).at(place(column, row)));
    }

    /** Returns the day that a cell holds; empty for an empty cell and, after a problem, for one that holds none. */
    Optional<LocalDate> day(Column column, Sheet.Row row) {
        String text = column.text(row);
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            if (Damage.isSerial(text)) {
                damaged("csv.damage-serial", column, row, text);
            } else {
                Optional<String> damage = Damage.of(text);
                if (damage.isPresent()) {
                    damaged(damage.get(), column, row, text);
                } else {
                    unknown(column, row, text, Days.FORMS);
                }
            }
        }
        return day;
    }

    void unknown(Column column, Sheet.Row row, String text, Collection<String> allowed) {
        to.unknown(column.role().toString(), text, allowed, place(column, row));
    }

    /**
     * Returns a reader of cells by {@code meaning}, which refuses what it does not know; the cell becomes a problem then, and of the
     * meaning's own words only its code and numbers are kept.
     *
     * @throws RefusedException {@code csv.constant} for a constant that has no meaning, which would be a problem of every row
     */
    <T> Values<T> values(Column column, Function<String, Optional<T>> meaning, Collection<String> allowed) {
        Values<T> values = new Values<>(column, meaning, allowed);
        column.fixed()
                .filter(text -> !text.isEmpty() && values.meant(text).isEmpty())
                .ifPresent(text -> {
                    throw new RefusedException(
                            Problem.refused("csv.constant", column.role().toString(), List.copyOf(allowed))
                                    .with(Given.of(text, allowed)));
                });
        return values;
    }

    /** Cells of one column as values. */
    final class Values<T> {
        private final Column column;
        private final Function<String, Optional<T>> meaning;
        private final Collection<String> allowed;
        private final Map<String, Optional<T>> known = new HashMap<>();

        private Values(Column column, Function<String, Optional<T>> meaning, Collection<String> allowed) {
            this.column = column;
            this.meaning = meaning;
            this.allowed = allowed;
        }

        Column column() {
            return column;
        }

        /** Returns the value; empty for an empty cell and, after a problem, for one that has none. */
        Optional<T> read(Sheet.Row row) {
            String text = column.text(row);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> value = known.get(text);
            if (value == null) {
                value = meant(text);
                if (known.size() < REMEMBERED) {
                    known.put(text, value);
                }
            }
            if (value.isEmpty()) {
                Optional<String> damage = Damage.of(text);
                if (damage.isPresent()) {
                    damaged(damage.get(), column, row, text);
                } else {
                    unknown(column, row, text, allowed);
                }
            }
            return value;
        }

        private Optional<T> meant(String text) {
            try {
                return meaning.apply(text);
            } catch (RefusedException e) {
                return Optional.empty();
            }
        }
    }

    /** Returns the problem of {@code refused} at a cell, without anything that stood there. */
    Problem problem(RefusedException refused, Place where, String text) {
        return new Problem(
                Severity.LEFT_OUT, refused.problem().text(), Optional.of(where), Optional.of(Given.hidden(text)));
    }
}
