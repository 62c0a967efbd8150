package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Turns a database's exception into one that can be logged: databases like to quote the row that they could not write, and a row may hold a
 * name. Kept are the state, the code and where it happened.
 */
final class Faults {

    private Faults() {}

    static IOException of(SQLException e) {
        IOException safe = new IOException("store.fault[" + e.getSQLState() + ", " + e.getErrorCode() + "]");
        safe.setStackTrace(e.getStackTrace());
        return safe;
    }
}
