package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * A pupil belongs to a registration class, such as 4B, during the fact’s period. One class a school at a time.
 *
 * @param name as the school writes it; one class may hold several year groups
 *
 * @since 0.1
 */
public record ClassMembership(SchoolId school, String name) implements Payload {

    public ClassMembership {
        Objects.requireNonNull(school, "school");
        RefusedException.unless(EntityId.wellFormed(name), "entity.form", "class");
    }

    @Override
    public Object slot() {
        return "class:" + school.value();
    }
}
