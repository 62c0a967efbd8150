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
    private final InTurn turns;
    private @Nullable Object[][] values;
    private @Nullable PreparedStatement statement;
    private int column;
    private int size;

    Rows(Connection connection, String table, List<Column> columns, InTurn turns) {
        this.connection = connection;
        this.columns = columns;
        this.turns = turns;
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

    /** Lets what was gathered be inserted in its turn. */
    void flush() throws SQLException {
        if (size == 0) {
            return;
        }
        @Nullable Object[][] full = values;
        int rows = size;
        turns.add(() -> insert(full, rows));
        values = new Object[columns.size()][];
        size = 0;
    }

    private void insert(@Nullable Object[][] full, int rows) throws SQLException {
        if (statement == null) {
            statement = connection.prepareStatement(insert);
        }
        for (int i = 0; i < full.length; i++) {
            @Nullable Object[] all = rows == SIZE ? full[i] : Arrays.copyOf(full[i], rows);
            Array array = connection.createArrayOf(columns.get(i).type(), all);
            statement.setArray(i + 1, array);
        }
        statement.executeUpdate();
    }
}
