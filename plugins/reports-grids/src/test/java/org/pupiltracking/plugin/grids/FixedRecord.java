package org.pupiltracking.plugin.grids;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
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
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/** A record that was written once and is only read. */
final class FixedRecord implements RecordStore {

    private static final Revision ONE = new Revision(1);
    private static final Origin ORIGIN = new Origin("made-up", "");

    private final List<RecordedFact> facts = new ArrayList<>();

    void add(EntityId about, Payload what, Period when) {
        facts.add(new RecordedFact(new FactId(facts.size() + 1L), ONE, Fact.of(about, what, when, ORIGIN), false));
    }

    void since(EntityId about, String from, Payload what) {
        add(about, what, Period.since(LocalDate.parse(from)));
    }

    @Override
    public Revision head(TenantId tenant) {
        return ONE;
    }

    @Override
    public Revision at(TenantId tenant, Instant time) {
        return ONE;
    }

    @Override
    public Revision append(TenantId tenant, BatchHead head, FactFeed feed, Revision basedOn, Monitor on) {
        throw readOnly();
    }

    @Override
    public Revision withdraw(TenantId tenant, BatchId withdrawn, BatchHead head) {
        throw readOnly();
    }

    private static RefusedException readOnly() {
        return new RefusedException(Problem.refused("store.read-only"));
    }

    @Override
    public List<StoredBatch> batches(TenantId tenant, Revision upTo) {
        return List.of();
    }

    @Override
    public void read(TenantId tenant, FactQuery what, Revision upTo, FactSink to, Monitor on) throws IOException {
        for (RecordedFact f : facts) {
            if (f.fact().what() instanceof Judgement j) {
                to.judgement(
                        f.id().number(),
                        ONE.number(),
                        (PupilId) f.fact().about(),
                        j.subject(),
                        j.point(),
                        j.kind(),
                        j.scheme(),
                        j.raw(),
                        j.security(),
                        f.fact().when().from(),
                        "",
                        ORIGIN.source(),
                        ORIGIN.reference(),
                        -1);
            } else {
                to.fact(f);
            }
        }
    }

    @Override
    public void keep(TenantId tenant, StoredDefinition definition) {
        throw readOnly();
    }

    @Override
    public List<StoredDefinition> definitions(TenantId tenant) {
        return List.of();
    }

    @Override
    public void close() {}
}
