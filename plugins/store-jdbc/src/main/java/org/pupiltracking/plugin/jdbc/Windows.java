package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table by rising key, a window at a time. While the caller takes the rows of one window, the database fetches the next few.
 * Closing waits for it. Used by one thread.
 */
final class Windows implements AutoCloseable {

    /** So many are fetched before they are asked for: enough for neither side to wait for the other at every end of a window. */
    private static final int AHEAD = 3;

    /**
     * Rows, before the first.
     *
     * @param rows none after the last window
     * @param full whether there can be another one
     * @param after the key of the last row
     */
    record Window(@Nullable ResultSet rows, boolean full, long after) {}

    private final PreparedStatement[] statements = new PreparedStatement[AHEAD + 1];
    private final int size;
    private final Deque<Aside<Window>> coming = new ArrayDeque<>();
    private int turn;
    private long last;

    /**
     * @param select asks for rows with a key, the first column, above its first parameter and up to its second, by rising key
     * @param size how many it asks for at most
     */
    Windows(Connection connection, String select, int size) throws SQLException {
        this.size = size;
        for (int i = 0; i < statements.length; i++) {
            statements[i] =
                    connection.prepareStatement(select, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
        }
    }

    /** Begins with the first window of {@code range}. */
    void over(Reading.Range range) {
        abandon();
        last = range.last();
        long before = range.first() - 1;
        PreparedStatement statement = statement();
        coming.add(Aside.begin(() -> fetch(statement, before)));
    }

    /** Returns the rows of the next window, good until those after it are asked for; {@code null} after the last. */
    @Nullable
    ResultSet next() throws SQLException {
        Aside<Window> first = coming.peekFirst();
        if (first == null) {
            return null;
        }
        Window window = first.end();
        while (window.full() && coming.size() <= AHEAD) {
            Aside<Window> before = coming.getLast();
            PreparedStatement statement = statement();
            coming.add(Aside.begin(() -> fetch(statement, before.end())));
        }
        coming.removeFirst();
        return window.rows();
    }

    /** Statements take turns: the one whose rows the caller has had longest is free. */
    private PreparedStatement statement() {
        turn = (turn + 1) % statements.length;
        return statements[turn];
    }

    private Window fetch(PreparedStatement statement, Window before) throws SQLException {
        return before.full() ? fetch(statement, before.after()) : new Window(null, false, before.after());
    }

    private Window fetch(PreparedStatement statement, long after) throws SQLException {
        statement.setLong(1, after);
        statement.setLong(2, last);
        ResultSet rows = statement.executeQuery();
        boolean full = rows.absolute(size);
        long end = full ? rows.getLong(1) : after;
        rows.beforeFirst();
        return new Window(rows, full, end);
    }

    private void abandon() {
        coming.forEach(Aside::abandon);
        coming.clear();
    }

    @Override
    public void close() throws SQLException {
        abandon();
        for (PreparedStatement statement : statements) {
            statement.close();
        }
    }
}
