package org.pupiltracking.core.snapshot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.core.snapshot.facts.Facts;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/** Makes snapshots of what a store holds. */
public final class SnapshotLoader {

    /** With more results than these loading is about as quick. */
    private static final long MOST_IN_PLACE = 20_000;

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

    /**
     * Returns a record as known at a later revision than it was loaded at, where no more has happened since than that some results were taken
     * in whose like the snapshot has met: then they are put into it in place. Otherwise nothing is returned, and the record is to be loaded.
     *
     * @throws IOException if the store cannot be read
     * @throws org.pupiltracking.outcome.CancelledException after the monitor said so
     */
    public static Optional<Loaded> advance(RecordStore store, TenantId tenant, Loaded from, Revision known, Monitor on)
            throws IOException {
        long facts = 0;
        for (RecordStore.StoredBatch batch : store.batches(tenant, known)) {
            if (batch.revision().number() > from.snapshot().known().number()) {
                facts += batch.facts();
                if (batch.withdraws().isPresent() || facts > MOST_IN_PLACE) {
                    return Optional.empty();
                }
            }
        }
        Puts puts = new Puts(from.snapshot().draft());
        store.read(tenant, FactQuery.after(from.snapshot().known()), known, puts, on);
        return puts.all
                ? Optional.of(new Loaded(puts.draft.published(known), from.names(), from.problems()))
                : Optional.empty();
    }

    /** Puts judgements into a draft, as long as they are new results of known pupils. */
    private static final class Puts implements FactSink {
        private final SnapshotDraft draft;
        private boolean all = true;

        Puts(SnapshotDraft draft) {
            this.draft = draft;
        }

        @Override
        public boolean needsOrigin() {
            return false;
        }

        @Override
        public void fact(RecordedFact fact) {
            all = false;
        }

        @Override
        public void judgement(
                long id,
                long known,
                PupilId pupil,
                SubjectId subject,
                Point point,
                KindId kind,
                SchemeKey scheme,
                String raw,
                Security security,
                LocalDate day,
                String by,
                String source,
                String reference,
                long corrects) {
            all = all && corrects < 0 && draft.put(pupil, subject, point, kind, scheme, raw, security);
        }
    }

    /** Returns the snapshot of facts that were taken already. */
    public static Loaded make(FactColumns.Taken taken, Revision known, Definitions definitions, Monitor on) {
        Facts facts = taken.facts();
        Grid grid = Grid.of(
                taken.journal(), facts.pupils().size(), facts.seriesOfPlane().size(), known.number(), on);
        return new Loaded(new GridSnapshot(facts, grid, definitions, known), new Names(facts), facts.problems());
    }
}
