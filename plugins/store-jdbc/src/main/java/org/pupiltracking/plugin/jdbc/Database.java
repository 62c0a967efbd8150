package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A database that holds records, and all in which one product differs from another. The rest of the SQL is common to H2 and PostgreSQL.
 *
 * @param commitEvery how many facts to write before a commit: H2 keeps a log of an open transaction and rewrites every page of it at the
 *     end, which costs an import of millions half as much again in time and twice as much in space
 * @param settle a statement that makes sure that what was committed is on the disk; empty where a commit does so itself
 */
record Database(DataSource source, long commitEvery, String settle) {

    /** Returns a connection that does not commit by itself. */
    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void settle(Connection connection) throws SQLException {
        if (!settle.isEmpty()) {
            try (Statement s = connection.createStatement()) {
                s.execute(settle);
            }
        }
    }
}
