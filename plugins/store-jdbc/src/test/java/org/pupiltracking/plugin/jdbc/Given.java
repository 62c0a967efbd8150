package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStore.BatchHead;

/** Facts and batches for the tests of stores. */
final class Given {

    static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");
    static final TenantId ONE = TenantId.ONLY;
    static final TenantId OTHER = new TenantId("other");

    private Given() {}

    static BatchHead head(String id) {
        return head(id, NOON);
    }

    static BatchHead head(String id, Instant recorded) {
        return new BatchHead(new BatchId(id), recorded, Optional.of(new StaffId("s1")), "test");
    }

    static Fact judgement(String pupil, String raw) {
        Judgement judgement = new Judgement(
                new SubjectId("reading"),
                Point.parse("2025-26/autumn-2"),
                Kind.TEACHER_ASSESSMENT,
                SchemeKey.parse("nc-levels@1999"),
                raw,
                Security.NOT_SAID);
        return Fact.of(new PupilId(pupil), judgement, Period.on(DAY), new Origin("test", "results.csv:2"));
    }

    static Fact said(EntityId about, Payload what) {
        return Fact.of(about, what, Period.since(DAY), new Origin("test", ""));
    }

    static FactFeed feed(Fact... facts) {
        return feed(List.of(facts));
    }

    static FactFeed feed(List<Fact> facts) {
        return to -> {
            for (Fact fact : facts) {
                into(to, fact, false);
            }
        };
    }

    /** Hands over a fact in the way that a feed should: judgements by the method of their own. */
    static void into(FactSink to, Fact fact, boolean ended) throws IOException {
        if (!ended && fact.what() instanceof Judgement j) {
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
                    fact.by().map(StaffId::value).orElse(""),
                    fact.from().source(),
                    fact.from().reference(),
                    fact.corrects().map(FactId::number).orElse(-1L));
        } else {
            to.fact(new RecordedFact(new FactId(0), Revision.EMPTY, fact, ended));
        }
    }

    static Revision append(RecordStore store, TenantId tenant, String id, Revision basedOn, Fact... facts)
            throws IOException {
        return store.append(tenant, head(id), feed(facts), basedOn, Monitor.NONE);
    }
}
