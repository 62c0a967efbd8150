package org.pupiltracking.plugin.grids;

import java.io.IOException;
import java.time.Duration;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.snapshot.Loaded;
import org.pupiltracking.core.snapshot.SnapshotLoader;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;

/** A school of which reports are asked: every part is the real one, from the record to the content. */
final class Asked {

    static final TenantId TENANT = new TenantId("made-up");
    static final PluginCatalogue CATALOGUE =
            PluginCatalogue.builder().discover(Asked.class.getClassLoader()).build();
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Loaded loaded;

    private Asked(Loaded loaded) {
        this.loaded = loaded;
    }

    static Asked of(MadeUpSchool school) {
        return of(school.record());
    }

    static Asked of(FixedRecord record) {
        try {
            return new Asked(SnapshotLoader.load(
                    record, TENANT, new Revision(1), CATALOGUE.plugins(TENANT).definitions(), Monitor.NONE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Loaded loaded() {
        return loaded;
    }

    Snapshot snapshot() {
        return loaded.snapshot();
    }

    Content<Cell> content(ReportRequest request) {
        try (Lease lease = CATALOGUE.lease(TENANT, PATIENCE, Contribution.report(request.report()))) {
            return lease.report(loaded.snapshot(), request, Monitor.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
