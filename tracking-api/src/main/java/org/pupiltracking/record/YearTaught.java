package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.calendar.YearGroup;

/**
 * The year group in which a school teaches a pupil during the fact’s period; it may differ from the one that the pupil’s age gives.
 *
 * @since 0.1
 */
public record YearTaught(SchoolId school, YearGroup year) implements Payload {

    public YearTaught {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(year, "year");
    }

    @Override
    public Object slot() {
        return "year:" + school.value();
    }
}
