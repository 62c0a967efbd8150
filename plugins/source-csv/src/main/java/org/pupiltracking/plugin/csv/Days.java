package org.pupiltracking.plugin.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as files and people in England write them. */
final class Days {

    /** What is understood, for problems. */
    static final List<String> FORMS = List.of("yyyy-mm-dd", "dd/mm/yyyy");

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern PEOPLE =
            Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})(?: [0-9]{1,2}:.*)?");

    private Days() {}

    /** Returns the day; empty for anything else, also for a year of two digits, which does not say its century. */
    static Optional<LocalDate> read(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher people = PEOPLE.matcher(text);
            if (people.matches()) {
                return Optional.of(LocalDate.of(number(people, 4), number(people, 3), number(people, 1)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(Matcher of, int group) {
        return Integer.parseInt(of.group(group));
    }
}
