package org.pupiltracking.plugin.jdbc;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/** What H2 in a folder and H2 in memory have in common. */
final class H2 {

    /**
     * No trace file, for it would quote rows; no hook at the end of the program, for it would hold a bundle that is gone; a writer waits a
     * minute for another one of the same tenant; closing does not stop to tidy the file up.
     */
    private static final String OPTIONS = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=0";

    private static final long COMMIT_EVERY = 20_000;

    private H2() {}

    /**
     * Opens the database, and its tables.
     *
     * @param name such as {@code mem:} or {@code file:} and what follows in an H2 address
     * @param location as given, for the problem
     * @param settling what to do after a commit
     */
    static SqlRecordStore open(String name, String location, Database.Settling settling) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + name + OPTIONS);
        source.setUser("sa");
        source.setPassword("");
        Database database = new Database(source, COMMIT_EVERY, settling);
        SqlRecordStore store = SqlRecordStore.over(database);
        try {
            Schema.prepare(database, location);
        } catch (SQLException | RuntimeException e) {
            store.release();
            if (e instanceof FlywayException) {
                throw new RefusedException(Problem.refused("store.damaged", location));
            }
            throw e;
        }
        return store;
    }

    /** Returns whether the file was written by an H2 that is newer than this one. */
    static boolean isNewer(SQLException e) {
        return e.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1;
    }

    static boolean isHeld(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    static boolean isDamaged(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.WRONG_USER_OR_PASSWORD -> true;
            default -> false;
        };
    }
}
