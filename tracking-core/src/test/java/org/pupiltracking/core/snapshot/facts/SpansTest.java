package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.SchoolId;

class SpansTest {

    private static final Enrolment OAK = new Enrolment(new SchoolId("9992001"), true);
    private static final Enrolment ELM = new Enrolment(new SchoolId("9992002"), true);

    private final Payloads payloads = new Payloads();

    /** A row with two spans, one with none, and one with a span that began before 1970. */
    private Spans three() {
        int oak = payloads.number(OAK);
        int elm = payloads.number(ELM);
        return new Spans(
                new int[] {0, 2, 2, 3},
                new int[] {10, 21, -300, 7},
                new int[] {20, Spans.FOREVER, -1, 7},
                new int[] {oak, elm, oak, 5},
                payloads);
    }

    @Test
    void theSpansOfARowStandTogether() {
        Spans spans = three();

        assertThat(new int[] {spans.first(0), spans.end(0)}).containsExactly(0, 2);
        assertThat(new int[] {spans.first(1), spans.end(1)}).containsExactly(2, 2);
        assertThat(new int[] {spans.first(2), spans.end(2)}).containsExactly(2, 3);
        assertThat(spans.payload(0)).isEqualTo(OAK);
        assertThat(spans.payload(1)).isEqualTo(ELM);
        assertThat(spans.code(2)).isEqualTo(spans.code(0));
        assertThat(spans.payloads()).isSameAs(payloads);
        assertThat(payloads.size()).isEqualTo(2);
    }

    @Test
    void aSpanHoldsOnItsFirstAndLastDayAndNotBeyond() {
        Spans spans = three();

        assertThat(spans.from(0)).isEqualTo(10);
        assertThat(spans.to(0)).isEqualTo(20);
        assertThat(new boolean[] {spans.holds(0, 9), spans.holds(0, 10), spans.holds(0, 20), spans.holds(0, 21)})
                .containsExactly(false, true, true, false);
        assertThat(new boolean[] {spans.holds(2, -301), spans.holds(2, -300), spans.holds(2, -1), spans.holds(2, 0)})
                .containsExactly(false, true, true, false);
        assertThat(spans.holds(1, 1_000_000)).isTrue();
    }

    @Test
    void anEndThatIsNotKnownIsNoDate() {
        Spans spans = three();

        assertThat(spans.until(0)).contains(LocalDate.ofEpochDay(20));
        assertThat(spans.until(1)).isEmpty();
        assertThat(spans.until(2)).contains(LocalDate.of(1969, 12, 31));
    }

    @Test
    void aPeriodIsCountedInDays() {
        LocalDate day = LocalDate.of(1970, 1, 11);

        assertThat(Spans.from(Period.since(day))).isEqualTo(10);
        assertThat(Spans.to(Period.since(day))).isEqualTo(Spans.FOREVER);
        assertThat(Spans.to(new Period(day, Optional.of(day.plusDays(2))))).isEqualTo(12);
    }
}
