package org.pupiltracking.disclosure;

import java.util.Arrays;
import java.util.Locale;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * What somebody is to the school; decides what a {@link Viewer} sees unless the program that embeds this says otherwise.
 *
 * @since 0.1
 */
public enum Role {
    TEACHER(true, true),
    ASSISTANT(true, true),
    SENCO(true, false),
    SUBJECT_LEADER(true, false),
    HEAD(true, false),
    GOVERNOR(false, false),
    ADVISER(false, false),
    CONSULTANT(false, false),
    PARENT(true, true);

    private final boolean names;
    private final boolean scoped;

    Role(boolean names, boolean scoped) {
        this.names = names;
        this.scoped = scoped;
    }

    /** Returns whether the role usually sees names. */
    public boolean seesNames() {
        return names;
    }

    /** Returns whether the role is limited to some pupils, so that a scope must be given. */
    public boolean needsScope() {
        return scoped;
    }

    /** Returns the role that {@code text}, such as {@code subject-leader}, writes. */
    public static Role parse(String text) {
        for (Role role : values()) {
            if (role.toString().equals(text)) {
                return role;
            }
        }
        throw new RefusedException(Problem.refused(
                "role.unknown",
                Given.of(text).text(),
                Arrays.stream(values()).map(Role::toString).toList()));
    }

    /** Returns {@code subject-leader}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
