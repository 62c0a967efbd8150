package org.pupiltracking.plugin.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What one connection does piece after piece while the caller goes on. After a piece that failed no other is begun, and the caller hears of it
 * with the next one or at the end. Given pieces by one thread.
 */
final class InTurn {

    /** More than these wait for nobody's gain: the caller is told to wait instead. */
    private static final int WAITING = 16;

    /** One piece. */
    @FunctionalInterface
    interface Piece {
        void run() throws SQLException;
    }

    private final Queue<Piece> waiting = new ArrayDeque<>();
    private boolean running;
    private @Nullable SQLException failure;
    private @Nullable Aside<Boolean> run;

    /** Lets {@code piece} be done after those before it. */
    void add(Piece piece) throws SQLException {
        boolean many;
        boolean idle;
        synchronized (waiting) {
            if (failure != null) {
                throw failure;
            }
            waiting.add(piece);
            many = waiting.size() > WAITING;
            idle = !running;
            running = true;
        }
        if (idle) {
            run = Aside.begin(this::drain);
        }
        if (many) {
            end();
        }
    }

    /** Waits until all is done; throws what a piece failed with. */
    void end() throws SQLException {
        if (run != null) {
            run.end();
        }
        synchronized (waiting) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Waits until nothing is being done any more, and forgets what was not begun. */
    void abandon() {
        synchronized (waiting) {
            waiting.clear();
        }
        if (run != null) {
            run.abandon();
        }
    }

    private boolean drain() {
        while (true) {
            Piece next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    running = false;
                    return true;
                }
            }
            try {
                next.run();
            } catch (SQLException e) {
                fail(e);
            }
        }
    }

    private void fail(SQLException e) {
        synchronized (waiting) {
            failure = e;
            waiting.clear();
        }
    }
}
