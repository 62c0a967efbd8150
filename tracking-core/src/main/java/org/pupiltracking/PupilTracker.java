package org.pupiltracking;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.disclosure.Disclosure;
import org.pupiltracking.core.disclosure.Identities;
import org.pupiltracking.core.intake.Intake;
import org.pupiltracking.core.snapshot.Loaded;
import org.pupiltracking.core.snapshot.SnapshotLoader;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.SourceInput;

/**
 * One tenant's record and everything that is asked of it: facts in, reports out. Whatever leaves with a name or a number for a reader goes
 * through a {@link ReportRun}, and so through disclosure. Safe for use by many threads. Holds the latest snapshots softly: they go when memory
 * is short and come back when they are asked for.
 *
 * <pre>{@code
 * try (Installation here = Installation.builder().discover().build();
 *         PupilTracker tracker = here.tracker(TenantId.ONLY, "file:./tracking-data")) {
 *     tracker.take(Path.of("spring.csv"), TakeRequest.of("csv", mapping), Monitor.NONE);
 *     tracker.report(ReportRequest.of("class-tracking-grid", Scope.parse("class:4B"), Point.parse("2013-14/spring-2")))
 *             .forViewer(Viewer.of(Role.TEACHER, Optional.of(Scope.parse("class:4B"))))
 *             .as("html")
 *             .writeTo(out);
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class PupilTracker implements AutoCloseable {

    /** The report that tells the story of one pupil. */
    public static final ReportId STORY = new ReportId("pupil-story");

    /** Days of a record end at midnight here. */
    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/London");

    private static final int SNAPSHOTS = 4;

    private final Installation installation;
    private final TenantId tenant;
    private final RecordStore store;
    private final Intake intake;
    private final Cache<View, Held> snapshots =
            CacheBuilder.newBuilder().maximumSize(SNAPSHOTS).softValues().build();
    private final ReentrantLock loading = new ReentrantLock();

    PupilTracker(Installation installation, TenantId tenant, RecordStore store) {
        this.installation = installation;
        this.tenant = tenant;
        this.store = store;
        this.intake = new Intake(store, tenant, installation.clock());
    }

    /** What a snapshot depends on: a plugin that comes or goes makes another. */
    private record View(Revision known, List<GradingScheme> schemes, List<AssessmentFramework> frameworks) {}

    /** A record as loaded, and what decides who sees what of it. */
    record Held(Loaded loaded, Disclosure disclosure) {
        Held(Loaded loaded) {
            this(loaded, new Disclosure(loaded.snapshot(), new NamesOf(loaded)));
        }
    }

    /** Who the people of a record are, for disclosure. */
    private record NamesOf(Loaded loaded) implements Identities {
        @Override
        public Optional<Identity> identity(PupilId pupil) {
            return loaded.names().identity(pupil);
        }

        @Override
        public Optional<StaffIdentity> staff(StaffId person) {
            return loaded.names().staff(person);
        }
    }

    /** Returns whose record it is. */
    public TenantId tenant() {
        return tenant;
    }

    /** Returns the schemes, frameworks and calendar that hold now. */
    public Definitions definitions() {
        return installation.definitions(tenant);
    }

    /**
     * Takes a file in, as one batch: good statements go in, the others come back as problems. The same file again changes nothing.
     *
     * @throws RefusedException if nothing of the file can be used, with the reason
     * @throws org.pupiltracking.outcome.CancelledException if {@code on} cancels; nothing was taken then
     * @throws IOException if the file cannot be read or the store fails; nothing was taken then
     */
    public Outcome<Taken> take(Path file, TakeRequest how, Monitor on) throws IOException {
        return take(new FileInput(file), how, on);
    }

    /** Takes in what a source reads from {@code in}; see {@link #take(Path, TakeRequest, Monitor)}. */
    public Outcome<Taken> take(SourceInput in, TakeRequest how, Monitor on) throws IOException {
        String source = how.source().isPresent() ? how.source().get() : recognise(in);
        try (Lease lease = installation.catalogue().lease(tenant, Installation.PATIENCE, Contribution.source(source))) {
            Definitions definitions = lease.plugins().definitions();
            Outcome<Taken> taken = lease.source(source, s -> intake.take(s, in, how, definitions, on));
            lease.end();
            return taken;
        }
    }

    private String recognise(SourceInput in) throws IOException {
        byte[] head;
        try (InputStream start = in.open()) {
            head = start.readNBytes(4096);
        }
        String best = "";
        int most = 0;
        for (var offer : installation.catalogue().plugins(tenant).sources()) {
            try (Lease lease =
                    installation.catalogue().lease(tenant, Installation.PATIENCE, Contribution.source(offer.id()))) {
                int sure = lease.source(offer.id(), s -> s.recognises(in.name(), head));
                if (sure > most) {
                    most = sure;
                    best = offer.id();
                }
            }
        }
        RefusedException.unless(most > 0, "source.none", in.name());
        return best;
    }

    /**
     * Withdraws a batch: what it said is no longer known from now on, what later batches said stays.
     *
     * @return the record's state afterwards
     * @throws RefusedException {@code batch.unknown} or {@code batch.withdrawn}
     */
    public Revision undo(BatchId batch, Optional<StaffId> by) throws IOException {
        return intake.undo(batch, by);
    }

    /** Returns the batches that the record holds, earliest first. */
    public List<RecordStore.StoredBatch> batches() throws IOException {
        return store.batches(tenant, store.head(tenant));
    }

    /** Returns the record as known now. */
    public Snapshot snapshot() throws IOException {
        return loaded(store.head(tenant), Monitor.NONE).snapshot();
    }

    /** Returns the record as known at the end of {@code day}, London time. */
    public Snapshot snapshot(LocalDate day) throws IOException {
        return loaded(revision(Optional.of(day)), Monitor.NONE).snapshot();
    }

    /** Returns the record as known at a revision. */
    public Snapshot snapshot(Revision known, Monitor on) throws IOException {
        return loaded(known, on).snapshot();
    }

    /**
     * Returns a report to be run for a viewer. Nothing is done before that.
     *
     * @throws RefusedException {@code report.unknown}, naming those that there are
     */
    public ReportRun report(ReportRequest request) {
        Contribution name = Contribution.report(request.report());
        if (!installation.catalogue().plugins(tenant).holds(name)) {
            throw new RefusedException(installation.catalogue().plugins(tenant).unknown(name));
        }
        return new ReportRun(this, request);
    }

    /** Returns the story of one pupil at a point, in words, to be run for a viewer. */
    public ReportRun story(PupilId pupil, Point at) {
        return report(ReportRequest.of(STORY.value(), Scope.of(new Scope.OfPupil(pupil)), at));
    }

    /**
     * Returns the story of one pupil at the point of the latest result, or now where there is none, to be run for a viewer. Whether there is
     * such a pupil is said to viewers only who may know.
     */
    public ReportRun story(PupilId pupil) throws IOException {
        Snapshot now = snapshot();
        AcademicCalendar calendar = now.definitions().calendar();
        Point at = now.pupil(pupil).stream()
                .flatMap(p ->
                        p.subjects().stream().flatMap(s -> p.kinds(s).stream().flatMap(k -> p.readings(s, k).stream())))
                .map(Reading::point)
                .max(calendar.order())
                .orElseGet(() -> calendar.holding(
                        LocalDate.ofInstant(installation.clock().instant(), SCHOOL_TIME)));
        return story(pupil, at);
    }

    /** Lets snapshots go that are not in use; they are loaded again when asked for. */
    public void evict() {
        snapshots.invalidateAll();
    }

    /** Lets go of what it holds in memory; the record stays open with its {@link Installation}. */
    @Override
    public void close() {
        evict();
    }

    Installation installation() {
        return installation;
    }

    Revision revision(Optional<LocalDate> asKnownOn) throws IOException {
        if (asKnownOn.isEmpty()) {
            return store.head(tenant);
        }
        return store.at(
                tenant,
                asKnownOn
                        .get()
                        .plusDays(1)
                        .atStartOfDay(SCHOOL_TIME)
                        .toInstant()
                        .minusMillis(1));
    }

    private Loaded loaded(Revision known, Monitor on) throws IOException {
        return held(known, on).loaded();
    }

    Held held(Revision known, Monitor on) throws IOException {
        Definitions definitions = definitions();
        View view = new View(known, definitions.schemes(), definitions.frameworks());
        @Nullable Held held = snapshots.getIfPresent(view);
        if (held != null) {
            return held;
        }
        loading.lock();
        try {
            held = snapshots.getIfPresent(view);
            if (held == null) {
                Optional<Loaded> before = newestBefore(view);
                Optional<Loaded> advanced = before.isPresent()
                        ? SnapshotLoader.advance(store, tenant, before.get(), known, on)
                        : Optional.empty();
                held = new Held(
                        advanced.isPresent()
                                ? advanced.get()
                                : SnapshotLoader.load(store, tenant, known, definitions, on));
                snapshots.put(view, held);
            }
            return held;
        } finally {
            loading.unlock();
        }
    }

    /** Returns the newest snapshot of the same definitions that is held and older. */
    private Optional<Loaded> newestBefore(View view) {
        return snapshots.asMap().entrySet().stream()
                .filter(e -> e.getKey().known().compareTo(view.known()) < 0
                        && e.getKey().schemes().equals(view.schemes())
                        && e.getKey().frameworks().equals(view.frameworks()))
                .max(Comparator.comparing(e -> e.getKey().known()))
                .map(e -> e.getValue().loaded());
    }

    /** A file of the host. */
    private record FileInput(Path file) implements SourceInput {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public OptionalLong size() {
            try {
                return OptionalLong.of(Files.size(file));
            } catch (IOException e) {
                return OptionalLong.empty();
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
