package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCHOOL;
import static org.pupiltracking.core.snapshot.Declared.SCORES;
import static org.pupiltracking.core.snapshot.Declared.SMALL_STEPS;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;
import static org.pupiltracking.core.snapshot.Declared.TEST;
import static org.pupiltracking.core.snapshot.Declared.WRITING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot.AboutSchool;

/** What a snapshot says of results, schools and names as they were recorded. */
class RecordedTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final SchoolId ELM = new SchoolId("9992002");
    private static final Scope AT_OAK = Scope.of(new Scope.OfSchool(OAK));
    private static final Point SPRING = Point.parse("2024-25/spring-1");
    private static final Point SUMMER = Point.parse("2024-25/summer-2");

    private final Book book = new Book();

    private static PupilId pupil(int n) {
        return new PupilId("p" + n);
    }

    private void at(int n, SchoolId school) {
        book.since(pupil(n), "2022-09-01", new Enrolment(school, true));
    }

    private void judge(int n, Point at, KindId kind, SchemeKey scheme, String raw) {
        book.add(
                pupil(n),
                new Judgement(READING, at, kind, scheme, raw, Security.NOT_SAID),
                Period.on(LocalDate.of(2025, 7, 1)));
    }

    private GridSnapshot snapshot() {
        return book.load(Declared.definitions()).snapshot();
    }

    @Test
    void pointsAreThoseWithAResultOfSomebodyOnRoll() {
        at(1, OAK);
        at(2, ELM);
        judge(1, SUMMER, TEACHER, LEVELS, "2b");
        judge(1, Point.parse("2023-24/autumn-1"), TEACHER, LEVELS, "1b");
        judge(2, SPRING, TEACHER, LEVELS, "2b");
        judge(1, SPRING, TEST, SCORES, "100");
        judge(1, Point.parse("2021-22/autumn-1"), TEACHER, LEVELS, "1b");
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.points(AT_OAK, READING, TEACHER)).containsExactly(Point.parse("2023-24/autumn-1"), SUMMER);
        assertThat(snapshot.points(Scope.ALL, READING, TEACHER))
                .containsExactly(Point.parse("2023-24/autumn-1"), SPRING, SUMMER);
        assertThat(snapshot.points(AT_OAK, READING, TEST)).containsExactly(SPRING);
        assertThat(snapshot.points(AT_OAK, WRITING, TEST)).isEmpty();
    }

    @Test
    void theUsualFrameworkIsThatOfMostResults() {
        for (int n = 1; n <= 3; n++) {
            at(n, OAK);
        }
        assertThat(snapshot().usualFramework(Scope.ALL, SUMMER)).isEmpty();
        judge(1, SUMMER, TEST, SCORES, "100");
        assertThat(snapshot().usualFramework(Scope.ALL, SUMMER)).contains(SCHOOL);
        assertThat(snapshot().usualFramework(Scope.ALL, SPRING)).isEmpty();
        book.add(
                pupil(2),
                new Judgement(WRITING, SUMMER, TEACHER, Declared.AREAS, "explores", Security.NOT_SAID),
                Period.on(LocalDate.of(2025, 7, 1)));
        assertThat(snapshot().usualFramework(Scope.ALL, SUMMER))
                .as("one result each: the first by key")
                .contains(SCHOOL);
        book.add(
                pupil(3),
                new Judgement(WRITING, SUMMER, TEACHER, Declared.AREAS, "persists", Security.NOT_SAID),
                Period.on(LocalDate.of(2025, 7, 1)));
        assertThat(snapshot().usualFramework(Scope.ALL, SUMMER)).contains(SMALL_STEPS);
        assertThat(snapshot().usualFramework(Scope.parse("pupil:p1"), SUMMER)).contains(SCHOOL);
    }

    @Test
    void whatASchoolWasGivenCountsBeforeItsResults() {
        FrameworkKey given = FrameworkKey.of("given", "1");
        for (int n = 1; n <= 3; n++) {
            at(n, n < 3 ? OAK : ELM);
            judge(n, SUMMER, TEST, SCORES, "100");
        }
        book.between(
                OAK, "2024-09-01", "2025-08-31", new FrameworkAssigned(given, Optional.empty(), Optional.empty(), ""));
        book.since(ELM, "2024-09-01", new FrameworkAssigned(given, Optional.empty(), Optional.of(READING), ""));
        GridSnapshot snapshot = snapshot();

        assertThat(snapshot.usualFramework(AT_OAK, SUMMER)).contains(given);
        assertThat(snapshot.usualFramework(Scope.ALL, SUMMER)).contains(given);
        assertThat(snapshot.usualFramework(Scope.parse("school:9992002"), SUMMER))
                .as("given for one subject only")
                .contains(SCHOOL);
        assertThat(snapshot.usualFramework(AT_OAK, Point.parse("2025-26/autumn-1")))
                .isEmpty();
    }

    private static PublishedFigure figure(String measure, int year, String release, String value) {
        return new PublishedFigure(
                measure,
                new SchoolYear(year),
                release,
                "",
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    @Test
    void publishedFiguresComeBySchoolMeasureYearAndRelease() {
        List<AboutSchool> expected = List.of(
                new AboutSchool(OAK, figure("attainment", 2023, "final", "7")),
                new AboutSchool(OAK, figure("attainment", 2023, "revised", "8")),
                new AboutSchool(OAK, figure("attainment", 2024, "final", "5")),
                new AboutSchool(OAK, figure("progress", 2022, "final", "1")),
                new AboutSchool(ELM, figure("attainment", 2021, "final", "2")));
        for (int i : new int[] {3, 4, 0, 2, 1}) {
            book.since(expected.get(i).school(), "2025-01-01", expected.get(i).figure());
        }

        assertThat(snapshot().published()).isEqualTo(expected);
    }

    @Test
    void ofOneFigureTheLastThatWasRecordedCountsUntilItIsEnded() {
        book.since(OAK, "2025-01-01", figure("progress", 2023, "final", "1"))
                .since(OAK, "2024-01-01", figure("progress", 2023, "final", "2"))
                .since(OAK, "2025-01-01", figure("progress", 2024, "final", "3"));
        assertThat(snapshot().published())
                .containsExactly(
                        new AboutSchool(OAK, figure("progress", 2023, "final", "2")),
                        new AboutSchool(OAK, figure("progress", 2024, "final", "3")));

        book.add(
                OAK,
                figure("progress", 2024, "final", "3"),
                Period.since(LocalDate.of(2025, 1, 1)),
                Optional.empty(),
                true);
        assertThat(snapshot().published())
                .containsExactly(new AboutSchool(OAK, figure("progress", 2023, "final", "2")));
    }

    private static Identity named(String surname) {
        return new Identity(surname, "Test", Optional.of(LocalDate.of(2018, 1, 2)), Optional.empty(), Optional.empty());
    }

    @Test
    void aPupilIsNamedByAnyOfItsIdsUntilTheNameIsEnded() {
        at(1, OAK);
        book.since(pupil(1), "2022-09-01", named("Canary"));
        book.since(pupil(7), "2023-09-01", new SamePupil(pupil(1), true));
        Names names = book.load(Declared.definitions()).names();

        assertThat(names.identity(pupil(1))).contains(named("Canary"));
        assertThat(names.identity(pupil(7))).contains(named("Canary"));
        assertThat(names.identity(pupil(9))).isEmpty();
        book.add(pupil(1), named("Canary"), Period.since(LocalDate.of(2024, 9, 1)), Optional.empty(), true);
        Loaded without = book.load(Declared.definitions());
        assertThat(without.names().identity(pupil(1))).isEmpty();
        assertThat(without.snapshot().pupil(pupil(1)).orElseThrow().yearOfAge(LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    @Test
    void aMemberOfStaffIsNamedUntilTheNameIsEnded() {
        StaffId teacher = new StaffId("t1");
        StaffIdentity name = new StaffIdentity("Ms Canary");
        book.since(teacher, "2022-09-01", name);
        Names names = book.load(Declared.definitions()).names();

        assertThat(names.staff(teacher)).contains(name);
        assertThat(names.staff(new StaffId("t2"))).isEmpty();
        book.add(teacher, name, Period.since(LocalDate.of(2024, 9, 1)), Optional.empty(), true);
        assertThat(book.load(Declared.definitions()).names().staff(teacher)).isEmpty();
    }

    @Test
    void theSamePupilsAreSeenAsOneKnewThem() {
        at(1, OAK);
        judge(1, SUMMER, TEACHER, LEVELS, "2c");
        book.batch();
        judge(1, SUMMER, TEACHER, LEVELS, "2b");
        FactColumns columns = new FactColumns(Declared.definitions(), Monitor.NONE);
        book.known(2).forEach(columns::fact);
        FactColumns.Taken taken = columns.taken();
        GridSnapshot now = SnapshotLoader.make(taken, new Revision(2), Declared.definitions(), Monitor.NONE)
                .snapshot();
        GridSnapshot then = now.asKnown(taken.journal(), new Revision(1), Monitor.NONE);

        assertThat(then.known()).isEqualTo(new Revision(1));
        assertThat(raw(then)).isEqualTo("2c");
        assertThat(raw(now)).isEqualTo("2b");
    }

    private static String raw(GridSnapshot in) {
        return in.pupil(pupil(1))
                .orElseThrow()
                .readings(READING, TEACHER)
                .get(0)
                .raw();
    }

    @Test
    void answersAreKeptAndThoseFoundAfreshAreNot() {
        at(1, OAK);
        judge(1, SUMMER, TEACHER, LEVELS, "2b");
        GridSnapshot snapshot = snapshot();
        Question question = Question.of(SCHOOL, READING, TEACHER, SUMMER);

        assertThat(snapshot.answer(question, Monitor.NONE).question().at()).isEqualTo(SUMMER);
        assertThat(snapshot.kept()).isEmpty();
        assertThat(snapshot.ask(question, Monitor.NONE)).isSameAs(snapshot.ask(question, Monitor.NONE));
        assertThat(snapshot.kept()).singleElement().matches(k -> k.isOf(question, question.hashCode()));
    }

    @Test
    void ofTheSnapshotOneCanAskForWhoIsInIt() {
        at(1, OAK);
        GridSnapshot snapshot = snapshot();
        Question question = Question.of(SCHOOL, READING, TEACHER, SUMMER);

        assertThat(snapshot.standing(question, pupil(1)).pupil()).isEqualTo(pupil(1));
        assertThat(snapshot.definitions().schemes()).isNotEmpty();
        assertThatThrownBy(() -> snapshot.standing(question, pupil(2)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("pupil.unknown");
    }
}
