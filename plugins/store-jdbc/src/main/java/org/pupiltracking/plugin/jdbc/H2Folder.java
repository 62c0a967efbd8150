package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStoreOpener;

/** Opens {@code file:DIR}: H2 in a folder of its own, which only its owner can read. */
final class H2Folder implements RecordStoreOpener {

    private static final String SCHEME = "file:";
    private static final String DATABASE = "record";

    @Override
    public RecordStore open(String location) throws IOException {
        Path folder = folder(location);
        Private.createFolder(folder);
        Private.createFile(folder, DATABASE + ".mv.db");
        try {
            Witness witness = new Witness(folder);
            SqlRecordStore store =
                    H2.open("file:" + folder.resolve(DATABASE), location, connection -> settle(connection, witness));
            if (store.revisions() < witness.least()) {
                store.release();
                throw new RefusedException(Problem.refused("store.damaged", location));
            }
            Holder.write(folder);
            return store;
        } catch (SQLException e) {
            if (H2.isHeld(e)) {
                throw new RefusedException(Problem.refused("store.held", location, Holder.read(folder)));
            }
            if (H2.isNewer(e)) {
                throw new RefusedException(Problem.refused("store.newer-file", location));
            }
            if (H2.isDamaged(e)) {
                throw new RefusedException(Problem.refused("store.damaged", location));
            }
            throw Faults.of(e);
        }
    }

    /** Has H2 write what it still holds in memory, and the witness remember it. */
    private static void settle(Connection connection, Witness witness) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("checkpoint sync");
        }
        try {
            witness.remember(Batches.revisions(connection));
        } catch (IOException e) {
            // The batch is kept, so its writer must not be told otherwise; the witness then knows of fewer.
            return;
        }
    }

    private static Path folder(String location) {
        String name = location.startsWith(SCHEME) ? location.substring(SCHEME.length()) : "";
        // H2 parts its options by semicolons, so a folder with one would be read as an option.
        RefusedException.unless(!name.isBlank() && name.indexOf(';') < 0, "store.location", location);
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new RefusedException(Problem.refused("store.location", location));
        }
    }
}
