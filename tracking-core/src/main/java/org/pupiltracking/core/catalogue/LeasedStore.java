package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/**
 * A store that stays open while its plugin is replaced: each call is made under a lease of its own, by the edition that is there then. When
 * an edition leaves, what it opened is closed while its code can still do so, and the next edition opens the same place anew.
 */
final class LeasedStore implements RecordStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PluginCatalogue catalogue;
    private final Contribution name;
    private final String location;

    // Guarded by this; the stores themselves are opened and closed outside.
    private final Map<Standing, CompletableFuture<RecordStore>> open = new HashMap<>();
    private boolean closed;

    LeasedStore(PluginCatalogue catalogue, String urlScheme, String location) {
        this.catalogue = catalogue;
        this.name = Contribution.store(urlScheme);
        this.location = location;
    }

    /** Opens it, so that whoever asks for a store hears at once why there is none. */
    LeasedStore opened() throws IOException {
        return call(store -> this);
    }

    private <T> T call(Lease.Work<RecordStore, T> work) throws IOException {
        try (Lease lease = catalogue.lease(TenantId.ONLY, PATIENCE, name)) {
            RecordStore store = of(lease);
            return lease.call(lease.standing(name), () -> work.with(store));
        }
    }

    /** Returns the store of the edition that is leased, opened by whoever needs it first. */
    private RecordStore of(Lease lease) throws IOException {
        Standing edition = lease.standing(name);
        CompletableFuture<RecordStore> mine = new CompletableFuture<>();
        CompletableFuture<RecordStore> before;
        synchronized (this) {
            RefusedException.unless(!closed, "store.closed");
            before = open.putIfAbsent(edition, mine);
        }
        if (before != null) {
            return opened(before);
        }
        try {
            RecordStore store = lease.store(name.id(), opener -> opener.open(location));
            mine.complete(store);
            if (!catalogue.ledger().whenLeaving(edition, () -> forget(edition))) {
                // The edition left while it opened, longer than it may; what it opened goes with it.
                forget(edition);
            }
            return store;
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                open.remove(edition);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static RecordStore opened(CompletableFuture<RecordStore> by) throws IOException {
        try {
            return by.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw new IOException(failed.getMessage());
            }
            throw e.getCause() instanceof RefusedException refused ? new RefusedException(refused.problem()) : e;
        }
    }

    private void forget(Standing edition) throws IOException {
        CompletableFuture<RecordStore> gone;
        synchronized (this) {
            gone = open.remove(edition);
        }
        close(gone);
    }

    private static void close(@Nullable CompletableFuture<RecordStore> store) throws IOException {
        if (store != null && store.isDone() && !store.isCompletedExceptionally()) {
            store.join().close();
        }
    }

    @Override
    public Revision head(TenantId tenant) throws IOException {
        return call(store -> store.head(tenant));
    }

    @Override
    public Revision at(TenantId tenant, Instant time) throws IOException {
        return call(store -> store.at(tenant, time));
    }

    @Override
    public Revision append(TenantId tenant, BatchHead head, FactFeed facts, Revision basedOn, Monitor on)
            throws IOException {
        return call(store -> store.append(tenant, head, facts, basedOn, on));
    }

    @Override
    public Revision withdraw(TenantId tenant, BatchId withdrawn, BatchHead head) throws IOException {
        return call(store -> store.withdraw(tenant, withdrawn, head));
    }

    @Override
    public List<StoredBatch> batches(TenantId tenant, Revision upTo) throws IOException {
        return call(store -> store.batches(tenant, upTo));
    }

    @Override
    public void read(TenantId tenant, FactQuery what, Revision upTo, FactSink to, Monitor on) throws IOException {
        call(store -> {
            store.read(tenant, what, upTo, to, on);
            return upTo;
        });
    }

    @Override
    public void keep(TenantId tenant, StoredDefinition definition) throws IOException {
        call(store -> {
            store.keep(tenant, definition);
            return definition;
        });
    }

    @Override
    public List<StoredDefinition> definitions(TenantId tenant) throws IOException {
        return call(store -> store.definitions(tenant));
    }

    @Override
    public void close() throws IOException {
        List<CompletableFuture<RecordStore>> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(open.values());
            open.clear();
        }
        for (CompletableFuture<RecordStore> one : all) {
            close(one);
        }
    }
}
