package org.pupiltracking.plugin.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers new rows of one table and inserts a thousand at a time, column by column as arrays: one statement for all of them is a quarter
 * faster in H2 than a batch of single inserts, and both databases have {@code unnest}.
 */
final class Rows {

    private static final int SIZE = 1_000;

    private final Connection connection;
    private final String insert;
    private final List<Column> columns;
    private final @Nullable Object[][] values;
    private @Nullable PreparedStatement statement;
    private int column;
    private int size;

    Rows(Connection connection, String table, List<Column> columns) {
        this.connection = connection;
        this.columns = columns;
        this.values = new Object[columns.size()][];
        this.insert = "insert into " + table
                + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
                + " select * from unnest"
                + columns.stream()
                        .map(c -> "cast(? as " + c.type() + " array)")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Puts the value of the next column. */
    Rows put(@Nullable Object value) {
        if (values[column] == null) {
            values[column] = new Object[SIZE];
        }
        values[column++][size] = value;
        return this;
    }

    /** Ends the row. */
    void end() throws SQLException {
        if (column != columns.size()) {
            throw new IllegalStateException(insert);
        }
        column = 0;
        if (++size == SIZE) {
            flush();
        }
    }

    /** Inserts what was gathered. */
    void flush() throws SQLException {
        if (size == 0) {
            return;
        }
        if (statement == null) {
            statement = connection.prepareStatement(insert);
        }
        for (int i = 0; i < values.length; i++) {
            @Nullable Object[] all = size == SIZE ? values[i] : Arrays.copyOf(values[i], size);
            Array array = connection.createArrayOf(columns.get(i).type(), all);
            statement.setArray(i + 1, array);
        }
        statement.executeUpdate();
        size = 0;
    }
}
