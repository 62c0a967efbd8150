package org.pupiltracking.framework;

import java.util.Comparator;
import java.util.Objects;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Edition;

/**
 * One framework in one edition, such as {@code nc-levels@1999}.
 *
 * @since 0.1
 */
public record FrameworkKey(FrameworkId id, Edition edition) implements Comparable<FrameworkKey> {

    private static final Comparator<FrameworkKey> ORDER =
            Comparator.comparing(FrameworkKey::id).thenComparing(FrameworkKey::edition);

    public FrameworkKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
    }

    /** Returns the key of {@code id} and {@code edition}. */
    public static FrameworkKey of(String id, String edition) {
        return new FrameworkKey(new FrameworkId(id), new Edition(edition));
    }

    /** Returns the key that {@code text}, such as {@code nc-levels@1999}, writes. */
    public static FrameworkKey parse(String text) {
        int at = text.indexOf('@');
        RefusedException.unless(at > 0, "key.form", Given.of(text).text());
        return of(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(FrameworkKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + "@" + edition;
    }
}
