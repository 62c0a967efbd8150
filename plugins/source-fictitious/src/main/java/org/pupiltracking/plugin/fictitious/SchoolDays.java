package org.pupiltracking.plugin.fictitious;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.pupiltracking.calendar.SchoolYear;

/** On which days a made-up school is open: Monday to Friday, outside usual holidays at Christmas and in summer. */
final class SchoolDays {

    private static final MonthDay CHRISTMAS = MonthDay.of(12, 20);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 5);
    private static final MonthDay SUMMER = MonthDay.of(7, 22);
    private static final MonthDay AUTUMN = MonthDay.of(9, 2);

    private SchoolDays() {}

    /** Returns the first day of a school year. */
    static LocalDate first(SchoolYear year) {
        LocalDate day = LocalDate.of(year.start(), 9, 2);
        while (!open(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns the last day of a school year. */
    static LocalDate last(SchoolYear year) {
        return onOrBefore(LocalDate.of(year.start() + 1, 8, 31));
    }

    /** Returns {@code day}, or the last school day before it. */
    static LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!open(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    private static boolean open(LocalDate day) {
        MonthDay in = MonthDay.from(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean winter = in.compareTo(CHRISTMAS) >= 0 || in.compareTo(NEW_YEAR) < 0;
        boolean summer = in.compareTo(SUMMER) >= 0 && in.compareTo(AUTUMN) < 0;
        return !weekend && !winter && !summer;
    }
}
