package org.pupiltracking.core.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
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
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactSink;

/**
 * Compares checked statements with what the record holds and hands over what is new. Judgements, of which there are millions, go on at once;
 * what has days waits until the whole file is known.
 */
final class Taking {

    private static final int CONTENT = (1 << 29) - 1;
    private static final int GIVEN = 1 << 29;
    private static final int TOUCHED = 1 << 30;

    private final Known known;
    private final ProblemList problems;
    private final Tally tally;
    private final FactSink out;
    private final References references;
    private final Origin origin;
    private final Spells file = new Spells();
    private final BitSet named = new BitSet();
    private final BitSet slotsGiven = new BitSet();
    private final Set<SchemeKey> schemes = new HashSet<>();
    private @Nullable EntityId lastAbout;
    private int lastEntity;

    Taking(Known known, ProblemList problems, Tally tally, FactSink out, Origin file) {
        this.known = known;
        this.problems = problems;
        this.tally = tally;
        this.out = out;
        this.origin = file;
        this.references = new References(file.source(), file.reference());
    }

    /** Takes a statement that has days. */
    void said(Said said) {
        int entity = entity(said.about());
        int payload = known.payload(said.what());
        int slot = known.slot(payload);
        if (file.saidLately(entity, slot, said.from(), said.to(), payload)) {
            tally.unchanged();
            return;
        }
        int reference = references.of(said.origin(), said.by(), said.corrects());
        int flags = said.atPoint() ? Spells.AT_POINT : 0;
        file.add(entity, slot, said.from(), said.to(), payload, reference, flags);
    }

    /** The statements of a row are about one, so the one before is nearly always the same. */
    private int entity(EntityId about) {
        if (about != lastAbout) {
            lastAbout = about;
            lastEntity = known.entities.of(about);
            named.set(lastEntity);
        }
        return lastEntity;
    }

    /** Takes a judgement of {@code series}. */
    void judgement(Fact fact, Judgement j, Series series, Place where) throws IOException {
        int entity = entity(fact.about());
        if (series.slot < 0) {
            series.slot = known.slots.of(j.slot());
            schemes.add(series.scheme);
            slotsGiven.set(series.slot);
        }
        LocalDate day = fact.when().from();
        int content = known.contents.of(
                new Known.Content(j.raw(), j.security(), j.scheme().edition(), day));
        int before = known.judgements.put(entity, series.slot, content | GIVEN | TOUCHED);
        if (before != LongIntMap.NONE && (before & CONTENT) == content) {
            tally.unchanged();
            return;
        }
        if (before != LongIntMap.NONE && (before & GIVEN) != 0) {
            problems.add(Problem.notice("fact.given-twice").at(where));
        }
        out.judgement(
                0,
                0,
                (PupilId) fact.about(),
                series.subject,
                series.point,
                series.kind,
                series.scheme,
                j.raw(),
                j.security(),
                day,
                fact.by().isPresent() ? fact.by().get().value() : "",
                fact.from().source(),
                fact.from().reference(),
                fact.corrects().isPresent() ? fact.corrects().get().number() : -1L);
        tally.judgement();
        tally.pupil(known.entities, entity);
    }

    /** Notes that the file speaks of {@code about}, and of a slot that it leaves blank or fills badly: neither withdraws it. */
    void touched(EntityId about, Object slotOf) {
        int entity = entity(about);
        int slot = known.slots.of(slotOf);
        slotsGiven.set(slot);
        int value = known.judgements.get(entity, slot);
        if (value != LongIntMap.NONE) {
            known.judgements.put(entity, slot, value | TOUCHED);
        }
    }

    /**
     * Hands over the rest.
     *
     * @param complete whether what the file does not hold has ended
     */
    void finish(boolean complete, Monitor on) throws IOException {
        Dating dating = new Dating(known, file, references, problems, tally, out);
        dating.all(on);
        if (complete) {
            endRolls(dating);
            endJudgements();
        }
    }

    /** Returns the schemes of the results that the file holds. */
    Set<SchemeKey> schemes() {
        return schemes;
    }

    private void endRolls(Dating dating) throws IOException {
        Map<SchoolId, Integer> schools = dating.rolls().lastInFile();
        for (long key : known.rolls.keys()) {
            int entity = (int) (key >>> 32);
            if (!named.get(entity)) {
                for (int slot : known.rollsOf(entity)) {
                    SchoolId school = known.schoolOf(slot);
                    Integer day = schools.get(school);
                    if (day != null) {
                        dating.left(entity, school, slot, day);
                    }
                }
            }
        }
    }

    private void endJudgements() throws IOException {
        for (long key : known.judgements.sortedKeys()) {
            int entity = (int) (key >>> 32);
            int slot = (int) key;
            int value = known.judgements.get(entity, slot);
            int content = value & CONTENT;
            if (named.get(entity) && slotsGiven.get(slot) && (value & TOUCHED) == 0 && content != Known.ENDED) {
                Payload what = known.judgement(slot, content);
                Period when = Period.on(known.contents.get(content).day());
                Fact fact = Fact.of(known.entities.get(entity), what, when, origin);
                out.fact(new RecordedFact(new FactId(0), Revision.EMPTY, fact, true));
                tally.ended();
                tally.pupil(known.entities, entity);
            }
        }
    }
}
