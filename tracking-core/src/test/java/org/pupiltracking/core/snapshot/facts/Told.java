package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;

/** Facts one by one, as a store hands them over. */
final class Told {

    private Told() {}

    /** Returns a fact of which no end is known. */
    static RecordedFact since(long id, EntityId about, Payload what) {
        return fact(id, about, what, Period.since(LocalDate.of(2020, 9, 1)), false);
    }

    /** Returns that what was said before has ended. */
    static RecordedFact ended(long id, EntityId about, Payload what) {
        return fact(id, about, what, Period.since(LocalDate.of(2020, 9, 1)), true);
    }

    static RecordedFact fact(long id, EntityId about, Payload what, Period when, boolean ended) {
        return new RecordedFact(
                new FactId(id), new Revision(1), Fact.of(about, what, when, new Origin("test", "")), ended);
    }

    /** Returns the same fact as one that corrects another. */
    static RecordedFact correcting(long other, RecordedFact fact) {
        Fact f = fact.fact();
        return new RecordedFact(
                fact.id(),
                fact.known(),
                new Fact(f.about(), f.what(), f.when(), f.by(), f.from(), Optional.of(new FactId(other))),
                fact.ended());
    }
}
