package org.pupiltracking.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;

class ReadingTest {

    private static String printed(Result result) {
        return new Reading(
                        Point.parse("2013-14/spring-2"),
                        new KindId("teacher-assessment"),
                        SchemeKey.of("levels", "1"),
                        "as given",
                        result,
                        Security.NOT_SAID)
                .printed();
    }

    @Test
    void gradeIsPrintedAsItWasGivenWithItsQualifier() {
        assertThat(printed(new Result.AtGrade("2b", Optional.empty(), Optional.empty())))
                .isEqualTo("2b");
        assertThat(printed(new Result.AtGrade("3b", Optional.of("3"), Optional.empty())))
                .isEqualTo("3");
        assertThat(printed(new Result.AtGrade("3b", Optional.of("3"), Optional.of("+"))))
                .isEqualTo("3+");
    }

    @Test
    void numberIsPrintedWithoutAnExponentAndABoundWithItsSign() {
        assertThat(printed(new Result.Score(new BigDecimal("1E+2")))).isEqualTo("100");
        assertThat(printed(new Result.OutOfRange(true, new BigDecimal("70")))).isEqualTo("<70");
        assertThat(printed(new Result.OutOfRange(false, new BigDecimal("1.4E+2"))))
                .isEqualTo(">140");
    }

    @Test
    void codeIsPrintedAsItself() {
        assertThat(printed(new Result.NotAttainment("ABS"))).isEqualTo("ABS");
    }
}
