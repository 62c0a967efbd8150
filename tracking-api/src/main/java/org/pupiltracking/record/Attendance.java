package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * Sessions that a pupil could and did attend during the fact’s period.
 *
 * @param possible half-day sessions, at least 0
 * @param attended of them, at most {@code possible}
 *
 * @since 0.1
 */
public record Attendance(SchoolId school, int possible, int attended) implements Payload {

    public Attendance {
        Objects.requireNonNull(school, "school");
        RefusedException.unless(0 <= attended && attended <= possible, "attendance.range", attended, possible);
    }

    @Override
    public Object slot() {
        return "attendance:" + school.value();
    }
}
