package org.pupiltracking.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pupiltracking.text.Text;

/**
 * What was given where a problem is, in the form in which it may be shown. A wrongly mapped column can put a child's name where a grade
 * should be, so the raw text is kept only when it cannot be one: it looks like a code ({@code A+}, {@code 2b}, {@code 7.5}), or is a near
 * miss of an allowed value. Otherwise only its length is kept.
 *
 * @param shown the text as given, when it may be shown
 * @param length in characters (code points)
 * @since 0.1
 */
public record Given(Optional<String> shown, int length) {

    private static final int LONGEST_CODE = 6;

    /**
     * At most six characters of ASCII, with at most two letters; two only beside a digit, a plus or a star, since {@code Jo}, {@code LI} and
     * initials are names. No date ({@code 1/5/09}) and no five digits or more: a date of birth is also written {@code 010509}, and a
     * spreadsheet keeps it as {@code 39934}.
     */
    private static final Pattern CODE =
            Pattern.compile("(?!.*[0-9]{5})(?![0-9]+[/.\\- ][0-9]+[/.\\- ])(?=[^A-Za-z]*[A-Za-z]?[^A-Za-z]*$|.*[0-9+*])"
                    + "(?=[^A-Za-z]*(?:[A-Za-z][^A-Za-z]*){0,2}$)[A-Za-z0-9+\\-*=<>.%/ ]{1,6}");

    public Given {
        Objects.requireNonNull(shown, "shown");
    }

    /** Returns {@code raw} if it looks like a code, else its length. */
    public static Given of(String raw) {
        return of(raw, List.of());
    }

    /** Returns {@code raw} if it looks like a code or is a near miss of one of {@code allowed}, else its length. */
    public static Given of(String raw, Collection<String> allowed) {
        int length = raw.codePointCount(0, raw.length());
        boolean show = (length <= LONGEST_CODE && CODE.matcher(raw).matches())
                || NearMiss.of(raw, allowed).isPresent();
        return new Given(show ? Optional.of(raw) : Optional.empty(), length);
    }

    /** Returns the length only; for roles that carry identity. */
    public static Given hidden(String raw) {
        return new Given(Optional.empty(), raw.codePointCount(0, raw.length()));
    }

    /** Returns the words for it: the text itself, or {@code given.hidden[11]}. */
    public Text text() {
        return shown.map(s -> Text.of("given.shown", s)).orElseGet(() -> Text.of("given.hidden", length));
    }
}
