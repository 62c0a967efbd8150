package org.pupiltracking.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.outcome.Ids;
import org.pupiltracking.outcome.RefusedException;

/**
 * The assessment points of a school year, in order. {@link #HALF_TERMS} is England's six half terms with usual dates; a school's own dates
 * for one year are a fact that replaces them.
 *
 * @param id such as {@code half-terms}
 * @param points in order of time, at least one
 * @since 0.1
 */
public record AcademicCalendar(String id, List<CalendarPoint> points) {

    /** England's six half terms: {@code autumn-1} to {@code summer-2}. Usual dates, a convention: real ones are set by each authority. */
    public static final AcademicCalendar HALF_TERMS = new AcademicCalendar(
            "half-terms",
            List.of(
                    halfTerm("autumn", 1, 9, 1, 10, 31),
                    halfTerm("autumn", 2, 11, 1, 12, 31),
                    halfTerm("spring", 1, 1, 1, 2, 14),
                    halfTerm("spring", 2, 2, 15, 4, 4),
                    halfTerm("summer", 1, 4, 5, 5, 31),
                    halfTerm("summer", 2, 6, 1, 8, 31)));

    public AcademicCalendar {
        Ids.check("calendar", id);
        points = List.copyOf(points);
        RefusedException.unless(!points.isEmpty(), "calendar.empty", id);
        Set<PointName> names = new HashSet<>();
        for (CalendarPoint point : points) {
            RefusedException.unless(
                    names.add(point.name()),
                    "calendar.point-twice",
                    id,
                    point.name().value());
        }
        for (int i = 1; i < points.size(); i++) {
            RefusedException.unless(
                    dayOfYear(points.get(i - 1).to()) < dayOfYear(points.get(i).to()),
                    "calendar.order",
                    id,
                    points.get(i).name().value());
        }
    }

    private static CalendarPoint halfTerm(String term, int half, int fromMonth, int fromDay, int toMonth, int toDay) {
        return new CalendarPoint(
                new PointName(term + "-" + half),
                "point." + term + "-" + half,
                term,
                MonthDay.of(fromMonth, fromDay),
                MonthDay.of(toMonth, toDay));
    }

    /** Days since 1 September, so that autumn comes before spring. */
    private static int dayOfYear(MonthDay day) {
        int months = (day.getMonthValue() + 3) % 12;
        return months * 31 + day.getDayOfMonth();
    }

    /** Returns the place of {@code name} in the year, from 0; -1 when it is none of this calendar's. */
    public int place(PointName name) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the point's entry; empty when its name is none of this calendar's. */
    public Optional<CalendarPoint> entry(PointName name) {
        int at = place(name);
        return at < 0 ? Optional.empty() : Optional.of(points.get(at));
    }

    /**
     * Returns the order of time.
     *
     * @throws RefusedException {@code point.unknown} from the comparator for a name that is none of this calendar's
     */
    public Comparator<Point> order() {
        return Comparator.comparing(Point::year).thenComparingInt(p -> known(p.name()));
    }

    private int known(PointName name) {
        int at = place(name);
        RefusedException.unless(
                at >= 0,
                "point.unknown",
                name.value(),
                points.stream().map(p -> p.name().value()).toList());
        return at;
    }

    /**
     * Returns the usual last day of {@code point}.
     *
     * @throws RefusedException {@code point.unknown} if its name is none of this calendar's
     */
    public LocalDate lastDay(Point point) {
        return day(point.year(), points.get(known(point.name())).to());
    }

    /**
     * Returns the usual first day of {@code point}.
     *
     * @throws RefusedException {@code point.unknown} if its name is none of this calendar's
     */
    public LocalDate firstDay(Point point) {
        return day(point.year(), points.get(known(point.name())).from());
    }

    private static LocalDate day(SchoolYear year, MonthDay day) {
        return day.atYear(day.getMonthValue() >= 9 ? year.start() : year.start() + 1);
    }

    /** Returns the last point of {@code year}. */
    public Point lastOf(SchoolYear year) {
        return new Point(year, points.get(points.size() - 1).name());
    }

    /** Returns the point after {@code point}, in the next year where needed. */
    public Point next(Point point) {
        int at = known(point.name());
        return at + 1 < points.size()
                ? new Point(point.year(), points.get(at + 1).name())
                : new Point(point.year().plus(1), points.get(0).name());
    }

    /** Returns the point before {@code point}, in the year before where needed. */
    public Point previous(Point point) {
        int at = known(point.name());
        return at > 0
                ? new Point(point.year(), points.get(at - 1).name())
                : lastOf(point.year().plus(-1));
    }

    /** Returns the point whose usual period holds {@code day}; the one that next ends where periods leave a gap. */
    public Point holding(LocalDate day) {
        SchoolYear year = SchoolYear.of(day);
        for (CalendarPoint point : points) {
            Point at = new Point(year, Objects.requireNonNull(point.name()));
            if (!day.isAfter(lastDay(at))) {
                return at;
            }
        }
        return lastOf(year);
    }
}
