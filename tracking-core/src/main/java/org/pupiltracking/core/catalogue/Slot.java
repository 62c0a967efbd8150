package org.pupiltracking.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.catalogue.Filling.Filled;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.TrackingPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one plugin, bundle or file in the catalogue, from its coming to its going. Once it is vacated nothing is published from it
 * any more, however late its code returns. Safe for many threads; no lock is held while plugin code runs.
 */
public final class Slot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    private final PluginCatalogue catalogue;
    private final Optional<TenantId> scope;
    private final String name;

    // Guarded by this; where both are held, this comes before the ledger's lock.
    private long turns;
    private boolean gone;
    private @Nullable Filling filling;
    private @Nullable WatchedCall<Filled> arriving;
    private @Nullable Standing standing;
    private @Nullable Standing waiting;
    private boolean second;
    private Set<String> lacking = Set.of();
    private List<Problem> problems = List.of();

    Slot(PluginCatalogue catalogue, Optional<TenantId> scope, String name) {
        this.catalogue = catalogue;
        this.scope = scope;
        this.name = name;
    }

    /**
     * Makes a plugin, lets it contribute, and publishes what it brings, unless the slot was vacated meanwhile. Comes back when that is done
     * or refused; {@link #problems} says which. Waits no longer than the catalogue's limit.
     *
     * @param make makes the plugin's object
     * @param loader the plugin's class loader
     * @param version of its bundle
     * @param from where it was found
     */
    public void fill(Callable<? extends TrackingPlugin> make, ClassLoader loader, String version, String from) {
        fill(CodeFilling.ofBundle(make, loader, version, from));
    }

    /** Fills it with the files of a bundle without code; see {@link #fill(Callable, ClassLoader, String, String)}. */
    public void fill(Provider provider, List<DeclarationFile> files) {
        fill(catalogue.files(scope, provider, files));
    }

    void fill(Filling with) {
        WatchedCall<Filled> call = new WatchedCall<>(() -> with.name(name), with.loader(), with::bring);
        long turn;
        synchronized (this) {
            if (gone) {
                return;
            }
            turn = ++turns;
            filling = with;
            arriving = call;
            lacking = Set.of();
        }
        Filled filled;
        try {
            filled = call.within(catalogue.limit());
        } catch (RefusedException e) {
            filled = new Filled(new Provider(name, "", ""), null, List.of(e.problem()), Set.of());
        }
        boolean published = false;
        synchronized (this) {
            if (gone || turn != turns) {
                return;
            }
            arriving = null;
            lacking = filled.lacking();
            waiting = null;
            if (filled.brought() == null) {
                refused(filled.problems());
            } else {
                published = place(
                        new Standing(this, scope, filled.provider(), with.loader(), filled.brought()),
                        filled.problems());
            }
        }
        if (published) {
            catalogue.settle();
        } else {
            // A reader may have come between the reading and the saying that there is none.
            catalogue.readAgain(this);
        }
    }

    /** Publishes {@code candidate} if nothing stands in its way, else lets it wait; called with this held. */
    private boolean place(Standing candidate, List<Problem> notices) {
        Optional<Problem> clash = catalogue.ledger().admit(candidate);
        if (clash.isPresent()) {
            waiting = candidate;
            refused(List.of(clash.get()));
            return false;
        }
        standing = candidate;
        waiting = null;
        problems = List.copyOf(notices);
        return true;
    }

    private void refused(List<Problem> why) {
        List<Problem> all = new ArrayList<>(why);
        if (standing != null) {
            all.add(Problem.notice("declarations.kept").at(Place.of(name)));
        }
        if (!all.equals(problems)) {
            all.forEach(p -> LOG.warn("{}", p));
        }
        problems = List.copyOf(all);
    }

    /** Tries again what was refused because another stood in its place; returns whether it stands now. */
    boolean placeWaiting() {
        synchronized (this) {
            return !gone && waiting != null && place(waiting, List.of());
        }
    }

    /** Returns what to try again now that files with these endings can be read; empty when it would change nothing. */
    synchronized Optional<Filling> lackingOneOf(Collection<String> endings) {
        boolean again = !gone && arriving == null && lacking.stream().anyMatch(endings::contains);
        return again ? Optional.ofNullable(filling) : Optional.empty();
    }

    /** Refuses what stands behind the slot without asking it. */
    public void refuse(Problem why) {
        synchronized (this) {
            if (!gone) {
                refused(List.of(why.place().isPresent() ? why : why.at(Place.of(name))));
            }
        }
    }

    /** Takes back what {@link #refuse} said. */
    public synchronized void clear() {
        problems = List.of();
    }

    /** Refuses it because another has the same name; at start that is reason to refuse all. */
    void refuseAsSecond(Problem why) {
        synchronized (this) {
            second = true;
        }
        refuse(why);
    }

    /** Returns what went wrong with it; empty when it stands and all is well. */
    public synchronized List<Problem> problems() {
        return problems;
    }

    /** Returns whether another holds its place. */
    synchronized boolean isSecond() {
        return second || waiting != null;
    }

    synchronized boolean isPlugin() {
        return filling != null && filling.isPlugin();
    }

    Optional<TenantId> scope() {
        return scope;
    }

    /** Stops the coming of anything from here, and returns what stands; called under no lock. */
    Optional<Standing> leave() {
        WatchedCall<Filled> coming;
        Standing out;
        synchronized (this) {
            if (gone) {
                return Optional.empty();
            }
            gone = true;
            coming = arriving;
            out = standing;
            arriving = null;
            standing = null;
            waiting = null;
            filling = null;
            problems = List.of();
        }
        if (coming != null) {
            coming.cancel();
        }
        return Optional.ofNullable(out);
    }

    /** Lets it go, waiting for its leases up to the catalogue's drain time; idempotent. */
    @Override
    public void close() {
        catalogue.vacate(List.of(this));
    }

    @Override
    public String toString() {
        return name;
    }
}
