package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.pupiltracking.outcome.Ids;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStoreOpener;

/**
 * Opens {@code memory:NAME}: H2 in memory, the same record for all that open this name while any of them has it open; gone when the last one
 * closes. {@code memory:} without a name is a record of its own.
 */
final class H2Memory implements RecordStoreOpener {

    private static final String SCHEME = "memory:";
    private static final AtomicLong UNNAMED = new AtomicLong();

    @Override
    public RecordStore open(String location) throws IOException {
        RefusedException.unless(location.startsWith(SCHEME), "store.location", location);
        String name = location.substring(SCHEME.length());
        String database =
                name.isEmpty() ? "unnamed-record-" + UNNAMED.incrementAndGet() : "record-" + Ids.check("store", name);
        try {
            return H2.open("mem:" + database, location, connection -> {});
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
