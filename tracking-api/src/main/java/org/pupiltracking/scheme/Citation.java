package org.pupiltracking.scheme;

import java.util.Objects;

/**
 * Where a declared value comes from and how much authority it has.
 *
 * @param source title and year of what was read, such as {@code LA half-termly grid 2013, v2.1}; data, printed as it is
 * @param standing the authority
 * @since 0.1
 */
public record Citation(String source, Standing standing) {

    public Citation {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(source, "source");
    }
}
