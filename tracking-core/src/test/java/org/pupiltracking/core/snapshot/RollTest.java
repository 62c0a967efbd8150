package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Scope;

/** Who is, was and will be where. */
class RollTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final SchoolId ELM = new SchoolId("9992002");
    private static final Scope AT_OAK = Scope.of(new Scope.OfSchool(OAK));
    private static final Scope AT_ELM = Scope.of(new Scope.OfSchool(ELM));
    private static final Point SUMMER_1 = Point.parse("2023-24/summer-1");
    private static final Point SUMMER = Point.parse("2023-24/summer-2");
    private static final Point AUTUMN = Point.parse("2024-25/autumn-1");
    private static final Point SPRING = Point.parse("2024-25/spring-1");

    private final Book book = new Book();

    private GridSnapshot snapshot() {
        return book.load(Declared.definitions()).snapshot();
    }

    private static PupilId pupil(int n) {
        return new PupilId("p" + n);
    }

    private void at(int pupil, String from) {
        book.since(pupil(pupil), from, new Enrolment(OAK, true));
    }

    private void at(int pupil, SchoolId school, String from, String to) {
        book.between(pupil(pupil), from, to, new Enrolment(school, true));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void dates(SchoolId school, String since, String last) {
        book.since(school, since, new PointDates(SUMMER, day("2024-06-03"), day(last)));
    }

    @Test
    void theRollDateIsTheLastDayOfThePointByTheDatesOfTheSchool() {
        at(1, "2022-09-01");
        at(2, ELM, "2022-09-01", "2025-01-01");
        dates(OAK, "2022-09-01", "2024-07-19");
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.rollDate(Scope.ALL, SUMMER)).isEqualTo(day("2024-08-31"));
        assertThat(snapshot.rollDate(AT_OAK, SUMMER)).isEqualTo(day("2024-07-19"));
        assertThat(snapshot.rollDate(AT_OAK.and(new Scope.OfYear(YearGroup.ofNumber(2))), SUMMER))
                .isEqualTo(day("2024-07-19"));
        assertThat(snapshot.rollDate(AT_OAK, AUTUMN)).as("another point").isEqualTo(day("2024-10-31"));
        assertThat(snapshot.rollDate(AT_ELM, SUMMER)).isEqualTo(day("2024-08-31"));
        assertThat(snapshot.rollDate(Scope.parse("school:nowhere"), SUMMER)).isEqualTo(day("2024-08-31"));
    }

    @Test
    void ofSeveralDatesOfOnePointThoseOfItsOwnTimeCountElseTheLast() {
        at(1, "2022-09-01");
        dates(OAK, "2022-09-01", "2024-07-17");
        dates(OAK, "2024-08-01", "2024-07-18");
        dates(OAK, "2024-10-01", "2024-07-19");
        assertThat(snapshot().rollDate(AT_OAK, SUMMER)).isEqualTo(day("2024-07-18"));

        Book later = new Book().since(pupil(1), "2022-09-01", new Enrolment(OAK, true));
        later.between(OAK, "2022-09-01", "2022-10-01", new PointDates(SUMMER, day("2024-06-03"), day("2024-07-17")));
        later.between(OAK, "2023-09-01", "2023-10-01", new PointDates(SUMMER, day("2024-06-03"), day("2024-07-18")));
        assertThat(later.load(Declared.definitions()).snapshot().rollDate(AT_OAK, SUMMER))
                .isEqualTo(day("2024-07-18"));
    }

    @Test
    void aPupilStandsOnTheDateOfTheSchoolUnlessAwayByThen() {
        at(1, "2022-09-01");
        at(2, "2024-08-01");
        at(3, ELM, "2022-09-01", "2025-01-01");
        dates(OAK, "2022-09-01", "2024-07-19");
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.dateOf(snapshot.rowOf(pupil(1)), SUMMER)).isEqualTo(day("2024-07-19"));
        assertThat(snapshot.dateOf(snapshot.rowOf(pupil(2)), SUMMER))
                .as("came after it")
                .isEqualTo(day("2024-08-31"));
        assertThat(snapshot.dateOf(snapshot.rowOf(pupil(3)), SUMMER)).isEqualTo(day("2024-08-31"));
    }

    @Test
    void theRollIsWhoIsThereOnTheRollDateInOrder() {
        at(2, "2024-08-31");
        at(1, OAK, "2022-09-01", "2024-08-31");
        at(3, OAK, "2022-09-01", "2024-08-30");
        at(4, "2024-09-01");
        at(5, ELM, "2022-09-01", "2025-08-31");
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.roll(AT_OAK, SUMMER)).containsExactly(pupil(1), pupil(2));
        assertThat(snapshot.roll(Scope.ALL, SUMMER)).containsExactly(pupil(1), pupil(2), pupil(5));
        assertThat(snapshot.roll(Scope.parse("pupil:p5"), SUMMER)).containsExactly(pupil(5));
        assertThat(snapshot.roll(Scope.parse("pupil:p4"), SUMMER)).isEmpty();
        assertThat(snapshot.roll(Scope.parse("pupil:p9"), SUMMER)).isEmpty();
        assertThat(snapshot.roll(Scope.parse("school:9992002,pupil:p1"), SUMMER))
                .isEmpty();
    }

    @Test
    void whoWasThereAndIsNotAnyMoreHasLeft() {
        at(1, "2022-09-01");
        at(2, OAK, "2022-09-01", "2024-06-01");
        at(3, OAK, "2022-09-01", "2024-05-31");
        at(4, OAK, "2022-09-01", "2024-10-31");
        at(5, OAK, "2022-09-01", "2024-10-30");
        at(6, ELM, "2022-09-01", "2024-07-31");
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.left(AT_OAK, SUMMER_1, AUTUMN)).containsExactly(pupil(2), pupil(5));
        assertThat(snapshot.left(Scope.ALL, SUMMER_1, AUTUMN)).containsExactly(pupil(2), pupil(5), pupil(6));
    }

    @Test
    void whoCameAndWentMeanwhileHasLeftToo() {
        at(1, "2022-09-01");
        at(2, OAK, "2024-06-10", "2024-07-10");
        at(3, OAK, "2024-06-10", "2024-10-31");
        at(4, OAK, "2024-05-31", "2024-05-31");
        at(5, OAK, "2024-06-01", "2024-06-01");
        at(6, OAK, "2024-10-30", "2024-10-30");
        at(7, OAK, "2024-07-01", "2024-07-10");
        at(7, "2024-10-01");
        assertThat(snapshot().left(AT_OAK, SUMMER_1, AUTUMN)).containsExactly(pupil(2), pupil(5), pupil(6));
        assertThat(snapshot().left(Scope.ALL, SUMMER_1, AUTUMN)).containsExactly(pupil(2), pupil(5), pupil(6));
        assertThat(snapshot().left(AT_ELM, SUMMER_1, AUTUMN)).isEmpty();
    }

    @Test
    void whoCameAfterItIsNamedWithThem() {
        at(1, "2022-09-01");
        at(2, "2024-11-01");
        at(3, "2024-10-31");
        at(0, "2024-07-01");

        assertThat(snapshot().left(AT_OAK, SUMMER_1, AUTUMN)).containsExactly(pupil(2));
    }

    @Test
    void whoCameIntoAClassAndMovedToAnotherLeftTheFirst() {
        at(1, OAK, "2024-06-10", "2025-08-31");
        book.between(pupil(1), "2024-06-10", "2024-07-10", new ClassMembership(OAK, "Ash"))
                .since(pupil(1), "2024-07-11", new ClassMembership(OAK, "Birch"));

        assertThat(snapshot().left(Scope.parse("class:Ash"), SUMMER_1, AUTUMN)).containsExactly(pupil(1));
        assertThat(snapshot().left(Scope.parse("class:Birch"), SUMMER_1, AUTUMN))
                .isEmpty();
    }

    @Test
    void nobodyLeavesAClassByMovingUpWithIt() {
        for (int n = 1; n <= 3; n++) {
            at(n, "2022-09-01");
            book.between(pupil(n), "2023-09-01", "2024-08-31", new ClassMembership(OAK, "Ash"))
                    .since(pupil(n), "2024-09-01", new ClassMembership(OAK, n < 3 ? "Birch" : "Ash"));
        }
        book.since(pupil(2), "2024-12-01", new ClassMembership(OAK, "Cedar"));
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.left(Scope.parse("class:Ash"), SUMMER, SPRING)).isEmpty();
        assertThat(snapshot.left(Scope.parse("class:Birch"), SUMMER, SPRING)).containsExactly(pupil(2));
    }

    @Test
    void classesAreThoseOfThePupilsOnRollInOrder() {
        for (int n = 1; n <= 5; n++) {
            at(n, "2022-09-01");
        }
        at(6, OAK, "2022-09-01", "2023-08-31");
        for (int n : new int[] {1, 3, 6}) {
            book.since(pupil(n), "2022-09-01", new ClassMembership(OAK, "Birch"));
        }
        book.since(pupil(6), "2022-09-01", new ClassMembership(OAK, "Cedar"))
                .since(pupil(2), "2022-09-01", new ClassMembership(OAK, "Ash"))
                .since(pupil(5), "2022-09-01", new ClassMembership(ELM, "Dogwood"));

        assertThat(snapshot().classes(Scope.ALL, SUMMER))
                .containsExactly(Dimension.CLASS.is("9992001/Ash"), Dimension.CLASS.is("9992001/Birch"));
        assertThat(snapshot().classes(Scope.parse("class:Ash"), SUMMER))
                .containsExactly(Dimension.CLASS.is("9992001/Ash"));
    }

    @Test
    void aSchoolIsCalledWhatItIsCalledOnTheDay() {
        at(1, "2022-09-01");
        SchoolProfile before = new SchoolProfile("Oak", new AuthorityId("999"), "primary");
        SchoolProfile after = new SchoolProfile("Oak and Elm", new AuthorityId("999"), "primary");
        dates(OAK, "2022-09-01", "2024-07-19");
        book.since(OAK, "2022-09-01", before).since(OAK, "2024-01-01", after);
        book.since(new SchoolId("9992000"), "2022-09-01", before);
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.school(OAK, day("2022-08-31"))).isEmpty();
        assertThat(snapshot.school(OAK, day("2023-12-31"))).contains(before);
        assertThat(snapshot.school(OAK, day("2024-01-01"))).contains(after);
        assertThat(snapshot.school(ELM, day("2024-01-01"))).isEmpty();
        assertThat(snapshot.schools()).isEqualTo(List.of(new SchoolId("9992000"), OAK));
    }

    @Test
    void phasesAreThoseOfTheYearTaught() {
        String[] phases = {"EYFS", "EYFS", "KS1", "KS1", "KS2", "KS2", "KS3", "KS3", "KS4", "KS4", "KS5", "KS5"};
        int[] years = {-2, 0, 1, 2, 3, 6, 7, 9, 10, 11, 12, 14};
        for (int i = 0; i < years.length; i++) {
            at(i, "2022-09-01");
            book.since(pupil(i), "2022-09-01", new YearTaught(OAK, YearGroup.ofNumber(years[i])));
        }
        at(50, "2022-09-01");
        at(51, "2022-09-01");
        book.since(pupil(51), "2022-09-01", new YearTaught(OAK, new YearGroup("X")));
        GridSnapshot snapshot = snapshot();

        for (String phase : List.of("EYFS", "KS1", "KS2", "KS3", "KS4", "KS5")) {
            List<PupilId> in = new ArrayList<>();
            for (int i = 0; i < years.length; i++) {
                if (phases[i].equals(phase)) {
                    in.add(pupil(i));
                }
            }
            assertThat(snapshot.roll(Scope.parse("phase:" + phase), SUMMER)).containsExactlyInAnyOrderElementsOf(in);
        }
        assertThat(snapshot.roll(Scope.of(new Scope.OfYear(new YearGroup("X"))), SUMMER))
                .containsExactly(pupil(51));
    }
}
