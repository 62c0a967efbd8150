package org.pupiltracking.record;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A pupil belongs to a group that the school made, such as a target group, during the fact’s period. Any number of groups at a time.
 *
 * @since 0.1
 */
public record GroupMembership(SchoolId school, String name) implements Payload {

    public GroupMembership {
        Objects.requireNonNull(school, "school");
        RefusedException.unless(EntityId.wellFormed(name), "entity.form", "group");
    }

    @Override
    public Object slot() {
        return List.of("group", school.value(), name);
    }
}
