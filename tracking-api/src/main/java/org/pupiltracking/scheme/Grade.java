package org.pupiltracking.scheme;

import java.util.Objects;
import java.util.Set;
import org.pupiltracking.outcome.RefusedException;

/**
 * One step of a ladder, such as {@code 2b}.
 *
 * @param code as it is printed
 * @param aliases other ways to write it, such as {@code 2B} is not needed but {@code L2b} is
 * @param label a word key for what it means, such as {@code nc-levels.secure}; may be the empty text when the code says all
 * @param citation where it comes from
 * @since 0.1
 */
public record Grade(String code, Set<String> aliases, String label, Citation citation) {

    public Grade {
        RefusedException.unless(!code.isBlank() && code.equals(code.strip()), "grade.blank");
        aliases = Set.copyOf(aliases);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
    }
}
