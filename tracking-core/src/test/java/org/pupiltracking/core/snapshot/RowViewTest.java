package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.LEVELS_NEXT;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCORES;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;
import static org.pupiltracking.core.snapshot.Declared.TEST;
import static org.pupiltracking.core.snapshot.Declared.WRITING;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Reading;

/** What a snapshot says of one pupil from day to day. */
class RowViewTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final SchoolId ELM = new SchoolId("9992002");
    private static final PupilId ADA = new PupilId("p2");
    private static final PupilId BEN = new PupilId("p1");

    private final Book book = new Book()
            .between(ADA, "2022-09-01", "2023-03-31", new Enrolment(OAK, true))
            .between(ADA, "2023-04-01", "2023-07-20", new Enrolment(OAK, false))
            .between(ADA, "2024-01-08", "2024-03-28", new Enrolment(OAK, true))
            .since(ADA, "2024-03-29", new Enrolment(ELM, true))
            .since(BEN, "2022-09-01", new Enrolment(OAK, true));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private PupilView view(PupilId pupil) {
        return book.load(Declared.definitions()).snapshot().pupil(pupil).orElseThrow();
    }

    private void judge(SubjectId subject, String point, KindId kind, SchemeKey scheme, String raw) {
        book.add(
                ADA,
                new Judgement(subject, Point.parse(point), kind, scheme, raw, Security.SECURE),
                Period.on(day("2024-07-01")));
    }

    @Test
    void whoIsNotInTheRecordHasNoView() {
        GridSnapshot snapshot = book.load(Declared.definitions()).snapshot();

        assertThat(snapshot.pupil(new PupilId("p3"))).isEmpty();
        assertThat(snapshot.pupil(ADA).orElseThrow().id()).isEqualTo(ADA);
        assertThat(snapshot.pupil(BEN).orElseThrow().id()).isEqualTo(BEN);
    }

    @Test
    void theSchoolIsThatOfTheDay() {
        PupilView ada = view(ADA);

        assertThat(ada.school(day("2022-08-31"))).isEmpty();
        assertThat(ada.school(day("2022-09-01"))).contains(OAK);
        assertThat(ada.school(day("2023-07-20"))).contains(OAK);
        assertThat(ada.school(day("2023-07-21"))).isEmpty();
        assertThat(ada.school(day("2024-03-29"))).contains(ELM);
    }

    @Test
    void timesOnOneRollThatFollowEachOtherAreOne() {
        PupilView ada = view(ADA);

        assertThat(ada.joined(day("2022-08-31"))).as("before any").isEmpty();
        assertThat(ada.left(day("2022-08-31"))).isEmpty();
        assertThat(ada.joined(day("2022-10-01"))).contains(day("2022-09-01"));
        assertThat(ada.left(day("2022-10-01"))).contains(day("2023-07-20"));
        assertThat(ada.joined(day("2023-05-01"))).contains(day("2022-09-01"));
        assertThat(ada.left(day("2023-05-01"))).contains(day("2023-07-20"));
        assertThat(ada.joined(day("2023-12-01"))).as("the roll before").contains(day("2022-09-01"));
        assertThat(ada.left(day("2023-12-01"))).contains(day("2023-07-20"));
        assertThat(ada.joined(day("2024-02-01"))).as("after a gap").contains(day("2024-01-08"));
        assertThat(ada.left(day("2024-02-01"))).as("another school follows").contains(day("2024-03-28"));
        assertThat(ada.joined(day("2024-03-29"))).contains(day("2024-03-29"));
        assertThat(ada.left(day("2024-03-29"))).as("no end is known").isEmpty();
    }

    @Test
    void theClassIsThatAtTheMainSchool() {
        book.since(ADA, "2022-09-01", new ClassMembership(OAK, "Ash"))
                .since(ADA, "2024-09-01", new ClassMembership(ELM, "Birch"));
        PupilView ada = view(ADA);

        assertThat(ada.classOn(day("2022-09-01"))).contains("Ash");
        assertThat(ada.classOn(day("2023-09-01"))).as("on no roll").isEmpty();
        assertThat(ada.classOn(day("2024-05-01")))
                .as("a class of the school before")
                .isEmpty();
        assertThat(ada.classOn(day("2024-09-01"))).contains("Birch");
    }

    @Test
    void theYearIsAsTaughtAtTheSchoolAndAsAgeGivesIt() {
        book.since(ADA, "2022-09-01", new YearTaught(OAK, YearGroup.ofNumber(3)))
                .since(ADA, "2024-04-01", new YearTaught(ELM, YearGroup.ofNumber(4)))
                .since(ADA, "2022-09-01", born("2014-12-03"));
        PupilView ada = view(ADA);

        assertThat(ada.yearTaught(day("2022-08-31"))).isEmpty();
        assertThat(ada.yearTaught(day("2022-09-01"))).contains(YearGroup.ofNumber(3));
        assertThat(ada.yearTaught(day("2023-12-01"))).as("on no roll").contains(YearGroup.ofNumber(3));
        assertThat(ada.yearTaught(day("2024-03-29")))
                .as("nothing is said of the school")
                .isEmpty();
        assertThat(ada.yearTaught(day("2024-04-01"))).contains(YearGroup.ofNumber(4));
        assertThat(ada.yearOfAge(day("2022-09-01"))).contains(YearGroup.ofNumber(3));
        assertThat(ada.yearOfAge(day("2024-08-31"))).contains(YearGroup.ofNumber(4));
        assertThat(view(BEN).yearOfAge(day("2024-08-31"))).isEmpty();
    }

    private static Identity born(String day) {
        return new Identity("-", "-", Optional.of(day(day)), Optional.empty(), Optional.empty());
    }

    @Test
    void characteristicsAreThoseOfTheDay() {
        book.since(ADA, "2022-09-01", new CharacteristicHeld(Declared.SEX, "F"))
                .between(ADA, "2023-01-01", "2023-06-30", new CharacteristicHeld(Declared.FSM, "yes"));
        PupilView ada = view(ADA);

        assertThat(ada.characteristics(day("2022-09-01"))).isEqualTo(Map.of(Declared.SEX, "F"));
        assertThat(ada.characteristics(day("2023-06-30"))).isEqualTo(Map.of(Declared.SEX, "F", Declared.FSM, "yes"));
        assertThat(view(BEN).characteristics(day("2023-06-30"))).isEmpty();
    }

    @Test
    void aFrameworkForTheSubjectComesBeforeOneForAll() {
        book.since(ADA, "2023-09-01", new FrameworkAssigned(Declared.SCHOOL, Optional.empty(), Optional.empty(), ""))
                .since(
                        ADA,
                        "2024-09-01",
                        new FrameworkAssigned(Declared.SMALL_STEPS, Optional.empty(), Optional.of(READING), ""));
        PupilView ada = view(ADA);

        assertThat(ada.ownFramework(READING, day("2023-08-31"))).isEmpty();
        assertThat(ada.ownFramework(READING, day("2023-09-01"))).contains(Declared.SCHOOL);
        assertThat(ada.ownFramework(READING, day("2024-09-01"))).contains(Declared.SMALL_STEPS);
        assertThat(ada.ownFramework(WRITING, day("2024-09-01"))).contains(Declared.SCHOOL);
    }

    @Test
    void resultsAreReadInOrderOfTimeWhateverTheirScheme() {
        judge(READING, "2023-24/summer-2", TEACHER, LEVELS, "2b");
        judge(READING, "2022-23/autumn-1", TEACHER, LEVELS, "A");
        judge(READING, "2023-24/spring-1", TEACHER, SCORES, "100");
        judge(READING, "2023-24/summer-2", TEACHER, LEVELS_NEXT, "2a");
        judge(READING, "2023-24/summer-2", TEST, SCORES, "101.5");

        PupilView ada = view(ADA);

        assertThat(ada.readings(READING, TEACHER))
                .extracting(Reading::point, Reading::scheme, Reading::printed)
                .containsExactly(
                        tuple(Point.parse("2022-23/autumn-1"), LEVELS, "A"),
                        tuple(Point.parse("2023-24/spring-1"), SCORES, "100"),
                        tuple(Point.parse("2023-24/summer-2"), LEVELS_NEXT, "2a"));
        Reading test = ada.readings(READING, TEST).get(0);
        assertThat(test.kind()).isEqualTo(TEST);
        assertThat(test.raw()).isEqualTo("101.5");
        assertThat(test.security()).isEqualTo(Security.SECURE);
        assertThat(ada.readings(WRITING, TEST)).isEmpty();
        assertThat(view(BEN).readings(READING, TEACHER)).isEmpty();
    }

    @Test
    void subjectsAndKindsAreThoseWithAResultOfThePupil() {
        judge(WRITING, "2023-24/summer-2", TEST, SCORES, "100");
        judge(READING, "2022-23/autumn-1", TEST, SCORES, "100");
        judge(READING, "2023-24/summer-2", TEACHER, LEVELS, "2b");

        PupilView ada = view(ADA);

        assertThat(ada.subjects()).containsExactly(READING, WRITING);
        assertThat(ada.kinds(READING)).containsExactly(TEACHER, TEST);
        assertThat(ada.kinds(WRITING)).containsExactly(TEST);
        assertThat(view(BEN).subjects()).isEmpty();
        assertThat(view(BEN).kinds(READING)).isEmpty();
    }
}
