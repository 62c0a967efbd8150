package org.pupiltracking.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.outcome.RefusedException;

/**
 * Subjects with their strands and focuses. A series of judgements belongs to one node and never to its parent as well.
 *
 * @param subjects a parent before its parts, in the order in which pages show them
 * @since 0.1
 */
public record SubjectTree(List<Subject> subjects) {

    public SubjectTree {
        subjects = List.copyOf(subjects);
        Map<SubjectId, Subject> seen = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            subject.parent()
                    .ifPresent(p -> RefusedException.unless(
                            seen.containsKey(p),
                            "subject.parent-unknown",
                            subject.id().value(),
                            p.value()));
            RefusedException.unless(
                    seen.put(subject.id(), subject) == null,
                    "subject.twice",
                    subject.id().value());
        }
    }

    /** Returns the node with this id; empty when there is none. */
    public Optional<Subject> find(SubjectId id) {
        return subjects.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Returns the direct parts of {@code id}, in order; empty for a leaf. */
    public List<Subject> parts(SubjectId id) {
        return subjects.stream()
                .filter(s -> s.parent().filter(id::equals).isPresent())
                .toList();
    }

    /** Returns the nodes without parent, in order. */
    public List<Subject> roots() {
        return subjects.stream().filter(s -> s.parent().isEmpty()).toList();
    }
}
