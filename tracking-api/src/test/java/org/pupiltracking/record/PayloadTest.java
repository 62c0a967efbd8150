package org.pupiltracking.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.SchemeKey;

class PayloadTest {

    private static Judgement judgement(String raw, String edition) {
        return new Judgement(
                new SubjectId("reading"),
                Point.parse("2013-14/spring-2"),
                Kind.TEACHER_ASSESSMENT,
                SchemeKey.of("nc-levels", edition),
                raw,
                Security.NOT_SAID);
    }

    @Test
    void anotherGradeOrEditionIsTheSameStatement() {
        assertThat(judgement("2b", "1999").slot())
                .isEqualTo(judgement("2a", "2010").slot());
    }

    @Test
    void membershipsOfTwoSchoolsAreTwoStatements() {
        assertThat(new Enrolment(new SchoolId("1"), true).slot())
                .isNotEqualTo(new Enrolment(new SchoolId("2"), false).slot());
        assertThat(new ClassMembership(new SchoolId("1"), "4A").slot())
                .isEqualTo(new ClassMembership(new SchoolId("1"), "4B").slot());
    }

    @Test
    void emptyAndEndlessRawTextsAreRefused() {
        assertThatThrownBy(() -> judgement(" ", "1999")).hasMessageContaining("judgement.raw");
        assertThatThrownBy(() -> judgement("x".repeat(201), "1999")).hasMessageContaining("judgement.raw");
    }

    @Test
    void nobodyAttendsMoreThanIsPossible() {
        assertThatThrownBy(() -> new Attendance(new SchoolId("1"), 10, 11)).isInstanceOf(RefusedException.class);
    }

    @Test
    void periodsHoldBothTheirEnds() {
        LocalDate day = LocalDate.of(2014, 1, 6);
        Period week = new Period(day, Optional.of(day.plusDays(4)));

        assertThat(week.holds(day)).isTrue();
        assertThat(week.holds(day.plusDays(4))).isTrue();
        assertThat(week.holds(day.plusDays(5))).isFalse();
        assertThat(week.holds(day.minusDays(1))).isFalse();
        assertThat(Period.since(day).holds(LocalDate.MAX)).isTrue();
        assertThatThrownBy(() -> new Period(day, Optional.of(day.minusDays(1)))).hasMessageContaining("dates.order");
    }
}
