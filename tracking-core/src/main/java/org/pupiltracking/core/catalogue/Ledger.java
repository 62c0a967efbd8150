package org.pupiltracking.core.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.catalogue.Standing.Held;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who stands, and who is leased to whom. One lock guards both, so that a lease is granted on what stands at that moment. The lock is held
 * for moments only: never while plugin, framework or listener code runs, and never while waiting.
 */
final class Ledger {

    /** So many names of what has been here and may come back are kept; beyond that the oldest is forgotten. */
    private static final int MOST_AWAY = 10_000;

    /** Together with the drain time still less than the 30 s after which a framework gives up. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Lease> leases = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Contribution> away = new LinkedHashSet<>();
    private final Map<Standing, List<Farewell>> farewells = new HashMap<>();
    private volatile State state;
    private boolean closed;

    /** What is done when a plugin leaves, while its code can still run. */
    @FunctionalInterface
    interface Farewell {
        /** Does it. */
        void bid() throws Exception;
    }

    Ledger(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    /** Lets {@code newcomer} stand, in place of what its slot held before; returns why it cannot, naming both. */
    Optional<Problem> admit(Standing newcomer) {
        lock.lock();
        try {
            if (closed) {
                return Optional.of(Problem.leftOut("catalogue.closed"));
            }
            Optional<Problem> clash = state.clash(newcomer);
            if (clash.isEmpty()) {
                state = state.with(newcomer);
                away.removeAll(newcomer.brought().items().keySet());
                changed.signalAll();
            }
            return clash;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Grants a lease on all of {@code names} or on none; waits for those that have been here and left, holding nothing meanwhile.
     *
     * @param deadline as {@link System#nanoTime} counts
     * @param executor where the work is done; null for the thread that asks for it
     */
    Lease lease(TenantId tenant, Collection<Contribution> names, long deadline, @Nullable Executor executor) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            while (true) {
                refuseIfClosed();
                Plugins plugins = state.view(tenant);
                Optional<Contribution> missing =
                        names.stream().filter(n -> !plugins.holds(n)).findFirst();
                if (missing.isEmpty()) {
                    return grant(plugins, names, executor);
                }
                for (Contribution name : names) {
                    if (!plugins.holds(name) && !away.contains(name)) {
                        throw new RefusedException(plugins.unknown(name));
                    }
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new RefusedException(
                            Problem.refused("plugin.away", missing.get().toString()));
                }
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    private static CancelledException interrupted() {
        Thread.currentThread().interrupt();
        return new CancelledException();
    }

    private void refuseIfClosed() {
        RefusedException.unless(!closed, "catalogue.closed");
    }

    private Lease grant(Plugins plugins, Collection<Contribution> names, @Nullable Executor executor) {
        Set<Standing> standing = new HashSet<>();
        for (Contribution name : names) {
            Held held = plugins.find(name);
            if (held != null) {
                standing.add(held.by());
            }
        }
        Lease lease = new Lease(this, plugins, standing, executor);
        leases.add(lease);
        return lease;
    }

    void giveBack(Lease lease) {
        lock.lock();
        try {
            leases.remove(lease);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets {@code leaving} go: from now on nobody gets them; who has them may finish until the deadline, after which their leases are lost.
     * Leases of the current thread are not waited for, since it cannot end them while it waits here.
     */
    void withdraw(Collection<Standing> leaving, long deadline) {
        List<Lease> overdue = new ArrayList<>();
        Map<Standing, List<Farewell>> last = new HashMap<>();
        lock.lock();
        try {
            for (Standing one : leaving) {
                remove(one);
            }
            changed.signalAll();
            waitForOthers(leaving, deadline);
            for (Lease lease : List.copyOf(leases)) {
                leaving.stream().filter(lease::holds).findFirst().ifPresent(gone -> {
                    lease.lose(gone);
                    leases.remove(lease);
                    overdue.add(lease);
                });
            }
            for (Standing one : leaving) {
                List<Farewell> its = farewells.remove(one);
                if (its != null) {
                    last.put(one, its);
                }
            }
        } finally {
            lock.unlock();
        }
        overdue.forEach(Lease::interrupt);
        last.forEach((one, its) -> its.forEach(farewell -> bid(one, farewell)));
    }

    private static void bid(Standing one, Farewell farewell) {
        try {
            new WatchedCall<>(one.provider()::id, one.loader(), () -> {
                        farewell.bid();
                        return one;
                    })
                    .within(FAREWELL);
        } catch (RefusedException e) {
            LOG.warn("{}", e.problem());
        }
    }

    private void remove(Standing one) {
        if (state.holds(one)) {
            state = state.without(one);
            away.addAll(one.brought().items().keySet());
            while (away.size() > MOST_AWAY) {
                away.remove(away.iterator().next());
            }
        }
    }

    private boolean isLeasedToOthers(Collection<Standing> leaving) {
        Thread current = Thread.currentThread();
        return leases.stream().anyMatch(lease -> leaving.stream().anyMatch(lease::holds) && !lease.isOf(current));
    }

    /** An interrupt ends the waiting as the deadline does: a framework that is in a hurry has its reasons. */
    private void waitForOthers(Collection<Standing> leaving, long deadline) {
        try {
            long left = deadline - System.nanoTime();
            while (left > 0 && isLeasedToOthers(leaving)) {
                changed.awaitNanos(left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has {@code farewell} bid when {@code one} leaves; returns false if it has left already. */
    boolean whenLeaving(Standing one, Farewell farewell) {
        lock.lock();
        try {
            boolean stands = state.holds(one);
            if (stands) {
                farewells.computeIfAbsent(one, o -> new ArrayList<>()).add(farewell);
            }
            return stands;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in and leases nothing from now on. */
    boolean close() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }
}
