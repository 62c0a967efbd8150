package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pupiltracking.spi.RecordStore.StoredDefinition;

/** The table of definitions: schemes and frameworks as they were when facts were made in them. */
final class Definitions {

    private Definitions() {}

    /** Inserts the definition unless it is there already; returns whether it was new. */
    static boolean keep(Connection connection, int tenant, StoredDefinition definition) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("insert into definition"
                + " (tenant_no, kept_no, kind, name, hash, canonical)"
                + " select ?, (select coalesce(max(kept_no), 0) + 1 from definition where tenant_no = ?),"
                + " cast(? as varchar), cast(? as varchar), cast(? as varchar), ? where not exists"
                + " (select 1 from definition where tenant_no = ? and kind = ? and name = ? and hash = ?)")) {
            s.setInt(1, tenant);
            s.setInt(2, tenant);
            s.setString(3, definition.kind());
            s.setString(4, definition.key());
            s.setString(5, definition.hash());
            s.setString(6, definition.canonical());
            s.setInt(7, tenant);
            s.setString(8, definition.kind());
            s.setString(9, definition.key());
            s.setString(10, definition.hash());
            return s.executeUpdate() > 0;
        }
    }

    static List<StoredDefinition> list(Connection connection, int tenant) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select kind, name, hash, canonical from definition where tenant_no = ? order by kept_no")) {
            s.setInt(1, tenant);
            List<StoredDefinition> kept = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                Cursor row = new Cursor(r);
                while (row.next()) {
                    kept.add(new StoredDefinition(row.text(), row.text(), row.text(), row.text()));
                }
            }
            // Sorted here: databases sort text by the rules of their own language.
            kept.sort(Comparator.comparing(StoredDefinition::kind).thenComparing(StoredDefinition::key));
            return List.copyOf(kept);
        }
    }
}
