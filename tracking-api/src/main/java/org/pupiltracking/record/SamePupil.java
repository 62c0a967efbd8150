package org.pupiltracking.record;

import java.util.List;
import java.util.Objects;

/**
 * The pupil that the fact is about and {@code other} are one child under two ids. A later fact with {@code same} false undoes it.
 *
 * @since 0.1
 */
public record SamePupil(PupilId other, boolean same) implements Payload {

    public SamePupil {
        Objects.requireNonNull(other, "other");
    }

    @Override
    public Object slot() {
        return List.of("same", other.value());
    }
}
