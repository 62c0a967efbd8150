package org.pupiltracking.core.disclosure;

import java.util.Optional;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;

/** Who pupils and staff are. Disclosure alone asks. Safe for use by many threads. */
public interface Identities {

    /** Returns who a pupil is; empty when the record does not say. */
    Optional<Identity> identity(PupilId pupil);

    /** Returns who a member of staff is; empty when the record does not say. */
    Optional<StaffIdentity> staff(StaffId person);
}
