package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
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
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/** Makes one object of each fact that a store hands over, so that they can be compared. */
final class Collected implements FactSink {

    final List<RecordedFact> facts = new ArrayList<>();
    private boolean needsOrigin = true;

    /** Returns everything that is known at {@code upTo}, by number. */
    static List<RecordedFact> all(RecordStore store, TenantId tenant, Revision upTo) throws IOException {
        return of(store, tenant, FactQuery.ALL, upTo);
    }

    static List<RecordedFact> of(RecordStore store, TenantId tenant, FactQuery what, Revision upTo) throws IOException {
        Collected collected = new Collected();
        store.read(tenant, what, upTo, collected, Monitor.NONE);
        collected.facts.sort(Comparator.comparing(RecordedFact::id));
        return collected.facts;
    }

    /** Returns everything as a sink gets it that does not ask where it comes from. */
    static List<RecordedFact> bare(RecordStore store, TenantId tenant, Revision upTo) throws IOException {
        Collected collected = new Collected();
        collected.needsOrigin = false;
        store.read(tenant, FactQuery.ALL, upTo, collected, Monitor.NONE);
        collected.facts.sort(Comparator.comparing(RecordedFact::id));
        return collected.facts;
    }

    @Override
    public boolean needsOrigin() {
        return needsOrigin;
    }

    @Override
    public void fact(RecordedFact fact) {
        facts.add(fact);
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
        facts.add(new RecordedFact(
                new FactId(id),
                new Revision(known),
                new Fact(
                        pupil,
                        new Judgement(subject, point, kind, scheme, raw, security),
                        Period.on(day),
                        by.isEmpty() ? Optional.empty() : Optional.of(new StaffId(by)),
                        new Origin(source, reference),
                        corrects < 0 ? Optional.empty() : Optional.of(new FactId(corrects))),
                false));
    }
}
