package org.pupiltracking.outcome;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.text.Text;

/**
 * Something that went wrong, where, and what is allowed instead. Holds no pupil's name, UPN or date of birth.
 *
 * @param severity what it costs
 * @param text what is wrong; its key is the problem's {@link #code()}
 * @param place where, when there is a place
 * @param given what stood there, in the form in which it may be shown
 * @since 0.1
 */
public record Problem(Severity severity, Text text, Optional<Place> place, Optional<Given> given) {

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(given, "given");
    }

    /** Returns a notice without place. */
    public static Problem notice(String code, Object... arguments) {
        return new Problem(Severity.NOTICE, Text.of(code, arguments), Optional.empty(), Optional.empty());
    }

    /** Returns a problem that costs a part, without place. */
    public static Problem leftOut(String code, Object... arguments) {
        return new Problem(Severity.LEFT_OUT, Text.of(code, arguments), Optional.empty(), Optional.empty());
    }

    /** Returns a problem that costs the whole, without place. */
    public static Problem refused(String code, Object... arguments) {
        return new Problem(Severity.REFUSED, Text.of(code, arguments), Optional.empty(), Optional.empty());
    }

    /** Returns the permanent code, such as {@code grade.unknown}: stable, for programs to compare. */
    public String code() {
        return text.key();
    }

    /** Returns the same problem at {@code where}. */
    public Problem at(Place where) {
        return new Problem(severity, text, Optional.of(where), given);
    }

    /** Returns the same problem with what was given. */
    public Problem with(Given what) {
        return new Problem(severity, text, place, Optional.of(what));
    }

    @Override
    public String toString() {
        return severity + " " + text + place.map(p -> " " + p).orElse("")
                + given.map(g -> " " + g.text()).orElse("");
    }
}
