package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.catalogue.Standing.Held;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.spi.DeclarationReader;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.RecordStoreOpener;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.text.Words;

/**
 * The promise that some plugins stay while they are used, each in the edition in which it was when the lease began. A plugin that is to go
 * waits for its leases, up to the drain time; after that the lease is lost: work under it ends with {@code plugin.withdrawn}, and
 * {@link #end} says so. Plugin objects are for the time of one call; nothing of them may be kept beyond the lease. For one thread at a time.
 */
public final class Lease implements AutoCloseable {

    private final Ledger ledger;
    private final Plugins plugins;
    private final Set<Standing> standing;
    private final @Nullable Executor executor;
    private final Thread owner = Thread.currentThread();
    private volatile @Nullable Problem lost;
    private volatile boolean over;
    private volatile @Nullable LeasedWork<?> work;

    Lease(Ledger ledger, Plugins plugins, Set<Standing> standing, @Nullable Executor executor) {
        this.ledger = ledger;
        this.plugins = plugins;
        this.standing = Set.copyOf(standing);
        this.executor = executor;
    }

    /** Work with a plugin's object. */
    @FunctionalInterface
    public interface Work<P, T> {
        /** Does it and returns what came out, which is refused if it is null; nothing of {@code plugin} may be kept. */
        T with(P plugin) throws Exception;
    }

    /** Returns what was plugged when the lease began. */
    public Plugins plugins() {
        return plugins;
    }

    /** Lets a report write its content; see {@link #call}. */
    public Content<Cell> report(Snapshot of, ReportRequest request, Monitor on) throws IOException {
        return call(
                Contribution.report(request.report()), ReportDefinition.class, report -> report.write(of, request, on));
    }

    /** Lets a format write what was disclosed, and returns its bytes, which nobody sees before the lease has ended; see {@link #call}. */
    public GuardedOutput format(String id, Disclosed report, Words words, Settings with) throws IOException {
        GuardedOutput output = new GuardedOutput(this);
        return call(Contribution.format(id), ReportFormat.class, format -> {
            format.write(report, words, with, output);
            return output;
        });
    }

    /** Works with a measure; see {@link #call}. */
    public <T> T measure(MeasureId id, Work<? super Measure, T> work) throws IOException {
        return call(Contribution.measure(id), Measure.class, work);
    }

    /** Works with a source; see {@link #call}. */
    public <T> T source(String id, Work<? super RecordSource, T> work) throws IOException {
        return call(Contribution.source(id), RecordSource.class, work);
    }

    /** Works with what opens stores; see {@link #call}. */
    public <T> T store(String urlScheme, Work<? super RecordStoreOpener, T> work) throws IOException {
        return call(Contribution.store(urlScheme), RecordStoreOpener.class, work);
    }

    /** Works with a reader of declarations; see {@link #call}. */
    public <T> T declarations(String ending, Work<? super DeclarationReader, T> work) throws IOException {
        return call(Contribution.declarations(ending), DeclarationReader.class, work);
    }

    /**
     * Works with one of the plugin objects that are leased, with the plugin's class loader as context loader, on the host's executor where
     * there is one.
     *
     * @throws RefusedException what the work was refused for; {@code plugin.failed} when it threw anything else, without its message, which
     *     might name a pupil; {@code plugin.withdrawn} when a plugin of the lease has gone; {@code lease.not-held} when {@code name} is not
     *     part of the lease
     * @throws org.pupiltracking.outcome.CancelledException if the work was cancelled or the waiting thread interrupted
     * @throws IOException if reading or writing failed
     */
    public <P, T> T call(Contribution name, Class<P> as, Work<? super P, T> work) throws IOException {
        check();
        Held held = held(name);
        if (!(held.value() instanceof Brought.Behaviour behaviour) || !as.isInstance(behaviour.plugin())) {
            throw new RefusedException(Problem.refused("lease.not-held", name.toString()));
        }
        P plugin = as.cast(behaviour.plugin());
        return call(held.by(), () -> work.with(plugin));
    }

    /** Works with something that {@code by} made; see {@link #call(Contribution, Class, Work)}. */
    <T> T call(Standing by, Callable<T> body) throws IOException {
        LeasedWork<T> call = new LeasedWork<>(by.provider().id(), by.loader());
        this.work = call;
        try {
            check();
            return call.run(executor, body);
        } catch (IOException | RefusedException e) {
            check();
            throw e;
        } finally {
            this.work = null;
        }
    }

    /** Returns who brought {@code name}, in the edition that is leased. */
    Standing standing(Contribution name) {
        return held(name).by();
    }

    private Held held(Contribution name) {
        Held held = plugins.find(name);
        if (held == null || !standing.contains(held.by())) {
            throw new RefusedException(Problem.refused("lease.not-held", name.toString()));
        }
        return held;
    }

    /**
     * Ends the lease.
     *
     * @throws RefusedException {@code plugin.withdrawn} if a plugin went meanwhile: what was made is not whole
     */
    public void end() {
        close();
        Problem why = lost;
        if (why != null) {
            throw new RefusedException(why);
        }
    }

    /** Gives everything back, whether it was used or not; idempotent. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            ledger.giveBack(this);
        }
    }

    /** Throws when a plugin has gone, or the lease is over. */
    void check() {
        Problem why = lost;
        if (why != null) {
            throw new RefusedException(why);
        }
        if (over) {
            throw new RefusedException(Problem.refused("lease.over"));
        }
    }

    boolean holds(Standing one) {
        return standing.contains(one);
    }

    boolean isOf(Thread thread) {
        LeasedWork<?> now = work;
        return owner == thread || (now != null && now.isWorkedBy(thread));
    }

    /** Marks it lost; called under the ledger's lock. */
    void lose(Standing gone) {
        lost = Problem.refused("plugin.withdrawn", gone.provider().id());
    }

    /** Tells whoever waits; called under no lock. */
    void interrupt() {
        LeasedWork<?> now = work;
        Problem why = lost;
        if (now != null && why != null) {
            now.abandon(why);
        }
    }
}
