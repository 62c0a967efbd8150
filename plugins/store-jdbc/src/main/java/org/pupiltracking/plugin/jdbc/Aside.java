package org.pupiltracking.plugin.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * A piece of work that the database does while the caller goes on: on a thread of the common pool, or on the caller's own at the end, where
 * none was free. Whoever begins one ends it before the connection is used for anything else or given back.
 */
final class Aside<T> {

    private final FutureTask<T> task;

    private Aside(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    static <T> Aside<T> begin(Callable<T> work) {
        Aside<T> begun = new Aside<>(work);
        ForkJoinPool.commonPool().execute(begun.task);
        return begun;
    }

    /** Waits for the end of the work, also when interrupted, for the connection is in use until then; returns what it found. */
    T end() throws SQLException {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the end of work that nobody wants any more, whether it went well or not. */
    void abandon() {
        try {
            end();
        } catch (SQLException | RuntimeException e) {
            // Whoever gives up does so for a reason of its own, which is the one to be told.
        }
    }

    private static SQLException failure(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql;
        } else if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }
}
