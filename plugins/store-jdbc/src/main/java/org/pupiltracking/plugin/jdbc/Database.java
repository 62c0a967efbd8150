package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that holds records, and all in which one product differs from another. The rest of the SQL is common to H2 and PostgreSQL.
 *
 * @param commitEvery how many facts to write before a commit: H2 keeps a log of an open transaction and rewrites every page of it at the
 *     end, which costs an import of millions half as much again in time and twice as much in space
 * @param settling makes sure that what was committed is on the disk
 */
record Database(DataSource source, long commitEvery, Settling settling) {

    /** What is done after a commit that will be acknowledged. */
    @FunctionalInterface
    interface Settling {
        void settle(Connection connection) throws SQLException;
    }

    /** Returns a connection that does not commit by itself. */
    Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Commits, and returns when it is safe to say so. */
    void commit(Connection connection) throws SQLException {
        connection.commit();
        settling.settle(connection);
    }
}
