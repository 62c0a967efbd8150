package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * One call of plugin code under a lease. On the host's executor the caller can be told at once that the plugin has gone, even if its code is
 * stuck; if no thread of the executor begins in a moment (it is full, or waits for this very caller) the caller does the work itself.
 */
final class LeasedWork<T> {

    private static final long MOMENT_MILLIS = 50;

    private final String plugin;
    private final @Nullable ClassLoader loader;
    private final CompletableFuture<Ended<T>> result = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    // Guarded by this.
    private @Nullable Thread worker;
    private boolean interrupted;

    /** How it ended: throwables stay behind, since they hold on to the plugin's classes. */
    private record Ended<T>(
            @Nullable T value,
            @Nullable Problem problem,
            boolean cancelled,
            @Nullable String failure) {}

    LeasedWork(String plugin, @Nullable ClassLoader loader) {
        this.plugin = plugin;
        this.loader = loader;
    }

    T run(@Nullable Executor on, Callable<T> body) throws IOException {
        // A queue that is never worked off would hold the plugin's objects: it gets a shell that is emptied by whoever
        // begins.
        AtomicReference<@Nullable Callable<T>> once = new AtomicReference<>(body);
        if (on != null) {
            try {
                on.execute(() -> begin(once));
                if (begun.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                    return waitFor();
                }
            } catch (RejectedExecutionException e) {
                // Full: the caller's thread is as good.
                return here(once);
            } catch (InterruptedException e) {
                throw interruptedWaiting();
            }
        }
        return here(once);
    }

    private T here(AtomicReference<@Nullable Callable<T>> once) throws IOException {
        begin(once);
        return waitFor();
    }

    private void begin(AtomicReference<@Nullable Callable<T>> once) {
        Callable<T> body = once.getAndSet(null);
        if (body == null) {
            return;
        }
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        synchronized (this) {
            begun.countDown();
            if (result.isDone()) {
                return;
            }
            worker = current;
        }
        Ended<T> ended;
        try {
            current.setContextClassLoader(loader);
            ended = new Ended<>(body.call(), null, false, null);
        } catch (Throwable thrown) {
            ended = failed(thrown);
        } finally {
            current.setContextClassLoader(before);
            synchronized (this) {
                worker = null;
                if (interrupted) {
                    // It was meant for the plugin's code, not for what this thread does next.
                    Thread.interrupted();
                }
            }
        }
        result.complete(ended);
    }

    private Ended<T> failed(Throwable thrown) {
        if (thrown instanceof CancelledException) {
            return new Ended<>(null, null, true, null);
        }
        if (thrown instanceof IOException) {
            return new Ended<>(null, null, false, ofTheSystem(thrown) ? Fault.line(thrown.getMessage()) : plugin);
        }
        return new Ended<>(null, Fault.working(plugin, thrown), false, null);
    }

    /** A message that Java itself wrote speaks of disks and files; one that a plugin wrote may speak of pupils. */
    private static boolean ofTheSystem(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return thrown.getClass().getClassLoader() == null
                && stack.length > 0
                && (stack[0].getClassName().startsWith("java.")
                        || stack[0].getClassName().startsWith("sun."));
    }

    private T waitFor() throws IOException {
        Ended<T> ended;
        try {
            ended = result.get();
        } catch (InterruptedException e) {
            throw interruptedWaiting();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (ended.cancelled()) {
            throw new CancelledException();
        }
        if (ended.failure() != null) {
            throw new IOException(ended.failure());
        }
        if (ended.problem() != null) {
            throw new RefusedException(ended.problem());
        }
        T value = ended.value();
        if (value == null) {
            throw new RefusedException(Problem.refused("plugin.null", plugin));
        }
        return value;
    }

    private CancelledException interruptedWaiting() {
        abandon(null);
        Thread.currentThread().interrupt();
        return new CancelledException();
    }

    /** Tells the caller that it ends so (null: cancelled), and asks the worker to stop. */
    void abandon(@Nullable Problem why) {
        result.complete(new Ended<>(null, why, why == null, null));
        synchronized (this) {
            // A report that stops its own plugin goes on stopping it.
            if (worker != null && worker != Thread.currentThread()) {
                interrupted = true;
                worker.interrupt();
            }
        }
    }

    synchronized boolean isWorkedBy(Thread thread) {
        return worker == thread;
    }
}
