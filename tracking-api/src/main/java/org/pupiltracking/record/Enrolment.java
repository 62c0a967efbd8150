package org.pupiltracking.record;

import java.util.Objects;

/**
 * A pupil is on the roll of a school during the fact’s period. A dual-registered pupil has two; one of them is the main registration, and
 * an authority counts the pupil once, there. A pupil who stays has periods that follow each other, such as one for each school year; they are one
 * stay.
 *
 * @param main whether it is the main (or only) registration
 *
 * @since 0.1
 */
public record Enrolment(SchoolId school, boolean main) implements Payload {

    public Enrolment {
        Objects.requireNonNull(school, "school");
    }

    @Override
    public Object slot() {
        return "enrolment:" + school.value();
    }
}
