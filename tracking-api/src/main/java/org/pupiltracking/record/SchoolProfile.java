package org.pupiltracking.record;

import java.util.Objects;

/**
 * What a school is called, which authority it belongs to and its phase, during the fact’s period.
 *
 * @param phase such as primary, secondary, special; may be empty
 *
 * @since 0.1
 */
public record SchoolProfile(String name, AuthorityId authority, String phase) implements Payload {

    public SchoolProfile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(phase, "phase");
    }

    @Override
    public Object slot() {
        return "profile";
    }
}
