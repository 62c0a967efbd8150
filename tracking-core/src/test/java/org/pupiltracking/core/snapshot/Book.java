package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Monitor;
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
import org.pupiltracking.record.StaffId;

/** Facts as a store would hand them over: batches are revisions; some are withdrawn later. */
public final class Book {

    private final List<RecordedFact> facts = new ArrayList<>();
    private final Map<Long, Long> withdrawn = new HashMap<>();
    private long revision = 1;
    private long next = 1;

    /** Begins another batch. */
    public Book batch() {
        revision++;
        return this;
    }

    /** Withdraws the batch that made a revision, as one more revision. */
    public Book withdraw(long batch) {
        revision++;
        withdrawn.putIfAbsent(batch, revision);
        return this;
    }

    public long revision() {
        return revision;
    }

    public long add(EntityId about, Payload what, Period when) {
        return add(about, what, when, Optional.empty(), false);
    }

    public long add(EntityId about, Payload what, Period when, Optional<FactId> corrects, boolean ended) {
        Fact fact = new Fact(about, what, when, Optional.empty(), new Origin("test", ""), corrects);
        facts.add(new RecordedFact(new FactId(next), new Revision(revision), fact, ended));
        return next++;
    }

    public Book since(EntityId about, String from, Payload what) {
        add(about, what, Period.since(LocalDate.parse(from)));
        return this;
    }

    public Book between(EntityId about, String from, String to, Payload what) {
        add(about, what, new Period(LocalDate.parse(from), Optional.of(LocalDate.parse(to))));
        return this;
    }

    /** Returns the facts known at a revision, without those of batches withdrawn by then. */
    List<RecordedFact> known(long at) {
        return facts.stream()
                .filter(f -> f.known().number() <= at)
                .filter(f -> withdrawn.getOrDefault(f.known().number(), Long.MAX_VALUE) > at)
                .toList();
    }

    public Loaded load(Definitions definitions) {
        return load(definitions, known(revision), revision);
    }

    public static Loaded load(Definitions definitions, List<RecordedFact> facts, long known) {
        FactColumns columns = new FactColumns(definitions, Monitor.NONE);
        for (RecordedFact f : facts) {
            if (f.fact().what() instanceof Judgement j && !f.ended()) {
                columns.judgement(
                        f.id().number(),
                        f.known().number(),
                        (PupilId) f.fact().about(),
                        j.subject(),
                        j.point(),
                        j.kind(),
                        j.scheme(),
                        j.raw(),
                        j.security(),
                        f.fact().when().from(),
                        f.fact().by().map(StaffId::value).orElse(""),
                        f.fact().from().source(),
                        f.fact().from().reference(),
                        f.fact().corrects().map(FactId::number).orElse(-1L));
            } else {
                columns.fact(f);
            }
        }
        return SnapshotLoader.make(columns.taken(), new Revision(known), definitions, Monitor.NONE);
    }
}
