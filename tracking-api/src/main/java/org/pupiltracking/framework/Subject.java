package org.pupiltracking.framework;

import java.util.Objects;
import java.util.Optional;

/**
 * A subject, strand or focus.
 *
 * @param id such as {@code writing.af5}
 * @param label a word key
 * @param parent what it is a part of; empty for a subject
 * @since 0.1
 */
public record Subject(SubjectId id, String label, Optional<SubjectId> parent) {

    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(parent, "parent");
    }
}
