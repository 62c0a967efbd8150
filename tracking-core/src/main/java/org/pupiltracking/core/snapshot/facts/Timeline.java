package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.calendar.SchoolYear;

/** The assessment points of all years on one line: a whole number each, neighbours next to each other. Safe for many threads. */
public final class Timeline {

    /** Stands for no point. */
    public static final int NONE = -1;

    private static final int FIRST_YEAR = 1900;

    private final AcademicCalendar calendar;
    private final List<CalendarPoint> entries;
    private final Map<PointName, Integer> places = new HashMap<>();

    public Timeline(AcademicCalendar calendar) {
        this.calendar = calendar;
        this.entries = calendar.points();
        entries.forEach(p -> places.put(p.name(), places.size()));
    }

    /** Returns how many points a school year has. */
    public int perYear() {
        return entries.size();
    }

    /** Returns where {@code point} lies; {@link #NONE} when its name is none of the calendar's. */
    public int at(Point point) {
        Integer place = places.get(point.name());
        return place == null ? NONE : (point.year().start() - FIRST_YEAR) * entries.size() + place;
    }

    /** Returns the point that lies at {@code at}. */
    public Point point(int at) {
        return new Point(year(at), entry(at).name());
    }

    /** Returns the calendar's entry for the point at {@code at}. */
    public CalendarPoint entry(int at) {
        return entries.get(at % entries.size());
    }

    /** Returns the school year of the point at {@code at}. */
    public SchoolYear year(int at) {
        return new SchoolYear(FIRST_YEAR + at / entries.size());
    }

    /** Returns where the last point of the school year that begins in {@code start} lies. */
    public int lastOf(int start) {
        return (start - FIRST_YEAR + 1) * entries.size() - 1;
    }

    /** Returns the calendar's last day of the point at {@code at}. */
    public LocalDate lastDay(int at) {
        return calendar.lastDay(point(at));
    }

    /** Returns the first day of the school year of the point at {@code at}. */
    public LocalDate firstDayOfYear(int at) {
        return calendar.firstDay(new Point(year(at), entries.get(0).name()));
    }

    /** Returns the first point whose last day is not before {@code day}. */
    public int firstEndingFrom(LocalDate day) {
        int at = (SchoolYear.of(day).start() - FIRST_YEAR) * entries.size();
        while (lastDay(at).isBefore(day)) {
            at++;
        }
        return at;
    }
}
