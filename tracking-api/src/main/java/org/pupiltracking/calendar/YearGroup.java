package org.pupiltracking.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * A National Curriculum year group, such as {@code 4}; {@code R} is Reception, {@code X} means that none is followed. Ordered N1, N2, R, 1 to
 * 14, X. The year in which a pupil is taught and the year that the pupil's age gives are kept apart.
 *
 * @since 0.1
 */
public record YearGroup(String code) implements Comparable<YearGroup> {

    private static final List<String> CODES =
            List.of("N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "X");

    public YearGroup {
        RefusedException.unless(
                CODES.contains(code),
                () -> Problem.refused("year-group.unknown", Given.of(code).text(), CODES));
    }

    /** Returns the year group that {@code text} writes: {@code 4}, {@code Y4}, {@code Year 4}, {@code R}, {@code Reception}; case does not matter. */
    public static YearGroup parse(String text) {
        String t = text.strip().toUpperCase(Locale.ROOT);
        if ("RECEPTION".equals(t) || "YR".equals(t)) {
            return new YearGroup("R");
        }
        String bare = t.replaceFirst("^(YEAR|YR|Y)\\s*(?=[0-9N])", "").replaceFirst("^0+(?=[0-9])", "");
        return new YearGroup(CODES.contains(bare) ? bare : text);
    }

    /** Returns the year group with this number: -2 for N1, -1 for N2, 0 for Reception, 1 to 14. */
    public static YearGroup ofNumber(int number) {
        RefusedException.unless(number >= -2 && number <= 14, "year-group.number", number);
        return new YearGroup(CODES.get(number + 2));
    }

    /**
     * Returns the year group that the pupil's age gives in England: a child born from 1 September Y to 31 August Y+1 starts Reception in
     * September Y+5 (School Admissions Code 2021). N1 for anybody younger, 14 for anybody older.
     */
    public static YearGroup ofAge(LocalDate birth, SchoolYear in) {
        int number = in.start() - (SchoolYear.of(birth).start() + 5);
        return ofNumber(Math.max(-2, Math.min(14, number)));
    }

    /** Returns the place in the order: -2 for N1, 0 for Reception, 15 for X. */
    public int number() {
        return CODES.indexOf(code) - 2;
    }

    @Override
    public int compareTo(YearGroup other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return code;
    }
}
