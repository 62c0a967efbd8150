package org.pupiltracking.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;

/**
 * A school year, such as {@code 2025-26}. In England it runs from 1 September to 31 August.
 *
 * @param start the calendar year of its autumn, 1900 to 2199
 * @since 0.1
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})[-/]([0-9]{2}|[0-9]{4})");

    public SchoolYear {
        RefusedException.unless(start >= 1900 && start < 2200, "year.range", start);
    }

    /** Returns the year that {@code text} writes: {@code 2025-26}, {@code 2025/26} or {@code 2025-2026}. */
    public static SchoolYear parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        RefusedException.unless(m.matches(), "year.form", Given.of(text).text());
        int start = Integer.parseInt(m.group(1));
        int end = Integer.parseInt(m.group(2));
        RefusedException.unless(
                (start + 1) % (end < 100 ? 100 : 10_000) == end,
                "year.form",
                Given.of(text).text());
        return new SchoolYear(start);
    }

    /** Returns the year, beginning on 1 September, that holds {@code day}. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    /** Returns the year {@code years} later; earlier when negative. */
    public SchoolYear plus(int years) {
        return new SchoolYear(start + years);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }

    /** Returns {@code 2025-26}. */
    @Override
    public String toString() {
        return start + "-" + String.format(Locale.ROOT, "%02d", (start + 1) % 100);
    }
}
