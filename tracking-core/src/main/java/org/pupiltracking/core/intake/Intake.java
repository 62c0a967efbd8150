package org.pupiltracking.core.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.declaration.Canonical;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.SourceInput;

/**
 * Takes files into one tenant's record and withdraws them again. Safe for many threads; one file at a time.
 *
 * <p>A file of at most a mebibyte is held in memory and compared with the facts about those whom it names. A larger one, and one declared
 * complete, is compared with all of the record while it is read.
 */
public final class Intake {

    /** The size in bytes up to which a file is held in memory. */
    static final long SMALL = 1 << 20;

    /** Nothing may be left out, and something was. */
    private static final String STRICT = "intake.strict";

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    /** Takes files into {@code tenant}'s part of {@code store}; batches are dated by {@code clock}. */
    public Intake(RecordStore store, TenantId tenant, Clock clock) {
        this.store = store;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Takes one file in, as one batch. Good statements go in, the others come back as problems. What the record says already is no news, so
     * that the same file again makes no batch.
     *
     * @return what came of it, and the problems in the order of the file; the first of very many
     * @throws RefusedException if the file or the settings cannot be used at all; {@code source.failed} if the source breaks; {@code
     *     store.conflict} if another program wrote meanwhile. Nothing was taken then
     * @throws CancelledException if {@code on} cancels; nothing was taken then
     * @throws IOException if the file cannot be read or the store fails; nothing was taken then
     */
    public Outcome<Taken> take(
            RecordSource source, SourceInput input, TakeRequest request, Definitions definitions, Monitor on)
            throws IOException {
        writing.lock();
        try {
            boolean small = !request.complete() && input.size().orElse(Long.MAX_VALUE) <= SMALL;
            One file = new One(source, input, request, definitions, on, store.head(tenant));
            return file.take(small ? file.heldInMemory() : file.whileRead());
        } catch (Stopped stopped) {
            throw stopped.io;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Withdraws a batch: what it said is no longer known, what later batches said stays.
     *
     * @return the record's state afterwards
     * @throws RefusedException {@code batch.unknown}, {@code batch.withdrawn} or {@code batch.no-facts}
     * @throws IOException if the store fails
     */
    public Revision undo(BatchId batch, Optional<StaffId> by) throws IOException {
        writing.lock();
        try {
            return store.withdraw(tenant, batch, head(store.head(tenant), by, "undo"));
        } finally {
            writing.unlock();
        }
    }

    /** A batch is named for the revision that it makes, so that no two have one name. */
    private RecordStore.BatchHead head(Revision basedOn, Optional<StaffId> by, String source) {
        return new RecordStore.BatchHead(new BatchId("b" + (basedOn.number() + 1)), clock.instant(), by, source);
    }

    /** An {@link IOException} of the store on its way through the source. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException io;

        Stopped(IOException io) {
            super(io);
            this.io = io;
        }
    }

    /** A judgement that passed every check. */
    private record Result(Fact fact, Judgement what, Series of, Place where) {}

    /** One file on its way in. */
    private final class One {
        private final RecordSource source;
        private final SourceInput input;
        private final TakeRequest request;
        private final Definitions definitions;
        private final Monitor on;
        private final Revision base;
        private final ProblemList problems = new ProblemList();
        private final Unknowns unknowns = new Unknowns();
        private final Tally tally = new Tally();
        private final Set<SchemeKey> schemes = new HashSet<>();
        private @Nullable Pupils pupils;
        private boolean fed;

        One(
                RecordSource source,
                SourceInput input,
                TakeRequest request,
                Definitions definitions,
                Monitor on,
                Revision base) {
            this.source = source;
            this.input = input;
            this.request = request;
            this.definitions = definitions;
            this.on = on;
            this.base = base;
        }

        Outcome<Taken> take(FactFeed feed) throws IOException {
            FactFeed whole = to -> {
                fed = true;
                feed.into(to);
                if (request.strict() && problems.leftOut() > 0) {
                    throw new RefusedException(Problem.refused(STRICT, problems.leftOut()));
                }
            };
            RecordStore.BatchHead head = head(base, request.by(), source.id());
            try {
                Revision after = base;
                if (request.dryRun()) {
                    whole.into(new Nowhere());
                } else {
                    after = store.append(tenant, head, whole, base, on);
                    RefusedException.unless(fed, "store.conflict", base.number(), after.number());
                    keep();
                }
                boolean made = !after.equals(base);
                return new Outcome<>(
                        taken(made ? Optional.of(head.id()) : Optional.empty(), after, true), problems.list());
            } catch (RefusedException e) {
                // A store may be a plugin's, of whose exceptions only the problem comes through.
                if (!e.problem().code().equals(STRICT)) {
                    throw e;
                }
                List<Problem> all = new ArrayList<>(problems.list());
                all.add(e.problem());
                return new Outcome<>(taken(Optional.empty(), base, false), all);
            }
        }

        /** Keeps what the results mean beside them, for the day when its plugin has gone. */
        private void keep() throws IOException {
            for (SchemeKey key : schemes) {
                Optional<GradingScheme> scheme = definitions.scheme(key);
                if (scheme.isPresent()) {
                    store.keep(tenant, Canonical.definition(scheme.get()));
                }
            }
            for (AssessmentFramework framework : definitions.frameworks()) {
                if (!Collections.disjoint(framework.schemes(), schemes)) {
                    store.keep(tenant, Canonical.definition(framework));
                }
            }
        }

        private Taken taken(Optional<BatchId> batch, Revision after, boolean went) {
            return new Taken(
                    batch,
                    after,
                    problems.rows(),
                    problems.rowsIn(),
                    went ? tally.counts() : Taken.Counts.NONE,
                    tally.countUnchanged(),
                    tally.countMissing(),
                    problems.count(),
                    unknowns.list());
        }

        /** Reads everything from the record, then compares while the file is read. */
        FactFeed whileRead() throws IOException {
            Known known = new Known();
            known.read(store, tenant, FactQuery.ALL, base, on);
            return to -> {
                Taking taking = new Taking(known, problems, tally, to, file());
                long namingNobody = read(() -> pupils(known), new Reading.Accepting() {
                    @Override
                    public void said(Said said) {
                        taking.said(said);
                    }

                    @Override
                    public void judgement(Fact fact, Judgement what, Series of, Place where) {
                        try {
                            taking.judgement(fact, what, of, where);
                        } catch (IOException e) {
                            throw new Stopped(e);
                        }
                    }

                    @Override
                    public void touched(EntityId about, Object slot) {
                        taking.touched(about, slot);
                    }
                });
                if (request.complete() && namingNobody > 0) {
                    problems.add(Problem.leftOut("intake.complete-unsure", namingNobody)
                            .at(Place.of(input.name())));
                }
                taking.finish(request.complete() && namingNobody == 0, on);
                schemes.addAll(taking.schemes());
            };
        }

        /** Reads the file, then what the record says of those whom it names, and compares. */
        FactFeed heldInMemory() throws IOException {
            List<Said> held = new ArrayList<>();
            List<Result> results = new ArrayList<>();
            read(this::pupilsOfRecord, new Reading.Accepting() {
                @Override
                public void said(Said said) {
                    held.add(said);
                }

                @Override
                public void judgement(Fact fact, Judgement what, Series of, Place where) {
                    results.add(new Result(fact, what, of, where));
                }

                @Override
                public void touched(EntityId about, Object slot) {
                    // Only a file declared complete withdraws what it does not hold.
                }
            });
            Set<EntityId> about = new HashSet<>();
            boolean ofRoll = false;
            for (Said said : held) {
                about.add(said.about());
                ofRoll |= said.atPoint() && Known.isOfSchool(said.what());
            }
            results.forEach(r -> about.add(r.fact.about()));
            Known known = new Known();
            if (ofRoll) {
                known.read(store, tenant, new FactQuery(Optional.empty(), Set.of(Enrolment.class)), base, on);
            }
            if (!about.isEmpty()) {
                known.read(store, tenant, new FactQuery(Optional.of(about), Set.of()), base, on);
            }
            return to -> {
                Taking taking = new Taking(known, problems, tally, to, file());
                held.forEach(taking::said);
                for (Result r : results) {
                    taking.judgement(r.fact, r.what, r.of, r.where);
                }
                taking.finish(false, on);
                schemes.addAll(taking.schemes());
            };
        }

        private Origin file() {
            return new Origin(source.id(), input.name());
        }

        /** Lets the source read the file; returns how many rows named nobody. */
        private long read(Supplier<Pupils> whom, Reading.Accepting to) throws IOException {
            Reading reading = new Reading(definitions, problems, unknowns, tally, whom, to, on);
            try {
                source.read(input, request.with(), reading, on);
            } catch (RefusedException | CancelledException | Stopped e) {
                throw e;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                throw new RefusedException(
                        Problem.refused(
                                "source.failed", source.id(), e.getClass().getSimpleName()),
                        withoutWords(e));
            }
            return reading.end();
        }

        /** A fault's own message can hold a cell of the file; where it happened cannot. */
        private Throwable withoutWords(Throwable fault) {
            Throwable bare = new IllegalStateException(fault.getClass().getName());
            bare.setStackTrace(fault.getStackTrace());
            return bare;
        }

        private Pupils pupils(Known known) {
            if (pupils == null) {
                pupils = known.pupils();
            }
            return pupils;
        }

        private Pupils pupilsOfRecord() {
            if (pupils == null) {
                Known identities = new Known();
                try {
                    FactQuery all = new FactQuery(Optional.empty(), Set.of(Identity.class));
                    identities.read(store, tenant, all, base, on);
                } catch (IOException e) {
                    throw new Stopped(e);
                }
                pupils = identities.pupils();
            }
            return pupils;
        }
    }
}
