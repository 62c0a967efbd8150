package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.record.ListedRecordStore;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.BatchId;
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
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.RecordStore;

/** A snapshot follows its record in place where it can, and says where it cannot. */
class SnapshotLoaderTest {

    private static final Definitions DEFINITIONS = Declared.definitions();
    private static final TenantId TENANT = TenantId.ONLY;
    private static final Point SUMMER = Point.parse("2024-25/summer-2");
    private static final PupilId ADA = new PupilId("p1");
    private static final PupilId BEN = new PupilId("p2");

    /** Says of every batch that it holds so many facts; 0 for as many as it does. */
    private static final class Saying extends ListedRecordStore {
        private long facts;

        @Override
        public synchronized List<StoredBatch> batches(TenantId tenant, Revision upTo) {
            return super.batches(tenant, upTo).stream()
                    .map(b -> new StoredBatch(
                            b.head(), b.revision(), facts == 0 ? b.facts() : facts, b.withdraws(), b.withdrawnBy()))
                    .toList();
        }
    }

    private final Saying store = new Saying();
    private Loaded loaded;

    @BeforeEach
    void twoChildren() throws IOException {
        SchoolId school = new SchoolId("9992001");
        Revision head = append(
                "first",
                fact(ADA, new Enrolment(school, true), Optional.empty()),
                fact(BEN, new Enrolment(school, true), Optional.empty()),
                fact(ADA, judgement("2c"), Optional.empty()),
                fact(BEN, judgement("2b"), Optional.empty()));
        loaded = SnapshotLoader.load(store, TENANT, head, DEFINITIONS, Monitor.NONE);
    }

    @Test
    void newResultsArePutInPlace() throws IOException {
        Revision head = append("second", fact(ADA, judgement("2b"), Optional.empty()));

        Loaded next = advance(head).orElseThrow();

        assertThat(next.snapshot().known()).isEqualTo(head);
        assertThat(raw(next, ADA)).isEqualTo("2b");
        assertThat(raw(next, BEN)).isEqualTo("2b");
        assertThat(raw(loaded, ADA)).isEqualTo("2c");
        assertThat(next.names()).isSameAs(loaded.names());
    }

    @Test
    void whatIsMoreThanANewResultIsLoaded() throws IOException {
        Revision correction = append("second", fact(ADA, judgement("2b"), Optional.of(new FactId(3))));
        assertThat(advance(correction)).as("a correction of one fact").isEmpty();

        store.withdraw(TENANT, new BatchId("second"), head("undo"));
        assertThat(advance(new Revision(3))).as("a withdrawal").isEmpty();
    }

    @Test
    void whatIsNotAResultIsLoaded() throws IOException {
        Revision enrolment =
                append("second", fact(ADA, new Enrolment(new SchoolId("9992002"), true), Optional.empty()));
        assertThat(advance(enrolment)).isEmpty();
    }

    @Test
    void asManyResultsAsLoadingTakesAsLongAsAreLoaded() throws IOException {
        Revision head = append("second", fact(ADA, judgement("2b"), Optional.empty()));

        store.facts = 20_000;
        assertThat(advance(head)).as("what was loaded already does not count").isPresent();
        store.facts = 20_001;
        assertThat(advance(head)).isEmpty();
        head = append("third", fact(ADA, judgement("2c"), Optional.empty()));
        store.facts = 10_001;
        assertThat(advance(head)).as("both together").isEmpty();
        store.facts = 10_000;
        assertThat(advance(head)).isPresent();
    }

    @Test
    void whatCorrectsTheVeryFirstFactIsLoaded() throws IOException {
        Revision head = append("second", fact(ADA, judgement("2b"), Optional.of(new FactId(0))));

        assertThat(advance(head)).isEmpty();
    }

    @Test
    void aTextThatNobodyWroteBeforeIsLoaded() throws IOException {
        Revision head = append("second", fact(ADA, judgement("3a"), Optional.empty()));
        assertThat(advance(head)).isEmpty();
        assertThat(raw(SnapshotLoader.load(store, TENANT, head, DEFINITIONS, Monitor.NONE), ADA))
                .isEqualTo("3a");
    }

    private Optional<Loaded> advance(Revision to) throws IOException {
        return SnapshotLoader.advance(store, TENANT, loaded, to, Monitor.NONE);
    }

    private static String raw(Loaded in, PupilId pupil) {
        return in.snapshot()
                .pupil(pupil)
                .orElseThrow()
                .readings(Declared.READING, Declared.TEACHER)
                .get(0)
                .raw();
    }

    private static Judgement judgement(String raw) {
        return new Judgement(Declared.READING, SUMMER, Declared.TEACHER, Declared.LEVELS, raw, Security.NOT_SAID);
    }

    private static Fact fact(PupilId about, Payload what, Optional<FactId> corrects) {
        return new Fact(
                about, what, Period.on(LocalDate.of(2025, 7, 1)), Optional.empty(), new Origin("test", ""), corrects);
    }

    private Revision append(String batch, Fact... facts) throws IOException {
        return store.append(
                TENANT,
                head(batch),
                to -> {
                    for (Fact fact : facts) {
                        if (fact.what() instanceof Judgement j) {
                            to.judgement(
                                    0,
                                    0,
                                    (PupilId) fact.about(),
                                    j.subject(),
                                    j.point(),
                                    j.kind(),
                                    j.scheme(),
                                    j.raw(),
                                    j.security(),
                                    fact.when().from(),
                                    "",
                                    "test",
                                    "",
                                    fact.corrects().map(FactId::number).orElse(-1L));
                        } else {
                            to.fact(new RecordedFact(new FactId(0), Revision.EMPTY, fact, false));
                        }
                    }
                },
                store.head(TENANT),
                Monitor.NONE);
    }

    private static RecordStore.BatchHead head(String id) {
        return new RecordStore.BatchHead(new BatchId(id), Instant.EPOCH, Optional.empty(), "test");
    }
}
