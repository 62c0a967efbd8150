package org.pupiltracking.core.snapshot;

import java.util.Map;
import java.util.Optional;
import org.pupiltracking.core.snapshot.facts.Facts;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;

/** Who the pupils and staff of a snapshot are. Kept apart from it, for disclosure alone; its text form shows nobody. Safe for many threads. */
public final class Names {

    private final Facts facts;
    private final Map<PupilId, Identity> pupils;
    private final Map<StaffId, StaffIdentity> staff;

    Names(Facts facts) {
        this.facts = facts;
        this.pupils = facts.identities();
        this.staff = facts.staff();
    }

    /** Returns who a pupil is, by any of the pupil's ids; empty when the record does not say. */
    public Optional<Identity> identity(PupilId pupil) {
        int row = facts.row(pupil);
        return row < 0
                ? Optional.empty()
                : Optional.ofNullable(pupils.get(facts.pupils().get(row)));
    }

    /** Returns who a member of staff is; empty when the record does not say. */
    public Optional<StaffIdentity> staff(StaffId person) {
        return Optional.ofNullable(staff.get(person));
    }
}
