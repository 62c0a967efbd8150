package org.pupiltracking.core.intake;

import java.util.BitSet;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.YearTaught;

/** Counts what was taken. */
final class Tally {

    private final BitSet pupils = new BitSet();
    private long judgements;
    private long memberships;
    private long characteristics;
    private long identities;
    private long figures;
    private long others;
    private long ended;
    private long unchanged;
    private long missing;

    void pupil(Numbering<EntityId> entities, int entity) {
        if (entities.get(entity) instanceof PupilId) {
            pupils.set(entity);
        }
    }

    void judgement() {
        judgements++;
    }

    void taken(Payload what) {
        if (what instanceof CharacteristicHeld) {
            characteristics++;
        } else if (what instanceof Enrolment
                || what instanceof ClassMembership
                || what instanceof YearTaught
                || what instanceof SetMembership
                || what instanceof GroupMembership) {
            memberships++;
        } else if (what instanceof Identity) {
            identities++;
        } else if (what instanceof PublishedFigure) {
            figures++;
        } else {
            others++;
        }
    }

    void ended() {
        ended++;
    }

    void unchanged() {
        unchanged++;
    }

    void missing() {
        missing++;
    }

    long countUnchanged() {
        return unchanged;
    }

    long countMissing() {
        return missing;
    }

    Taken.Counts counts() {
        return new Taken.Counts(
                pupils.cardinality(), judgements, memberships, characteristics, identities, figures, others, ended);
    }
}
