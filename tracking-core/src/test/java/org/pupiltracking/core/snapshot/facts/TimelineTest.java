package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.calendar.SchoolYear;

class TimelineTest {

    private static final AcademicCalendar CALENDAR = AcademicCalendar.HALF_TERMS;
    private static final Timeline LINE = new Timeline(CALENDAR);

    @Property(tries = 60)
    void everyPointHasItsPlaceAndTheNextPointLiesNext(
            @ForAll @IntRange(min = 1900, max = 2190) int year, @ForAll @IntRange(max = 5) int place) {
        Point point =
                new Point(new SchoolYear(year), CALENDAR.points().get(place).name());
        int at = LINE.at(point);

        assertThat(LINE.point(at)).isEqualTo(point);
        assertThat(LINE.year(at)).isEqualTo(point.year());
        assertThat(LINE.entry(at)).isEqualTo(CALENDAR.points().get(place));
        assertThat(LINE.at(CALENDAR.next(point))).isEqualTo(at + 1);
        assertThat(LINE.lastOf(year)).isEqualTo(LINE.at(CALENDAR.lastOf(point.year())));
        assertThat(LINE.lastDay(at)).isEqualTo(CALENDAR.lastDay(point));
        assertThat(LINE.firstDayOfYear(at)).isEqualTo(LocalDate.of(year, 9, 1));
    }

    @Property(tries = 60)
    void aPointEndsFirstFromTheDayAfterTheOneBeforeUntilItsLastDay(
            @ForAll @IntRange(min = 1900, max = 2190) int year, @ForAll @IntRange(max = 5) int place) {
        int at = LINE.at(
                new Point(new SchoolYear(year), CALENDAR.points().get(place).name()));

        assertThat(LINE.firstEndingFrom(LINE.lastDay(at))).isEqualTo(at);
        assertThat(LINE.firstEndingFrom(LINE.lastDay(at).plusDays(1))).isEqualTo(at + 1);
    }

    @Test
    void theLineBeginsWithTheFirstSchoolYearThatThereIs() {
        assertThat(LINE.at(Point.parse("1900-01/autumn-1"))).isZero();
        assertThat(LINE.perYear()).isEqualTo(6);
    }

    @Test
    void aPointOfAnotherCalendarLiesNowhere() {
        assertThat(LINE.at(new Point(new SchoolYear(2024), new PointName("trimester-1"))))
                .isEqualTo(Timeline.NONE);
    }
}
