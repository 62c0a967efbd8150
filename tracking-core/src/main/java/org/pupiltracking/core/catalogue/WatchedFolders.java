package org.pupiltracking.core.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;

/**
 * Looks at all watched folders in turn, on the host's executor if that can be asked to come back, otherwise on one daemon thread that lives
 * while a folder is watched. Looking is chosen over being told: it works the same on every file system, and one look at a folder costs
 * microseconds.
 */
final class WatchedFolders {

    /** Twice this, to see a change and to see that it is complete, stays well below the second that is promised. */
    private static final long EVERY_MILLIS = 200;

    private final PluginCatalogue catalogue;
    private final @Nullable ScheduledExecutorService host;
    private final List<WatchedFolder> folders = new CopyOnWriteArrayList<>();

    // Guarded by this.
    private @Nullable Thread own;
    private @Nullable Future<?> scheduled;
    private boolean closed;

    WatchedFolders(PluginCatalogue catalogue, @Nullable Executor executor) {
        this.catalogue = catalogue;
        host = executor instanceof ScheduledExecutorService scheduler ? scheduler : null;
    }

    AutoCloseable watch(Optional<TenantId> tenant, Path path) {
        RefusedException.unless(Files.isDirectory(path), "watch.no-folder", String.valueOf(path.getFileName()));
        WatchedFolder folder = new WatchedFolder(catalogue, tenant, path);
        try {
            folder.lookAtStart();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
        folders.add(folder);
        begin();
        return () -> {
            folders.remove(folder);
            folder.close();
            endIfIdle();
        };
    }

    private synchronized void begin() {
        RefusedException.unless(!closed, "catalogue.closed");
        if (own != null || scheduled != null) {
            return;
        }
        if (host != null) {
            try {
                scheduled = host.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (RejectedExecutionException e) {
                // The host's executor is full or shut down; folders are watched all the same.
                scheduled = null;
            }
        }
        Thread thread = new Thread(this::lookForEver, "tracking-watch");
        thread.setDaemon(true);
        own = thread;
        thread.start();
    }

    private void lookForEver() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (WatchedFolder folder : folders) {
            folder.look();
        }
    }

    private synchronized void endIfIdle() {
        if (folders.isEmpty()) {
            end();
        }
    }

    private void end() {
        if (own != null) {
            own.interrupt();
            own = null;
        }
        if (scheduled != null) {
            scheduled.cancel(false);
            scheduled = null;
        }
    }

    /** Ends all watching; what the folders brought is for the catalogue to take out. */
    synchronized void close() {
        closed = true;
        folders.clear();
        end();
    }

    static Problem unreadable(Path folder, Exception why) {
        return Problem.leftOut(
                "watch.unreadable",
                String.valueOf(folder.getFileName()),
                why.getClass().getSimpleName());
    }
}
