package org.pupiltracking.core.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.TrackingPlugin;

/**
 * Which plugins are there, for one installation and all its tenants. Plugins come and go while it is open; what is there at one moment is a
 * {@link Plugins}, and objects with code are used under a {@link Lease}. What throws, hangs, returns null, breaks a rule or exceeds a bound
 * is refused by name, and the rest go on. Safe for many threads.
 *
 * <p>Has at most one thread of its own, for watched folders, whatever the number of tenants; it ends with {@link #close()}.
 */
public final class PluginCatalogue implements AutoCloseable {

    private final Ledger ledger =
            new Ledger(new State(List.of(new Standing(null, Optional.empty(), BUILT_IN, null, Brought.BUILT_IN))));
    private final List<Slot> slots = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> discoveries = new CopyOnWriteArrayList<>();
    private final WatchedFolders folders;
    private final @Nullable Executor executor;
    private final Duration drain;
    private final Duration limit;

    private static final Provider BUILT_IN = new Provider("org.pupiltracking", "", "tracking-core");

    private PluginCatalogue(Builder from) {
        executor = from.executor;
        drain = from.drain;
        limit = from.limit;
        folders = new WatchedFolders(this, from.executor);
    }

    /** Starts a catalogue that holds nothing but what is built in. */
    public static Builder builder() {
        return new Builder();
    }

    /** Finds plugins that come and go by themselves, such as the bundles of a framework. */
    @FunctionalInterface
    public interface Discovery {
        /** Fills slots of {@code catalogue} from now on; comes back when what is there now has been tried. */
        AutoCloseable open(PluginCatalogue catalogue);
    }

    /** Returns what is plugged for a tenant now. */
    public Plugins plugins(TenantId tenant) {
        return ledger.state().view(tenant);
    }

    /** Returns what failed to come, and why, and what does not fit together: of the installation and of the tenant. */
    public List<Problem> problems(TenantId tenant) {
        List<Problem> all = new ArrayList<>();
        slots.stream().filter(s -> s.scope().map(tenant::equals).orElse(true)).forEach(s -> all.addAll(s.problems()));
        all.addAll(plugins(tenant).problems());
        return all;
    }

    /**
     * Grants a lease on all of {@code names} or on none.
     *
     * @param patience how long to wait for a plugin that has left and may come back in another edition
     * @throws RefusedException {@code report.unknown} (or the like) for a name that nothing ever had, {@code plugin.away} for one that has
     *     left and not come back in time, {@code catalogue.closed}
     * @throws org.pupiltracking.outcome.CancelledException if the thread is interrupted while it waits
     */
    public Lease lease(TenantId tenant, Duration patience, Collection<Contribution> names) {
        return ledger.lease(tenant, List.copyOf(names), System.nanoTime() + patience.toNanos(), executor);
    }

    /** Grants a lease; see {@link #lease(TenantId, Duration, Collection)}. */
    public Lease lease(TenantId tenant, Duration patience, Contribution... names) {
        return lease(tenant, patience, List.of(names));
    }

    /**
     * Opens a store that outlives its plugin's editions: each call is made under a lease of its own; an edition that leaves closes what it
     * opened, and the next opens the same place. Close it before the catalogue.
     *
     * @param location such as {@code file:./tracking-data}; what stands before the colon says which plugin opens it
     * @throws RefusedException {@code store.form} if there is no colon, {@code store.unknown} if no plugin keeps records there, or what the
     *     store refuses
     * @throws IOException if the medium fails
     */
    public RecordStore open(String location) throws IOException {
        int colon = location.indexOf(':');
        RefusedException.unless(colon > 0, "store.form", Given.of(location).text());
        return new LeasedStore(this, location.substring(0, colon).toLowerCase(Locale.ROOT), location).opened();
    }

    /**
     * Reads a declaration file with the plugin that can, and takes nothing in.
     *
     * @param name the file's name without folders
     * @throws RefusedException {@code declarations.no-reader}
     * @throws IOException only if {@code in} does
     */
    public Outcome<Declared> read(TenantId tenant, String name, InputStream in) throws IOException {
        Readers readers = new Readers(tenant);
        return readers.read(name, in)
                .orElseThrow(
                        () -> new RefusedException(Problem.refused("declarations.no-reader", name, readers.endings())));
    }

    /**
     * Takes in a file that a host keeps elsewhere than in a folder.
     *
     * @param tenant whose declarations they are; empty for the installation
     * @param name with its ending, by which it is read
     * @return its slot, which says what was wrong; {@link Slot#close} takes it out again
     */
    public Slot declare(Optional<TenantId> tenant, String name, byte[] content) {
        byte[] copied = content.clone();
        Slot slot = slot(tenant, name);
        slot.fill(files(
                tenant,
                new Provider(name, "", name),
                List.of(new DeclarationFile(name, () -> new ByteArrayInputStream(copied)))));
        return slot;
    }

    /**
     * Watches a folder for declarations and word lists: a file that comes, changes or goes takes effect within a second; one that is broken
     * is refused, and its last good edition stays.
     *
     * @param tenant whose declarations they are; empty for the installation
     * @return ends the watching when closed, and takes out what the folder brought
     * @throws RefusedException {@code watch.no-folder}; the rule, naming both, when two files (or a file and a plugin) bring the same
     */
    public AutoCloseable watch(Optional<TenantId> tenant, Path folder) {
        return folders.watch(tenant, folder);
    }

    /** Lets {@code discovery} fill slots until this is closed. */
    public void find(Discovery discovery) {
        discoveries.add(discovery.open(this));
    }

    /**
     * Makes a place for something that may come and go.
     *
     * @param tenant whose it is; empty for the installation
     * @param name for problems, until its id is known
     */
    public Slot slot(Optional<TenantId> tenant, String name) {
        Slot slot = new Slot(this, tenant, name);
        slots.add(slot);
        return slot;
    }

    Filling files(Optional<TenantId> tenant, Provider provider, List<DeclarationFile> files) {
        return new FileFilling(provider, files, new Readers(tenant.orElse(TenantId.ONLY)));
    }

    /** Lets all of {@code leaving} go, under one deadline: the drain time from now. */
    public void vacate(Collection<Slot> leaving) {
        vacate(leaving, drain);
    }

    private void vacate(Collection<Slot> leaving, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        List<Standing> standing =
                leaving.stream().flatMap(s -> s.leave().stream()).toList();
        slots.removeAll(leaving);
        ledger.withdraw(standing, deadline);
        settle();
    }

    /** Gives places that have become free to who waits for them, and reads again what had no reader. */
    void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Slot slot : slots) {
                moved |= slot.placeWaiting();
            }
        }
        slots.forEach(this::readAgain);
    }

    /** Reads again what had no reader, if there is one now. */
    void readAgain(Slot slot) {
        List<String> endings = new Readers(slot.scope().orElse(TenantId.ONLY)).endings();
        slot.lackingOneOf(endings).ifPresent(slot::fill);
    }

    Ledger ledger() {
        return ledger;
    }

    Duration limit() {
        return limit;
    }

    /** Closes within the usual drain time; see {@link #close(Duration)}. */
    @Override
    public void close() {
        close(drain);
    }

    /** Ends all watching and lets everything go, waiting for leases until one deadline for all; idempotent. */
    public void close(Duration within) {
        if (!ledger.close()) {
            return;
        }
        folders.close();
        for (AutoCloseable discovery : discoveries) {
            closeQuietly(discovery);
        }
        vacate(slots, within);
    }

    private static void closeQuietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads through the readers that are there now; a reader must not go while it reads. */
    private final class Readers implements FileFilling.Readers {
        private final TenantId tenant;

        Readers(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public Optional<Outcome<Declared>> read(String name, InputStream in) throws IOException {
            String ending = FileFilling.ending(name);
            Contribution reader = new Contribution(What.DECLARATIONS, ending);
            if (!plugins(tenant).holds(reader)) {
                return Optional.empty();
            }
            try (Lease lease = ledger.lease(tenant, List.of(reader), System.nanoTime() + limit.toNanos(), null)) {
                Outcome<Declared> read = lease.declarations(ending, r -> {
                    Outcome<Declared> outcome = r.read(name, in);
                    if (outcome == null) {
                        throw new RefusedException(Problem.refused("plugin.null", "declarations.read"));
                    }
                    return outcome;
                });
                lease.end();
                return Optional.of(read);
            }
        }

        @Override
        public List<String> endings() {
            return plugins(tenant).readers().stream().map(Offer.Reader::ending).toList();
        }
    }

    /** Builds a {@link PluginCatalogue}; not for many threads. */
    public static final class Builder {
        private final List<TrackingPlugin> plugins = new ArrayList<>();
        private final List<ClassLoader> loaders = new ArrayList<>();
        private final List<Path> watched = new ArrayList<>();
        private final List<Discovery> discoveries = new ArrayList<>();
        private @Nullable Executor executor;
        private Duration drain = Duration.ofSeconds(20);
        private Duration limit = Duration.ofSeconds(10);

        private Builder() {}

        /** Adds a plugin. */
        public Builder with(TrackingPlugin plugin) {
            plugins.add(plugin);
            return this;
        }

        /**
         * Adds the plugins that are around: in a container in which this is a bundle, those of its bundles; otherwise those that the current
         * thread’s context loader finds.
         */
        public Builder discover() {
            Optional<Discovery> bundles = Surroundings.bundles();
            if (bundles.isPresent()) {
                return discover(bundles.get());
            }
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            return discover(context == null ? PluginCatalogue.class.getClassLoader() : context);
        }

        /** Adds the plugins that {@code loader} finds, and the bundles without code on its class path. */
        public Builder discover(ClassLoader loader) {
            loaders.add(loader);
            return this;
        }

        /** Adds what finds plugins by itself. */
        public Builder discover(Discovery discovery) {
            discoveries.add(discovery);
            return this;
        }

        /** Watches a folder for declarations of the installation; see {@link PluginCatalogue#watch}. */
        public Builder watch(Path folder) {
            watched.add(folder);
            return this;
        }

        /** Runs plugin code under leases on the host's executor; usually it runs on the thread that asks for it. */
        public Builder executor(Executor host) {
            executor = host;
            return this;
        }

        /** Sets how long a plugin that goes waits for its leases; 20 s usually, since some frameworks give up after 30 s. */
        public Builder drain(Duration time) {
            drain = time;
            return this;
        }

        /** Sets how long a plugin may take to contribute; 10 s usually. */
        public Builder limit(Duration time) {
            limit = time;
            return this;
        }

        /**
         * Returns the catalogue with all that was found; what could not come is among its problems.
         *
         * @throws RefusedException the rule, naming both, when two plugins have the same id or bring the same thing
         */
        public PluginCatalogue build() {
            PluginCatalogue catalogue = new PluginCatalogue(this);
            try {
                for (TrackingPlugin plugin : plugins) {
                    catalogue
                            .slot(Optional.empty(), plugin.getClass().getName())
                            .fill(CodeFilling.ofClassPath(
                                    () -> plugin, plugin.getClass().getClassLoader()));
                }
                List<ClassPath> paths = loaders.stream().map(ClassPath::new).toList();
                paths.forEach(p -> p.plugins(catalogue));
                discoveries.forEach(catalogue::find);
                paths.forEach(p -> p.files(catalogue));
                watched.forEach(folder -> catalogue.watch(Optional.empty(), folder));
                catalogue.refuseClash(catalogue.slots);
                return catalogue;
            } catch (RuntimeException e) {
                catalogue.close(Duration.ZERO);
                throw e;
            }
        }
    }

    /** Throws the first problem among {@code slots} that names two who want the same place. */
    void refuseClash(Collection<Slot> among) {
        for (Slot slot : among) {
            if (slot.isSecond()) {
                Problem why = slot.problems().get(0);
                throw new RefusedException(new Problem(Severity.REFUSED, why.text(), why.place(), why.given()));
            }
        }
    }
}
