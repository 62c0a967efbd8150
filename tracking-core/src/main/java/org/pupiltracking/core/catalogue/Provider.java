package org.pupiltracking.core.catalogue;

import java.util.Objects;

/**
 * Who brings something.
 *
 * @param id a plugin's id, or the name of a file or of a bundle without code
 * @param version of the plugin or bundle; empty when it has none
 * @param from where it was found: a jar, a bundle, a file
 */
public record Provider(String id, String version, String from) {

    public Provider {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(from, "from");
    }

    /** Returns id, version and place in one text, as problems name it. */
    public String named() {
        return (version.isEmpty() ? id : id + " " + version) + " (" + from + ")";
    }
}
