package org.pupiltracking.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore.BatchHead;

class ListedRecordStoreTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");

    private final ListedRecordStore store = new ListedRecordStore();

    @Test
    void whatWasAppendedIsReadAtItsRevisionAndNotBefore() throws IOException {
        Revision one = append("b1", NOON, judgement("p1", "2b"), Revision.EMPTY);
        Revision two = append("b2", NOON.minusSeconds(9), judgement("p1", "2a"), one);

        assertThat(read(Revision.EMPTY)).isEmpty();
        assertThat(read(one)).containsExactly("1 r1 p1 2b");
        assertThat(read(two)).containsExactly("1 r1 p1 2b", "2 r2 p1 2a");
        assertThat(store.at(TenantId.ONLY, NOON)).isEqualTo(two);
        assertThat(store.at(TenantId.ONLY, NOON.minusNanos(1))).isEqualTo(Revision.EMPTY);
        assertThat(store.head(new TenantId("other"))).isEqualTo(Revision.EMPTY);
    }

    @Test
    void theSameBatchAgainAndAnEmptyOneChangeNothing() throws IOException {
        Revision one = append("b1", NOON, judgement("p1", "2b"), Revision.EMPTY);

        assertThat(append("b1", NOON, judgement("p1", "2b"), Revision.EMPTY)).isEqualTo(one);
        assertThat(append("b2", NOON, to -> {}, one)).isEqualTo(one);
        assertThatThrownBy(() -> append("b3", NOON, judgement("p1", "2a"), Revision.EMPTY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("store.conflict");
        assertThat(store.batches(TenantId.ONLY, one)).hasSize(1);
    }

    @Test
    void aWithdrawnBatchIsGoneFromThenOnAndStillKnownBefore() throws IOException {
        Revision one = append("b1", NOON, judgement("p1", "2b"), Revision.EMPTY);
        Revision two = append("b2", NOON, enrolment("p1"), one);
        Revision three = store.withdraw(TenantId.ONLY, new BatchId("b1"), head("u1", NOON));

        assertThat(read(two)).containsExactly("1 r1 p1 2b", "2 r2 p1 Enrolment");
        assertThat(read(three)).containsExactly("2 r2 p1 Enrolment");
        assertThat(store.batches(TenantId.ONLY, three).get(0).withdrawnBy()).contains(three);
        assertThatThrownBy(() -> store.withdraw(TenantId.ONLY, new BatchId("b1"), head("u2", NOON)))
                .hasMessageContaining("batch.withdrawn");
        assertThatThrownBy(() -> store.withdraw(TenantId.ONLY, new BatchId("b9"), head("u2", NOON)))
                .hasMessageContaining("batch.unknown");
    }

    @Test
    void onlyWhatIsAskedForIsHandedOver() throws IOException {
        Revision one = append("b1", NOON, judgement("p1", "2b"), Revision.EMPTY);
        Revision two = append("b2", NOON, enrolment("p2"), one);

        assertThat(read(new FactQuery(Optional.of(Set.of(new PupilId("p2"))), Set.of()), two))
                .containsExactly("2 r2 p2 Enrolment");
        assertThat(read(new FactQuery(Optional.empty(), Set.of(Enrolment.class)), two))
                .containsExactly("2 r2 p2 Enrolment");
    }

    private Revision append(String id, Instant at, FactFeed facts, Revision basedOn) throws IOException {
        return store.append(TenantId.ONLY, head(id, at), facts, basedOn, Monitor.NONE);
    }

    private static BatchHead head(String id, Instant at) {
        return new BatchHead(new BatchId(id), at, Optional.empty(), "test");
    }

    private static FactFeed judgement(String pupil, String raw) {
        return to -> to.judgement(
                0,
                0,
                new PupilId(pupil),
                new SubjectId("reading"),
                Point.parse("2025-26/autumn-2"),
                Kind.TEACHER_ASSESSMENT,
                SchemeKey.parse("nc-levels@1999"),
                raw,
                Security.NOT_SAID,
                DAY,
                "",
                "test",
                "",
                -1);
    }

    private static FactFeed enrolment(String pupil) {
        Fact fact = Fact.of(
                new PupilId(pupil),
                new Enrolment(new SchoolId("9992001"), true),
                Period.since(DAY),
                new Origin("test", ""));
        return to -> to.fact(new RecordedFact(new FactId(0), Revision.EMPTY, fact, false));
    }

    private List<String> read(Revision upTo) throws IOException {
        return read(FactQuery.ALL, upTo);
    }

    private List<String> read(FactQuery what, Revision upTo) throws IOException {
        List<String> read = new ArrayList<>();
        store.read(TenantId.ONLY, what, upTo, into(read), Monitor.NONE);
        return read;
    }

    private static FactSink into(List<String> read) {
        return new FactSink() {
            @Override
            public void fact(RecordedFact f) {
                read.add(f.id().number() + " " + f.known() + " "
                        + f.fact().about().value() + " "
                        + f.fact().what().getClass().getSimpleName());
            }

            @Override
            public void judgement(
                    long id,
                    long known,
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
                read.add(id + " r" + known + " " + pupil.value() + " " + raw);
            }
        };
    }
}
