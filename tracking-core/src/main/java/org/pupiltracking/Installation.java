package org.pupiltracking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.catalogue.Offer;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.osgi.FrameworkPlugins;
import org.pupiltracking.core.table.RowTable;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Model;
import org.pupiltracking.measure.Results;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.Words;

/**
 * The plugins and stores of one program, shared by the trackers of any number of tenants. Starts no thread for a tenant, and at most one in
 * all, for watched folders. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Installation implements AutoCloseable {

    /** How long a plugin that has gone may take to come back in another edition before work that needs it is refused. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PluginCatalogue catalogue;
    private final Clock clock;
    private final Map<String, RecordStore> stores = new LinkedHashMap<>();
    private boolean closed;

    private Installation(Builder from) {
        clock = from.clock;
        catalogue = from.catalogue.build();
    }

    /** Starts an installation without plugins. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the tracker of one tenant's record.
     *
     * @param tenant whose record; the same location holds those of many
     * @param store where it is kept, such as {@code file:./tracking-data}; opened once for all tenants
     * @throws RefusedException {@code store.unknown} if no plugin keeps records there, or what the store refuses
     * @throws IOException if the medium fails
     */
    public PupilTracker tracker(TenantId tenant, String store) throws IOException {
        return new PupilTracker(this, tenant, open(store));
    }

    private synchronized RecordStore open(String location) throws IOException {
        RefusedException.unless(!closed, "installation.closed");
        RecordStore open = stores.get(location);
        if (open == null) {
            open = catalogue.open(location);
            stores.put(location, open);
        }
        return open;
    }

    /** Returns what is plugged for a tenant, by kind and id. */
    public List<Plugged> plugged(TenantId tenant) {
        return catalogue.plugins(tenant).list().stream()
                .map(p -> new Plugged(
                        p.what().word(),
                        p.id(),
                        p.version(),
                        p.provider().id(),
                        p.provider().from()))
                .toList();
    }

    /** Returns the reports that a tenant can ask for, by id. */
    public List<OfferedReport> reports(TenantId tenant) {
        return catalogue.plugins(tenant).reports().stream()
                .map(r -> new OfferedReport(r.id(), r.label(), r.audience(), r.parameters()))
                .toList();
    }

    /** Returns the ids of the formats that reports can be written in, in order. */
    public List<String> formats(TenantId tenant) {
        return catalogue.plugins(tenant).formats().stream()
                .map(Offer.Format::id)
                .toList();
    }

    /** Returns the schemes, frameworks, kinds, characteristics and calendar that hold for a tenant now. */
    public Definitions definitions(TenantId tenant) {
        return catalogue.plugins(tenant).definitions();
    }

    /**
     * Measures a table: fits the measure on it and applies it to it.
     *
     * @param source what the rows came from, for problems
     * @param firstLine the line of the source on which the first row stands, from 1
     * @param columns all of one length
     * @return the results, with a problem for each cell or row that could not be used
     * @throws RefusedException {@code measure.unknown}, {@code measure.role-missing}, {@code setting.unknown} and the like, or what the measure refuses
     */
    public Outcome<Results> measure(
            TenantId tenant,
            MeasureId id,
            String source,
            int firstLine,
            List<MeasureColumn> columns,
            Settings with,
            Monitor on)
            throws IOException {
        Definitions definitions = definitions(tenant);
        List<RowTable.Mapped> mapped = columns.stream()
                .map(c -> new RowTable.Mapped(c.role(), c.name(), c.cells()))
                .toList();
        try (Lease lease = catalogue.lease(tenant, PATIENCE, Contribution.measure(id))) {
            Outcome<Results> found = lease.measure(id, measure -> {
                with.check(measure.parameters());
                Outcome<Table> table = RowTable.of(measure, mapped, definitions, source, firstLine);
                Model model = measure.fit(table.value(), with, on);
                Outcome<Results> results = measure.apply(model, table.value(), with, on);
                List<Problem> all = new ArrayList<>(table.problems());
                all.addAll(results.problems());
                return new Outcome<>(results.value(), all);
            });
            lease.end();
            return found;
        }
    }

    /** Returns what failed to come, and why. */
    public List<Problem> problems(TenantId tenant) {
        return catalogue.problems(tenant);
    }

    /** Returns the words of a language, with British English where it has none. */
    public Words words(TenantId tenant, Locale language) {
        return WordBook.of(language, catalogue.plugins(tenant).words(), Locale.UK);
    }

    /**
     * Reads a file of declarations and takes nothing in: what it declares, and every problem with its line and column.
     *
     * @param name the file's name, by whose ending it is read
     * @throws RefusedException {@code declarations.no-reader} if no plugin reads files with this ending
     */
    public Outcome<Declared> check(TenantId tenant, String name, InputStream in) throws IOException {
        return catalogue.read(tenant, name, in);
    }

    /**
     * Declares a file for one tenant alone, until the result is closed.
     *
     * @throws RefusedException the first problem that kept all of it out
     */
    public AutoCloseable declare(TenantId tenant, String name, byte[] content) throws IOException {
        Outcome<Declared> read = check(tenant, name, new ByteArrayInputStream(content));
        read.problems().stream().filter(p -> !read.isWhole()).findFirst().ifPresent(p -> {
            throw new RefusedException(p);
        });
        return catalogue.declare(Optional.of(tenant), name, content);
    }

    /** Watches a folder for declarations of one tenant, until the result is closed. */
    public AutoCloseable watch(TenantId tenant, Path folder) {
        return catalogue.watch(Optional.of(tenant), folder);
    }

    PluginCatalogue catalogue() {
        return catalogue;
    }

    Clock clock() {
        return clock;
    }

    /** Closes the stores and lets all plugins go; idempotent. Trackers of this installation can no longer be used. */
    @Override
    public void close() throws IOException {
        List<RecordStore> open;
        synchronized (this) {
            closed = true;
            open = new ArrayList<>(stores.values());
            stores.clear();
        }
        IOException failed = null;
        for (RecordStore one : open) {
            try {
                one.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        catalogue.close();
        if (failed != null) {
            throw failed;
        }
    }

    /** Builds an {@link Installation}; not for many threads. */
    public static final class Builder {
        private final PluginCatalogue.Builder catalogue = PluginCatalogue.builder();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** Adds a plugin. */
        public Builder with(TrackingPlugin plugin) {
            catalogue.with(plugin);
            return this;
        }

        /**
         * Adds the plugins that are around: inside an OSGi container those of its bundles, otherwise those on the class path or module path
         * that the current thread’s context loader finds.
         */
        public Builder discover() {
            catalogue.discover();
            return this;
        }

        /**
         * Adds the plugins among the bundles of a framework that the program embeds; they may come and go.
         *
         * @param bundleContext the {@code org.osgi.framework.BundleContext} of the framework
         */
        public Builder framework(Object bundleContext) {
            catalogue.discover(FrameworkPlugins.of(bundleContext));
            return this;
        }

        /** Adds the plugins that {@code loader} finds. */
        public Builder discover(ClassLoader loader) {
            catalogue.discover(loader);
            return this;
        }

        /** Watches a folder for declarations and word lists; what comes, changes or goes there takes effect within a second. */
        public Builder watch(Path folder) {
            catalogue.watch(folder);
            return this;
        }

        /** Runs plugin code on the host’s executor; usually it runs on the thread that asks for it. */
        public Builder executor(Executor host) {
            catalogue.executor(host);
            return this;
        }

        /** Tells the time at which facts become known; the system’s clock unless set. */
        public Builder clock(Clock host) {
            clock = host;
            return this;
        }

        /** Sets how long a plugin that goes waits for the reports that use it; 20 seconds unless set. */
        public Builder drain(Duration time) {
            catalogue.drain(time);
            return this;
        }

        /**
         * Returns the installation; plugins that failed are among its {@link Installation#problems}.
         *
         * @throws RefusedException naming both, when two plugins have the same id or bring the same thing
         */
        public Installation build() {
            return new Installation(this);
        }
    }
}
