package org.pupiltracking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final AcademicCalendar HALF_TERMS = AcademicCalendar.HALF_TERMS;

    @ParameterizedTest
    @CsvSource({"2025-26,2025", "2025/26,2025", "2025-2026,2025", "1999-00,1999", "1999-2000,1999"})
    void yearsAreReadInTheFormsThatSchoolsWrite(String text, int start) {
        assertThat(SchoolYear.parse(text)).isEqualTo(new SchoolYear(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-27", "25-26", "2025-2027", "", "2025-26-27"})
    void otherYearsAreRefused(String text) {
        assertThatThrownBy(() -> SchoolYear.parse(text)).hasMessageContaining("year.form");
    }

    @Property
    void textOfAPointGivesThePointBack(
            @ForAll @IntRange(min = 1900, max = 2199) int start, @ForAll @IntRange(max = 5) int at) {
        Point point =
                new Point(new SchoolYear(start), HALF_TERMS.points().get(at).name());

        assertThat(Point.parse(point.toString())).isEqualTo(point);
    }

    @Property
    void nextAndPreviousUndoEachOtherAndFollowTime(
            @ForAll @IntRange(min = 1950, max = 2150) int start, @ForAll @IntRange(max = 5) int at) {
        Point point =
                new Point(new SchoolYear(start), HALF_TERMS.points().get(at).name());
        Point next = HALF_TERMS.next(point);

        assertThat(HALF_TERMS.previous(next)).isEqualTo(point);
        assertThat(HALF_TERMS.order().compare(point, next)).isNegative();
        assertThat(HALF_TERMS.firstDay(next)).isAfter(HALF_TERMS.firstDay(point));
        assertThat(HALF_TERMS.firstDay(next))
                .isEqualTo(HALF_TERMS.lastDay(point).plusDays(1));
    }

    @Property
    void everyDayBelongsToThePointWhosePeriodHoldsIt(@ForAll @IntRange(max = 20_000) int days) {
        LocalDate day = LocalDate.of(1988, 9, 1).plusDays(days);
        Point point = HALF_TERMS.holding(day);

        assertThat(day).isBetween(HALF_TERMS.firstDay(point), HALF_TERMS.lastDay(point));
    }

    @Test
    void unknownPointIsRefusedNamingThoseThatThereAre() {
        assertThatThrownBy(() -> HALF_TERMS.lastDay(Point.parse("2013-14/winter")))
                .hasMessageContaining("point.unknown")
                .hasMessageContaining("spring-2");
        assertThat(HALF_TERMS.place(new PointName("winter"))).isEqualTo(-1);
    }

    @Test
    void pointsOutOfOrderAreRefused() {
        CalendarPoint july =
                new CalendarPoint(new PointName("end"), "point.end", "summer", MonthDay.of(6, 1), MonthDay.of(7, 31));
        CalendarPoint october = new CalendarPoint(
                new PointName("start"), "point.start", "autumn", MonthDay.of(9, 1), MonthDay.of(10, 31));

        assertThatThrownBy(() -> new AcademicCalendar("odd", List.of(july, october)))
                .hasMessageContaining("calendar.order");
        assertThatThrownBy(() -> new AcademicCalendar("twice", List.of(july, july)))
                .hasMessageContaining("calendar.point-twice");
        assertThatThrownBy(() -> new AcademicCalendar("none", List.of())).hasMessageContaining("calendar.empty");
        assertThat(new AcademicCalendar("right", List.of(october, july))
                        .lastOf(new SchoolYear(2020))
                        .name())
                .isEqualTo(july.name());
    }
}
