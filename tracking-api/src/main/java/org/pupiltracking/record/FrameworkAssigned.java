package org.pupiltracking.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.SubjectId;

/**
 * A pupil, or every pupil of a school, is assessed under a framework and read against a policy during the fact’s period. By default the
 * year group decides.
 *
 * @param policy the expectation policy; empty for the framework’s usual one
 * @param subject for one subject; empty for all
 * @param reason why; free text by staff, shown to staff only; may be empty
 *
 * @since 0.1
 */
public record FrameworkAssigned(
        FrameworkKey framework, Optional<PolicyId> policy, Optional<SubjectId> subject, String reason)
        implements Payload {

    public FrameworkAssigned {
        Objects.requireNonNull(framework, "framework");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Object slot() {
        return List.of("framework", subject.map(SubjectId::value).orElse(""));
    }
}
