package org.pupiltracking.outcome;

import java.util.regex.Pattern;

/**
 * The one form of permanent ids: lower-case words, digits, dots, hyphens, such as {@code nc-levels} or {@code uk.gov.gcse-9-1}.
 *
 * @since 0.1
 */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private Ids() {}

    /**
     * Returns {@code id} if it has the form.
     *
     * @param role what the id names, for the problem, such as {@code scheme}
     * @throws RefusedException {@code id.form} if it has not, or is longer than 100 characters
     */
    public static String check(String role, String id) {
        RefusedException.unless(
                id.length() <= 100 && FORM.matcher(id).matches(),
                () -> Problem.refused("id.form", role, Given.of(id).text()));
        return id;
    }
}
