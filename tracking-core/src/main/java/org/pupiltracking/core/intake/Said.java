package org.pupiltracking.core.intake;

import java.util.Optional;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.StaffId;

/**
 * A statement with days that passed every check.
 *
 * @param from first day, counted from 1970-01-01
 * @param to last day; {@link Line#FOREVER} for none
 * @param atPoint whether the source dated it by a point only
 */
record Said(
        EntityId about,
        Payload what,
        int from,
        int to,
        boolean atPoint,
        Origin origin,
        Optional<StaffId> by,
        Optional<FactId> corrects) {}
