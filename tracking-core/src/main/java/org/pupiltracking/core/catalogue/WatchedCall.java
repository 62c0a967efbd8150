package org.pupiltracking.core.catalogue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * One call of plugin code that may hang: on a thread of its own, which ends with it, under a time limit. A host's executor would lose a
 * thread for ever to a plugin that never returns, and might be full of work that waits for this call.
 */
final class WatchedCall<T> {

    private final Supplier<String> plugin;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Thread worker;

    /**
     * Makes a call that has not begun.
     *
     * @param plugin the name by which problems know it
     * @param loader what the worker has as context loader
     */
    WatchedCall(Supplier<String> plugin, @Nullable ClassLoader loader, Callable<T> body) {
        this.plugin = plugin;
        worker = new Thread(() -> work(body), "tracking-plugin-" + plugin.get());
        worker.setDaemon(true);
        worker.setContextClassLoader(loader);
    }

    private void work(Callable<T> body) {
        try {
            result.complete(body.call());
        } catch (Throwable thrown) {
            result.completeExceptionally(new RefusedException(Fault.arriving(plugin.get(), thrown)));
        }
    }

    /**
     * Runs it and returns what it gave.
     *
     * @throws RefusedException with what it threw as text, {@code plugin.hangs} when it is not done in time, {@code plugin.left} when it was
     *     cancelled
     */
    T within(Duration limit) {
        worker.start();
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            worker.interrupt();
            throw new RefusedException(
                    Problem.leftOut("plugin.hangs", limit.toMillis() / 1000.0).at(Place.of(plugin.get())));
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new RefusedException(Problem.leftOut("plugin.left").at(Place.of(plugin.get())));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refused
                    ? new RefusedException(refused.problem())
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Ends the waiting at once and asks the plugin's code to stop. */
    void cancel() {
        result.completeExceptionally(
                new RefusedException(Problem.leftOut("plugin.left").at(Place.of(plugin.get()))));
        worker.interrupt();
    }
}
