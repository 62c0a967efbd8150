package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStore.BatchHead;

/** Whatever is done to a store, at every revision of every tenant it holds what a few lists hold. */
class RecordStoreModelTest {

    private static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

    /** Something done to a store: a batch appended, or withdrawn where {@code withdraws} is one. */
    private record Act(int tenant, int id, int clock, boolean stale, int withdraws, List<Said> said) {}

    private record Said(Fact fact, boolean ended) {}

    /** A batch as the model keeps it. */
    private record Kept(String id, List<RecordedFact> facts, int withdraws, Instant recorded) {}

    /** One store for all tries, each with tenants of its own: none may see what the others did. */
    private static final AtomicInteger TRIES = new AtomicInteger();

    private static final RecordStore STORE = open();

    @AfterContainer
    static void close() throws IOException {
        STORE.close();
    }

    @Property(tries = 200)
    void aStoreHoldsWhatAFewListsHold(@ForAll("acts") List<Act> acts) throws IOException {
        int run = TRIES.incrementAndGet();
        Map<TenantId, List<Kept>> model = new HashMap<>();
        for (Act act : acts) {
            TenantId tenant = new TenantId("run-" + run + "-" + act.tenant);
            List<Kept> batches = model.computeIfAbsent(tenant, t -> new ArrayList<>());
            if (act.withdraws > 0) {
                withdraw(STORE, tenant, batches, act);
            } else {
                append(STORE, tenant, batches, act);
            }
        }
        for (Map.Entry<TenantId, List<Kept>> entry : model.entrySet()) {
            compare(STORE, entry.getKey(), entry.getValue());
        }
    }

    private static RecordStore open() {
        try {
            return new H2Memory().open("memory:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(RecordStore store, TenantId tenant, List<Kept> batches, Act act) throws IOException {
        String id = "b" + act.id;
        BatchHead head = head(id, act);
        Revision basedOn = new Revision(Math.max(0, batches.size() - (act.stale ? 1 : 0)));
        int known = indexOf(batches, id);
        FactFeed feed = to -> {
            for (Said said : act.said) {
                Given.into(to, said.fact, said.ended);
            }
        };
        if (known < 0 && basedOn.number() != batches.size()) {
            assertThatThrownBy(() -> store.append(tenant, head, feed, basedOn, Monitor.NONE))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("store.conflict");
            return;
        }
        Revision made = store.append(tenant, head, feed, basedOn, Monitor.NONE);
        if (known >= 0) {
            assertThat(made).isEqualTo(new Revision(known + 1));
        } else if (act.said.isEmpty()) {
            assertThat(made).isEqualTo(basedOn);
        } else {
            long last = batches.stream().mapToLong(b -> b.facts.size()).sum();
            List<RecordedFact> facts = new ArrayList<>();
            for (Said said : act.said) {
                facts.add(
                        new RecordedFact(new FactId(++last), new Revision(batches.size() + 1), said.fact, said.ended));
            }
            batches.add(new Kept(id, facts, 0, later(batches, head.recorded())));
            assertThat(made).isEqualTo(new Revision(batches.size()));
        }
    }

    private static void withdraw(RecordStore store, TenantId tenant, List<Kept> batches, Act act) throws IOException {
        String id = "u" + act.id;
        BatchId withdrawn = new BatchId("b" + act.withdraws);
        int target = indexOf(batches, withdrawn.value());
        int known = indexOf(batches, id);
        if (known >= 0 && target >= 0 && batches.get(known).withdraws == target + 1) {
            assertThat(store.withdraw(tenant, withdrawn, head(id, act))).isEqualTo(new Revision(known + 1));
        } else if (known >= 0 || target < 0 || batches.stream().anyMatch(b -> b.withdraws == target + 1)) {
            assertThatThrownBy(() -> store.withdraw(tenant, withdrawn, head(id, act)))
                    .isInstanceOf(RefusedException.class);
        } else {
            Revision made = store.withdraw(tenant, withdrawn, head(id, act));
            batches.add(new Kept(
                    id, List.of(), target + 1, later(batches, head(id, act).recorded())));
            assertThat(made).isEqualTo(new Revision(batches.size()));
        }
    }

    private static void compare(RecordStore store, TenantId tenant, List<Kept> batches) throws IOException {
        assertThat(store.head(tenant)).isEqualTo(new Revision(batches.size()));
        for (int revision = 0; revision <= batches.size(); revision++) {
            List<RecordedFact> expected = new ArrayList<>();
            int upTo = revision;
            for (int b = 0; b < upTo; b++) {
                int number = b + 1;
                if (batches.subList(0, upTo).stream().noneMatch(w -> w.withdraws == number)) {
                    expected.addAll(batches.get(b).facts);
                }
            }
            assertThat(Collected.all(store, tenant, new Revision(revision))).isEqualTo(expected);
            if (revision > 0) {
                Instant recorded = batches.get(revision - 1).recorded;
                long last = batches.stream()
                        .filter(b -> !b.recorded.isAfter(recorded))
                        .count();
                assertThat(store.at(tenant, recorded)).isEqualTo(new Revision(last));
            }
        }
        assertThat(store.batches(tenant, new Revision(batches.size())))
                .extracting(b -> b.head().id().value())
                .containsExactlyElementsOf(batches.stream().map(Kept::id).toList());
    }

    private static Instant later(List<Kept> batches, Instant given) {
        Instant last = batches.isEmpty() ? given : batches.get(batches.size() - 1).recorded;
        return last.isAfter(given) ? last : given;
    }

    private static int indexOf(List<Kept> batches, String id) {
        return batches.stream().map(Kept::id).toList().indexOf(id);
    }

    private static BatchHead head(String id, Act act) {
        return new BatchHead(new BatchId(id), START.plusSeconds(act.clock), Optional.empty(), "model");
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 5).map(n -> n == 0),
                        Arbitraries.integers().between(-12, 8),
                        said().list().ofMaxSize(6))
                .as(Act::new);
        return act.list().ofMaxSize(12);
    }

    private static Arbitrary<Said> said() {
        Arbitrary<Payload> payloads = Arbitraries.of(
                judgement("2b"),
                judgement("2a"),
                new Enrolment(new SchoolId("9992001"), true),
                new ClassMembership(new SchoolId("9992001"), "4B"),
                new ClassMembership(new SchoolId("9992001"), "5A"));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        payloads,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("", "results.csv:7", "a reference"))
                .as((pupil, payload, day, ended, corrects, reference) -> new Said(
                        new Fact(
                                new PupilId("p" + pupil),
                                payload,
                                payload instanceof Judgement && !ended
                                        ? Period.on(Given.DAY.plusDays(day))
                                        : Period.since(Given.DAY.plusDays(day)),
                                day % 2 == 0 ? Optional.empty() : Optional.of(new StaffId("s" + pupil)),
                                new Origin("model", reference),
                                corrects == 0 ? Optional.empty() : Optional.of(new FactId(corrects))),
                        ended));
    }

    private static Judgement judgement(String raw) {
        return new Judgement(
                new SubjectId("reading"),
                Point.parse("2025-26/autumn-2"),
                new KindId("test"),
                SchemeKey.parse("nc-levels@1999"),
                raw,
                Security.PROVISIONAL);
    }
}
