package org.pupiltracking.core.snapshot;

import java.io.IOException;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.core.snapshot.facts.Facts;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.RecordStore;

/** Makes snapshots of what a store holds. */
public final class SnapshotLoader {

    private SnapshotLoader() {}

    /**
     * Returns a tenant's record as known at a revision.
     *
     * @throws IOException if the store cannot be read
     * @throws org.pupiltracking.outcome.CancelledException after the monitor said so
     */
    public static Loaded load(RecordStore store, TenantId tenant, Revision known, Definitions definitions, Monitor on)
            throws IOException {
        FactColumns columns = new FactColumns(definitions, on);
        store.read(tenant, FactQuery.ALL, known, columns, on);
        return make(columns.taken(), known, definitions, on);
    }

    /** Returns the snapshot of facts that were taken already. */
    public static Loaded make(FactColumns.Taken taken, Revision known, Definitions definitions, Monitor on) {
        Facts facts = taken.facts();
        Grid grid = Grid.of(
                taken.journal(), facts.pupils().size(), facts.seriesOfPlane().size(), known.number(), on);
        return new Loaded(new GridSnapshot(facts, grid, definitions, known), new Names(facts), facts.problems());
    }
}
