package org.pupiltracking.core.catalogue;

import java.util.Objects;

/**
 * A line of the list of what is plugged.
 *
 * @param what its kind
 * @param id its id
 * @param version the edition of a scheme or framework, otherwise the version of who brings it; may be empty
 * @param provider who brings it
 */
public record Plugged(What what, String id, String version, Provider provider) {

    public Plugged {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(provider, "provider");
    }
}
