package org.pupiltracking.plugin.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row from left to right. */
final class Cursor {

    private final ResultSet rows;
    private int column;

    Cursor(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    /** Leaves columns out. */
    void skip(int columns) {
        column += columns;
    }

    int integer() throws SQLException {
        return rows.getInt(++column);
    }

    /** Returns the number, or -1 where there is none; what is kept is never negative. */
    int integerOrNone() throws SQLException {
        int value = rows.getInt(++column);
        return value == 0 && rows.wasNull() ? -1 : value;
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    /** Returns the number, or -1 where there is none; what is kept is never negative. */
    long numberOrNone() throws SQLException {
        long value = rows.getLong(++column);
        return value == 0 && rows.wasNull() ? -1 : value;
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    String text() throws SQLException {
        return Objects.requireNonNull(rows.getString(++column));
    }

    Optional<String> textOrNone() throws SQLException {
        return Optional.ofNullable(rows.getString(++column));
    }

    LocalDate day() throws SQLException {
        return Objects.requireNonNull(dayOrNull());
    }

    Optional<LocalDate> dayOrNone() throws SQLException {
        return Optional.ofNullable(dayOrNull());
    }

    private @Nullable LocalDate dayOrNull() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }
}
