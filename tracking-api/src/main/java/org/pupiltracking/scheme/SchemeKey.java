package org.pupiltracking.scheme;

import java.util.Comparator;
import java.util.Objects;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;

/**
 * One scheme in one edition, such as {@code nc-levels@1999}.
 *
 * @since 0.1
 */
public record SchemeKey(SchemeId id, Edition edition) implements Comparable<SchemeKey> {

    private static final Comparator<SchemeKey> ORDER =
            Comparator.comparing(SchemeKey::id).thenComparing(SchemeKey::edition);

    public SchemeKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
    }

    /** Returns the key of {@code id} and {@code edition}. */
    public static SchemeKey of(String id, String edition) {
        return new SchemeKey(new SchemeId(id), new Edition(edition));
    }

    /** Returns the key that {@code text}, such as {@code nc-levels@1999}, writes. */
    public static SchemeKey parse(String text) {
        int at = text.indexOf('@');
        RefusedException.unless(at > 0, "key.form", Given.of(text).text());
        return of(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(SchemeKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + "@" + edition;
    }
}
