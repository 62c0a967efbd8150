package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Facts that were written but never became known, since their batch was refused, cancelled or killed before its end. */
final class Unfinished {

    private static final long AT_ONCE = 50_000;

    private Unfinished() {}

    /** Removes the tenant's facts above the latest known one; a query a table when there are none. */
    static void remove(Connection connection, Batches.Tenant tenant) throws SQLException {
        Set<String> tables = new LinkedHashSet<>();
        FactTable.ALL.forEach(t -> tables.add(t.name()));
        tables.add(JudgementTable.NAME);
        for (String table : tables) {
            long after = FactNumbers.key(tenant.number(), tenant.lastFact());
            long last = greatest(connection, table, after, FactNumbers.last(tenant.number()));
            if (last > after) {
                remove(connection, table, after, last);
            }
        }
    }

    private static void remove(Connection connection, String table, long after, long last) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("delete from " + table + " where fact_no > ? and fact_no <= ?")) {
            for (long from = after; from < last; from += AT_ONCE) {
                s.setLong(1, from);
                s.setLong(2, Math.min(from + AT_ONCE, last));
                s.executeUpdate();
                connection.commit();
            }
        }
    }

    private static long greatest(Connection connection, String table, long after, long last) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select fact_no from " + table
                + " where fact_no > ? and fact_no <= ? order by fact_no desc fetch first 1 row only")) {
            s.setLong(1, after);
            s.setLong(2, last);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : after;
            }
        }
    }
}
