package org.pupiltracking.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pupiltracking.outcome.RefusedException;

/**
 * A unique pupil number of England: a check letter, three digits of a local authority, four of a school, two of a year, and a serial number
 * that ends in a letter when the number is temporary. Never printed: its text form hides it.
 *
 * @since 0.1
 */
public record Upn(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]");

    /** @throws RefusedException {@code upn.form} or {@code upn.check-letter}; the problem does not hold the number */
    public Upn {
        RefusedException.unless(FORM.matcher(value).matches(), "upn.form");
        RefusedException.unless(value.charAt(0) == checkLetter(value.substring(1)), "upn.check-letter");
    }

    /** Returns the number that {@code text} writes, with or without blanks, in any case; empty when it is none. */
    public static Optional<Upn> read(String text) {
        String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean good = FORM.matcher(bare).matches() && bare.charAt(0) == checkLetter(bare.substring(1));
        return good ? Optional.of(new Upn(bare)) : Optional.empty();
    }

    /**
     * Returns the check letter of the twelve characters after it: the sum of each character's value times its position in the number (2 to
     * 13), modulo 23, as a letter without I, O and S (Data Standards Catalogue, UPN 2.0).
     *
     * @throws RefusedException {@code upn.form} unless {@code rest} is eleven digits and a digit or letter
     */
    public static char checkLetter(String rest) {
        RefusedException.unless(FORM.matcher("A" + rest).matches(), "upn.form");
        int sum = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : LETTERS.indexOf(c);
            sum += digit * (i + 2);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** Returns the code of the local authority that gave the number; {@code 999} for made-up pupils. */
    public String authority() {
        return value.substring(1, 4);
    }

    /** Returns whether it ends in a letter: a temporary number. */
    public boolean isTemporary() {
        return Character.isLetter(value.charAt(12));
    }

    /** Returns whether it belongs to a made-up pupil: no authority has the code 999. */
    public boolean isMadeUp() {
        return "999".equals(authority());
    }

    @Override
    public String toString() {
        return "upn";
    }
}
