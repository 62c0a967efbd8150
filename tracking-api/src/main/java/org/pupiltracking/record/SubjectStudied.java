package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.framework.SubjectId;

/**
 * A pupil studies, or does not study, a subject during the fact’s period. Where nothing is said everybody of the framework’s years does.
 *
 * @param studied false when the pupil is known not to
 *
 * @since 0.1
 */
public record SubjectStudied(SubjectId subject, boolean studied) implements Payload {

    public SubjectStudied {
        Objects.requireNonNull(subject, "subject");
    }

    @Override
    public Object slot() {
        return "studies:" + subject.value();
    }
}
