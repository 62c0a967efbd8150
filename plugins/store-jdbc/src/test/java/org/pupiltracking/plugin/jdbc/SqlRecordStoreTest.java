package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.plugin.jdbc.Given.NOON;
import static org.pupiltracking.plugin.jdbc.Given.ONE;
import static org.pupiltracking.plugin.jdbc.Given.OTHER;
import static org.pupiltracking.plugin.jdbc.Given.append;
import static org.pupiltracking.plugin.jdbc.Given.feed;
import static org.pupiltracking.plugin.jdbc.Given.head;
import static org.pupiltracking.plugin.jdbc.Given.judgement;
import static org.pupiltracking.plugin.jdbc.Given.said;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStore.StoredBatch;
import org.pupiltracking.spi.RecordStore.StoredDefinition;
import org.pupiltracking.text.Text;

class SqlRecordStoreTest {

    private static final Fact ENROLLED = said(new PupilId("p2"), new Enrolment(new SchoolId("9992001"), true));

    private RecordStore store;

    @BeforeEach
    void open() throws IOException {
        store = new H2Memory().open("memory:");
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aNewRecordIsEmpty() throws IOException {
        assertThat(store.head(ONE)).isEqualTo(Revision.EMPTY);
        assertThat(store.at(ONE, Instant.MAX)).isEqualTo(Revision.EMPTY);
        assertThat(store.batches(ONE, new Revision(9))).isEmpty();
        assertThat(store.definitions(ONE)).isEmpty();
        assertThat(Collected.all(store, ONE, new Revision(9))).isEmpty();
    }

    @Test
    void whatWasAppendedIsKnownFromItsRevisionOn() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        Revision two = append(store, ONE, "b2", one, judgement("p1", "2a"), ENROLLED);

        assertThat(List.of(one, two)).containsExactly(new Revision(1), new Revision(2));
        assertThat(Collected.all(store, ONE, one)).containsExactly(recorded(1, one, judgement("p1", "2b")));
        assertThat(Collected.all(store, ONE, two))
                .containsExactly(
                        recorded(1, one, judgement("p1", "2b")),
                        recorded(2, two, judgement("p1", "2a")),
                        recorded(3, two, ENROLLED));
        assertThat(store.head(ONE)).isEqualTo(two);
    }

    @Test
    void theSameBatchAgainChangesNothingWhateverItIsBasedOn() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        append(store, ONE, "b2", one, judgement("p1", "2a"));

        assertThat(append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b")))
                .isEqualTo(one);
        assertThat(store.head(ONE)).isEqualTo(new Revision(2));
    }

    @Test
    void anEmptyFeedMakesNoRevision() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));

        assertThat(append(store, ONE, "b2", one)).isEqualTo(one);
        assertThat(store.batches(ONE, one)).hasSize(1);
    }

    @Test
    void aBatchBasedOnAnOldRevisionIsRefusedAndItsFeedNotAsked() throws IOException {
        append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() ->
                        store.append(ONE, head("b2"), to -> asked.incrementAndGet(), Revision.EMPTY, Monitor.NONE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("store.conflict"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aFeedThatFailsLeavesNothingAndItsNumbersAreGivenAgain() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));

        assertThatThrownBy(() -> store.append(
                        ONE,
                        head("b2"),
                        to -> {
                            for (int i = 0; i < 25_000; i++) {
                                Given.into(to, judgement("p" + i, "2a"), false);
                                Given.into(to, ENROLLED, false);
                            }
                            throw new IOException("source.gone");
                        },
                        one,
                        Monitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("source.gone");
        Revision two = append(store, ONE, "b3", one, judgement("p1", "3c"));

        assertThat(Collected.all(store, ONE, two))
                .containsExactly(recorded(1, one, judgement("p1", "2b")), recorded(2, two, judgement("p1", "3c")));
    }

    @Test
    void aCancelledBatchLeavesNothing() throws IOException {
        AtomicInteger seen = new AtomicInteger();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return seen.get() > 500;
            }
        };
        assertThatThrownBy(() -> store.append(
                        ONE,
                        head("b1"),
                        to -> {
                            while (seen.incrementAndGet() < 100_000) {
                                Given.into(to, judgement("p1", "2b"), false);
                            }
                        },
                        Revision.EMPTY,
                        impatient))
                .isInstanceOf(CancelledException.class);

        assertThat(seen.get()).isLessThan(1_000);
        assertThat(store.head(ONE)).isEqualTo(Revision.EMPTY);
        assertThat(Collected.all(store, ONE, new Revision(1))).isEmpty();
    }

    @Test
    void whatWasRecordedAfterARevisionIsAskedForAlone() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        Revision two = append(store, ONE, "b2", one, judgement("p1", "2a"), judgement("p2", "3c"));
        Revision three = append(store, ONE, "b3", two, judgement("p3", "1a"));

        assertThat(Collected.of(store, ONE, FactQuery.after(one), two))
                .extracting(f -> f.known().number())
                .containsExactly(2L, 2L);
        assertThat(Collected.of(store, ONE, FactQuery.after(Revision.EMPTY), three))
                .isEqualTo(Collected.all(store, ONE, three));
        assertThat(Collected.of(store, ONE, FactQuery.after(three), three)).isEmpty();
        store.withdraw(ONE, new BatchId("b3"), head("b4"));
        assertThat(Collected.of(store, ONE, FactQuery.after(two), new Revision(4)))
                .isEmpty();
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        Monitor off = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> store.read(ONE, FactQuery.ALL, one, new Collected(), off))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void theRecordedTimeNeverGoesBack() throws IOException {
        Fact fact = judgement("p1", "2b");
        store.append(ONE, head("b1", NOON), feed(fact), Revision.EMPTY, Monitor.NONE);
        store.append(ONE, head("b2", NOON.minusSeconds(60)), feed(fact), new Revision(1), Monitor.NONE);
        store.append(ONE, head("b3", NOON.plusSeconds(60)), feed(fact), new Revision(2), Monitor.NONE);

        assertThat(store.batches(ONE, new Revision(3)))
                .extracting(b -> b.head().recorded())
                .containsExactly(NOON, NOON, NOON.plusSeconds(60));
        assertThat(store.at(ONE, NOON.minusSeconds(1))).isEqualTo(Revision.EMPTY);
        assertThat(store.at(ONE, NOON)).isEqualTo(new Revision(2));
        assertThat(store.at(ONE, NOON.plusSeconds(59))).isEqualTo(new Revision(2));
        assertThat(store.at(ONE, Instant.MAX)).isEqualTo(new Revision(3));
        assertThat(store.at(ONE, Instant.MIN)).isEqualTo(Revision.EMPTY);
    }

    @Test
    void aWithdrawnBatchIsUnknownFromThenOnWhileLaterFactsStay() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        Revision two = append(store, ONE, "b2", one, ENROLLED);
        Revision three = store.withdraw(ONE, new BatchId("b1"), head("u1"));

        assertThat(three).isEqualTo(new Revision(3));
        assertThat(Collected.all(store, ONE, two)).hasSize(2);
        assertThat(Collected.all(store, ONE, three)).containsExactly(recorded(2, two, ENROLLED));
        assertThat(store.batches(ONE, two)).extracting(StoredBatch::withdrawnBy).containsOnly(Optional.empty());
        assertThat(store.batches(ONE, three))
                .containsExactly(
                        new StoredBatch(head("b1"), one, 1, Optional.empty(), Optional.of(three)),
                        new StoredBatch(head("b2"), two, 1, Optional.empty(), Optional.empty()),
                        new StoredBatch(head("u1"), three, 0, Optional.of(new BatchId("b1")), Optional.empty()));
    }

    @Test
    void whatCannotBeWithdrawnIsRefusedByName() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"));
        append(store, ONE, "b2", one, judgement("p2", "2b"));
        Revision three = store.withdraw(ONE, new BatchId("b1"), head("u1"));

        assertThat(store.withdraw(ONE, new BatchId("b1"), head("u1"))).isEqualTo(three);
        assertThatThrownBy(() -> store.withdraw(ONE, new BatchId("b1"), head("u2")))
                .hasMessageContaining("batch.withdrawn[b1]");
        assertThatThrownBy(() -> store.withdraw(ONE, new BatchId("u1"), head("u2")))
                .hasMessageContaining("batch.no-facts[u1]");
        assertThatThrownBy(() -> store.withdraw(ONE, new BatchId("b9"), head("u2")))
                .hasMessageContaining("batch.unknown[b9]");
        assertThatThrownBy(() -> store.withdraw(ONE, new BatchId("b2"), head("b1")))
                .hasMessageContaining("batch.taken[b1]");
        assertThatThrownBy(() -> store.withdraw(OTHER, new BatchId("b2"), head("u2")))
                .hasMessageContaining("batch.unknown[b2]");
        assertThat(store.head(ONE)).isEqualTo(three);
    }

    @Test
    void onlyWhatIsAskedForIsHandedOver() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"), ENROLLED, judgement("p2", "2c"));

        assertThat(asked(Optional.of(Set.of(new PupilId("p2"))), Set.of(), one)).hasSize(2);
        assertThat(asked(Optional.of(Set.of(new PupilId("p9"))), Set.of(), one)).isEmpty();
        assertThat(asked(Optional.of(Set.of()), Set.of(), one)).isEmpty();
        assertThat(asked(Optional.empty(), Set.of(Judgement.class), one)).hasSize(2);
        assertThat(asked(Optional.of(Set.of(new PupilId("p2"))), Set.of(Enrolment.class, Identity.class), one))
                .hasSize(1);
    }

    @Test
    void factsOfOneKindComeInTheOrderOfTheirNumbersAndEqualIdsAreOneInstance() throws IOException {
        Revision one = append(store, ONE, "b1", Revision.EMPTY, judgement("p1", "2b"), judgement("p2", "2b"));
        Revision two = append(store, ONE, "b2", one, judgement("p1", "2a"));
        Collected collected = new Collected();
        store.read(ONE, FactQuery.ALL, two, collected, Monitor.NONE);

        assertThat(collected.facts).extracting(f -> f.id().number()).containsExactly(1L, 2L, 3L);
        assertThat(collected.facts.get(0).fact().about())
                .isSameAs(collected.facts.get(2).fact().about());
    }

    @Test
    void anEndedJudgementKeepsItsPlaceAmongTheOthers() throws IOException {
        Fact first = judgement("p1", "2b");
        Fact open = new Fact(
                first.about(),
                first.what(),
                Period.since(Given.DAY),
                first.by(),
                first.from(),
                Optional.of(new FactId(1)));
        Revision one = store.append(
                ONE,
                head("b1"),
                to -> {
                    Given.into(to, first, false);
                    Given.into(to, open, true);
                    Given.into(to, first, true);
                    Given.into(to, first, false);
                },
                Revision.EMPTY,
                Monitor.NONE);
        Collected collected = new Collected();
        store.read(ONE, FactQuery.ALL, one, collected, Monitor.NONE);

        assertThat(collected.facts)
                .containsExactly(
                        recorded(1, one, first),
                        new RecordedFact(new FactId(2), one, open, true),
                        new RecordedFact(new FactId(3), one, first, true),
                        recorded(4, one, first));
    }

    @Test
    void aPayloadWithoutATableIsRefusedByItsName() {
        record Stranger() implements Payload {
            @Override
            public Object slot() {
                return "";
            }
        }
        assertThatThrownBy(() -> append(store, ONE, "b1", Revision.EMPTY, said(new PupilId("p1"), new Stranger())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("payload.unknown")
                .hasMessageContaining("Stranger");
    }

    @Test
    void aJudgementOfASchoolOrOfManyDaysIsRefused() {
        Fact fact = judgement("p1", "2b");
        assertThatThrownBy(() -> store.append(
                        ONE,
                        head("b1"),
                        to -> to.fact(recorded(0, Revision.EMPTY, said(new SchoolId("9992001"), fact.what()))),
                        Revision.EMPTY,
                        Monitor.NONE))
                .hasMessageContaining("judgement.about");
        assertThatThrownBy(() -> store.append(
                        ONE,
                        head("b1"),
                        to -> to.fact(recorded(0, Revision.EMPTY, said(fact.about(), fact.what()))),
                        Revision.EMPTY,
                        Monitor.NONE))
                .hasMessageContaining("judgement.period");
    }

    @Test
    void definitionsAreKeptOnceForEachOfTheirTexts() throws IOException {
        StoredDefinition b = new StoredDefinition("scheme", "b@1", "aa", "text");
        StoredDefinition a = new StoredDefinition("scheme", "a@1", "bb", "text");
        StoredDefinition changed = new StoredDefinition("scheme", "a@1", "00", "other text");
        store.keep(ONE, b);
        store.keep(ONE, a);
        store.keep(ONE, b);
        store.keep(ONE, changed);

        assertThat(store.definitions(ONE)).containsExactly(a, changed, b);
        assertThat(store.definitions(OTHER)).isEmpty();
        assertThat(store.head(ONE)).isEqualTo(Revision.EMPTY);
    }

    @Test
    void writersOfOneTenantComeOneAfterTheOther() throws Exception {
        int writers = 8;
        CountDownLatch start = new CountDownLatch(1);
        ConcurrentLinkedQueue<Object> outcomes = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String id = "b" + i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    outcomes.add(append(store, ONE, id, Revision.EMPTY, judgement("p1", "2b")));
                } catch (RefusedException e) {
                    outcomes.add(e.problem().code());
                } catch (IOException | InterruptedException e) {
                    outcomes.add(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(outcomes).hasSize(writers);
        assertThat(outcomes.stream().filter(o -> o.equals(new Revision(1)))).hasSize(1);
        assertThat(outcomes.stream().filter(o -> o.equals("store.conflict"))).hasSize(writers - 1);
        assertThat(store.head(ONE)).isEqualTo(new Revision(1));
    }

    @Test
    void aClosedStoreAnswersNoMore() throws IOException {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.head(ONE))
                .isInstanceOf(IOException.class)
                .hasMessage("store.closed");
    }

    private static RecordedFact recorded(long id, Revision known, Fact fact) {
        return new RecordedFact(new FactId(id), known, fact, false);
    }

    private List<RecordedFact> asked(Optional<Set<EntityId>> about, Set<Class<? extends Payload>> what, Revision upTo)
            throws IOException {
        return Collected.of(store, ONE, new FactQuery(about, what), upTo);
    }
}
