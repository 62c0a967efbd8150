package org.pupiltracking.record;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;

/**
 * A pupil is taught a subject in a set during the fact’s period. One set a subject at a time.
 *
 * @param name as the school writes it, such as Mathematics 1
 *
 * @since 0.1
 */
public record SetMembership(SchoolId school, SubjectId subject, String name) implements Payload {

    public SetMembership {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(subject, "subject");
        RefusedException.unless(EntityId.wellFormed(name), "entity.form", "set");
    }

    @Override
    public Object slot() {
        return List.of("set", school.value(), subject.value());
    }
}
