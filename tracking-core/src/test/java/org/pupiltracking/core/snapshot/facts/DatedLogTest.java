package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;

/** What holds on a day, against the definition: of the facts of one slot that cover the day, the one with the greatest number. */
class DatedLogTest {

    private static final int DAYS = 24;
    private static final int[] ROW_OF = {1, 0, 1, 2};
    private static final int ROWS = 4;

    private record Said(int entity, RecordedFact fact) {}

    @Property(tries = 60)
    void ofTheFactsOfOneSlotThatCoverADayTheLastCounts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Said> all = someFacts(random, random.nextInt(30));
        Set<Long> corrected = new HashSet<>();
        all.stream()
                .filter(s -> random.nextInt(10) == 0)
                .forEach(s -> corrected.add(s.fact().id().number()));
        DatedLog log = new DatedLog();
        all.forEach(s -> log.add(s.entity(), s.fact()));

        Spans spans = log.resolve(ROW_OF, ROWS, corrected);

        for (int row = 0; row < ROWS; row++) {
            for (int day = -1; day <= DAYS; day++) {
                assertThat(held(spans, row, day)).isEqualTo(expected(all, row, day, corrected));
            }
            assertInOrder(spans, row);
        }
    }

    /** Numbered in another order than that in which they arrive. */
    private static List<Said> someFacts(Random random, int count) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        List<Said> all = new ArrayList<>();
        for (long number : numbers) {
            int entity = random.nextInt(ROW_OF.length);
            Payload what = held(random.nextInt(2), random.nextInt(2));
            LocalDate from = LocalDate.ofEpochDay(random.nextInt(DAYS));
            Period when = random.nextInt(3) == 0
                    ? Period.since(from)
                    : new Period(from, Optional.of(from.plusDays(random.nextInt(DAYS))));
            all.add(new Said(entity, Told.fact(number, new PupilId("p" + entity), what, when, random.nextInt(5) == 0)));
        }
        return all;
    }

    private static CharacteristicHeld held(int characteristic, int value) {
        return new CharacteristicHeld(new CharacteristicId("c" + characteristic), "v" + value);
    }

    private static Set<Payload> held(Spans spans, int row, int day) {
        Set<Payload> held = new HashSet<>();
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (spans.holds(i, day)) {
                assertThat(held.add(spans.payload(i))).as("said once").isTrue();
            }
        }
        return held;
    }

    private static Set<Payload> expected(List<Said> all, int row, int day, Set<Long> corrected) {
        Set<Payload> held = new HashSet<>();
        for (int c = 0; c < 2; c++) {
            Object slot = held(c, 0).slot();
            all.stream()
                    .filter(s -> ROW_OF[s.entity()] == row)
                    .map(Said::fact)
                    .filter(f -> f.fact().what().slot().equals(slot))
                    .filter(f -> !corrected.contains(f.id().number()))
                    .filter(f -> covers(f, LocalDate.ofEpochDay(day)))
                    .max((a, b) -> Long.compare(a.id().number(), b.id().number()))
                    .filter(f -> !f.ended())
                    .ifPresent(f -> held.add(f.fact().what()));
        }
        return held;
    }

    /** What has ended has ended for good. */
    private static boolean covers(RecordedFact fact, LocalDate day) {
        Period when = fact.fact().when();
        return !day.isBefore(when.from())
                && (fact.ended()
                        || when.to().isEmpty()
                        || !day.isAfter(when.to().get()));
    }

    /** Slot by slot, in order of time, and neighbours that say the same are one. */
    private static void assertInOrder(Spans spans, int row) {
        Set<Object> done = new HashSet<>();
        for (int i = spans.first(row); i < spans.end(row); i++) {
            assertThat(spans.from(i)).isLessThanOrEqualTo(spans.to(i));
        }
        for (int i = spans.first(row) + 1; i < spans.end(row); i++) {
            Object before = spans.payload(i - 1).slot();
            if (!spans.payload(i).slot().equals(before)) {
                assertThat(done.add(before)).as("slot by slot").isTrue();
                continue;
            }
            assertThat(spans.from(i)).isGreaterThan(spans.to(i - 1));
            if (spans.from(i) == spans.to(i - 1) + 1) {
                assertThat(spans.payload(i)).isNotEqualTo(spans.payload(i - 1));
            }
        }
    }

    @Test
    void manyFactsOfOnePupilAndOfManyAreAllKept() {
        int many = 1_300;
        DatedLog log = new DatedLog();
        for (int i = 0; i < many; i++) {
            log.add(0, day(i + 1L, 2 * i));
            log.add(i, day(many + i + 1L, -2));
        }
        int[] rowOf = new int[many];
        for (int i = 0; i < many; i++) {
            rowOf[i] = i;
        }

        Spans spans = log.resolve(rowOf, many, Set.of());

        assertThat(spans.end(0) - spans.first(0)).isEqualTo(many + 1);
        for (int i = 0; i <= many; i++) {
            assertThat(spans.from(i)).isEqualTo(2 * i - 2);
        }
        for (int row = 1; row < many; row++) {
            assertThat(spans.end(row) - spans.first(row)).isEqualTo(1);
        }
    }

    private static RecordedFact day(long id, int day) {
        return Told.fact(id, new PupilId("p"), held(0, 0), Period.on(LocalDate.ofEpochDay(day)), false);
    }
}
