package org.pupiltracking.core.record;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/** Keeps the whole contract of a record store in plain lists: one list of batches a tenant, one list of facts a batch. */
public class ListedRecordStore implements RecordStore {

    private record Batch(BatchHead head, List<RecordedFact> facts, Optional<BatchId> withdraws) {}

    private final Map<TenantId, List<Batch>> batches = new HashMap<>();
    private final Map<TenantId, Set<StoredDefinition>> definitions = new HashMap<>();
    private final Map<TenantId, Long> lastFact = new HashMap<>();

    @Override
    public synchronized Revision head(TenantId tenant) {
        return new Revision(of(tenant).size());
    }

    @Override
    public synchronized Revision at(TenantId tenant, Instant time) {
        return new Revision(of(tenant).stream()
                .filter(b -> !b.head.recorded().isAfter(time))
                .count());
    }

    @Override
    public synchronized Revision append(TenantId tenant, BatchHead head, FactFeed facts, Revision basedOn, Monitor on)
            throws IOException {
        Optional<Revision> earlier = revisionOf(tenant, head.id());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        RefusedException.unless(
                head(tenant).equals(basedOn),
                "store.conflict",
                basedOn.number(),
                head(tenant).number());
        Taking taking = new Taking(basedOn.number() + 1, lastFact.getOrDefault(tenant, 0L), on);
        facts.into(taking);
        if (taking.facts.isEmpty()) {
            return basedOn;
        }
        lastFact.put(tenant, taking.last);
        return add(tenant, head, taking.facts, Optional.empty());
    }

    @Override
    public synchronized Revision withdraw(TenantId tenant, BatchId withdrawn, BatchHead head) {
        Optional<Batch> again =
                of(tenant).stream().filter(b -> b.head.id().equals(head.id())).findFirst();
        if (again.isPresent() && again.get().withdraws.equals(Optional.of(withdrawn))) {
            return revisionOf(tenant, head.id()).orElseThrow();
        }
        RefusedException.unless(again.isEmpty(), "batch.taken", head.id().value());
        Optional<Batch> batch =
                of(tenant).stream().filter(b -> b.head.id().equals(withdrawn)).findFirst();
        RefusedException.unless(batch.isPresent(), "batch.unknown", withdrawn.value());
        RefusedException.unless(batch.get().withdraws.isEmpty(), "batch.no-facts", withdrawn.value());
        RefusedException.unless(
                withdrawnBy(tenant, withdrawn, head(tenant)).isEmpty(), "batch.withdrawn", withdrawn.value());
        return add(tenant, head, List.of(), Optional.of(withdrawn));
    }

    @Override
    public synchronized List<StoredBatch> batches(TenantId tenant, Revision upTo) {
        List<StoredBatch> stored = new ArrayList<>();
        for (Batch b : known(tenant, upTo)) {
            stored.add(new StoredBatch(
                    b.head,
                    new Revision(stored.size() + 1),
                    b.facts.size(),
                    b.withdraws,
                    withdrawnBy(tenant, b.head.id(), upTo)));
        }
        return stored;
    }

    @Override
    public synchronized void read(TenantId tenant, FactQuery what, Revision upTo, FactSink to, Monitor on)
            throws IOException {
        for (Batch batch : known(tenant, upTo)) {
            if (withdrawnBy(tenant, batch.head.id(), upTo).isEmpty()) {
                for (RecordedFact fact : batch.facts) {
                    on.check();
                    if (fact.known().number() > what.after().number() && asksFor(what, fact.fact())) {
                        give(fact, to);
                    }
                }
            }
        }
    }

    @Override
    public synchronized void keep(TenantId tenant, StoredDefinition definition) {
        definitions.computeIfAbsent(tenant, t -> new LinkedHashSet<>()).add(definition);
    }

    @Override
    public synchronized List<StoredDefinition> definitions(TenantId tenant) {
        return definitions.getOrDefault(tenant, Set.of()).stream()
                .sorted(Comparator.comparing(StoredDefinition::kind).thenComparing(StoredDefinition::key))
                .toList();
    }

    @Override
    public void close() {}

    private Revision add(TenantId tenant, BatchHead head, List<RecordedFact> facts, Optional<BatchId> withdraws) {
        List<Batch> before = of(tenant);
        Instant recorded = head.recorded();
        if (!before.isEmpty()) {
            Instant last = before.get(before.size() - 1).head.recorded();
            recorded = last.isAfter(recorded) ? last : recorded;
        }
        BatchHead kept = new BatchHead(head.id(), recorded, head.by(), head.source());
        batches.computeIfAbsent(tenant, t -> new ArrayList<>()).add(new Batch(kept, List.copyOf(facts), withdraws));
        return head(tenant);
    }

    private List<Batch> of(TenantId tenant) {
        return batches.getOrDefault(tenant, List.of());
    }

    private List<Batch> known(TenantId tenant, Revision upTo) {
        return of(tenant).subList(0, (int) Math.min(of(tenant).size(), upTo.number()));
    }

    private Optional<Revision> revisionOf(TenantId tenant, BatchId id) {
        List<Batch> all = of(tenant);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).head.id().equals(id)) {
                return Optional.of(new Revision(i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Revision> withdrawnBy(TenantId tenant, BatchId id, Revision upTo) {
        List<Batch> all = known(tenant, upTo);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).withdraws.equals(Optional.of(id))) {
                return Optional.of(new Revision(i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean asksFor(FactQuery what, Fact fact) {
        return what.about().map(about -> about.contains(fact.about())).orElse(true)
                && (what.what().isEmpty() || what.what().contains(fact.what().getClass()));
    }

    private static void give(RecordedFact recorded, FactSink to) throws IOException {
        Fact fact = recorded.fact();
        if (recorded.ended() || !(fact.what() instanceof Judgement j) || !(fact.about() instanceof PupilId pupil)) {
            to.fact(recorded);
            return;
        }
        to.judgement(
                recorded.id().number(),
                recorded.known().number(),
                pupil,
                j.subject(),
                j.point(),
                j.kind(),
                j.scheme(),
                j.raw(),
                j.security(),
                fact.when().from(),
                fact.by().map(StaffId::value).orElse(""),
                fact.from().source(),
                fact.from().reference(),
                fact.corrects().map(FactId::number).orElse(-1L));
    }

    /** Numbers the facts of a feed. */
    private static final class Taking implements FactSink {
        private final List<RecordedFact> facts = new ArrayList<>();
        private final Revision known;
        private final Monitor on;
        private long last;

        Taking(long revision, long last, Monitor on) {
            this.known = new Revision(revision);
            this.last = last;
            this.on = on;
        }

        @Override
        public void fact(RecordedFact fact) {
            on.check();
            facts.add(new RecordedFact(new FactId(++last), known, fact.fact(), fact.ended()));
        }

        @Override
        public void judgement(
                long id,
                long revision,
                PupilId pupil,
                SubjectId subject,
                Point point,
                KindId kind,
                SchemeKey scheme,
                String raw,
                Security security,
                LocalDate day,
                String by,
                String source,
                String reference,
                long corrects) {
            Fact fact = new Fact(
                    pupil,
                    new Judgement(subject, point, kind, scheme, raw, security),
                    Period.on(day),
                    by.isEmpty() ? Optional.empty() : Optional.of(new StaffId(by)),
                    new Origin(source, reference),
                    corrects < 0 ? Optional.empty() : Optional.of(new FactId(corrects)));
            fact(new RecordedFact(new FactId(0), known, fact, false));
        }
    }
}
