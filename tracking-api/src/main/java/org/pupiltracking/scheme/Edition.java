package org.pupiltracking.scheme;

import java.util.regex.Pattern;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * The edition of a scheme or framework, such as {@code 1999} or {@code 2025.2}. Editions live side by side: a judgement is read for ever
 * under the edition it was made in. Ordered by their parts, numbers by value: {@code 9} before {@code 10}.
 *
 * @since 0.1
 */
public record Edition(String value) implements Comparable<Edition> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]+([._-][0-9A-Za-z]+)*");

    public Edition {
        RefusedException.unless(
                value.length() <= 40 && FORM.matcher(value).matches(),
                () -> Problem.refused("edition.form", Given.of(value).text()));
    }

    @Override
    public int compareTo(Edition other) {
        String[] a = value.split("[._-]", -1);
        String[] b = other.value.split("[._-]", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int c = comparePart(a[i], b[i]);
            if (c != 0) {
                return c;
            }
        }
        return a.length != b.length ? Integer.compare(a.length, b.length) : value.compareTo(other.value);
    }

    private static int comparePart(String a, String b) {
        boolean numbers = a.matches("[0-9]{1,18}") && b.matches("[0-9]{1,18}");
        return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
    }

    @Override
    public String toString() {
        return value;
    }
}
