package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCHOOL;
import static org.pupiltracking.core.snapshot.Declared.SEX;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Transitions;

class GridSnapshotTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final Point LAST_SUMMER = Point.parse("2024-25/summer-2");
    private static final Point SUMMER = Point.parse("2025-26/summer-2");
    private static final Question QUESTION = Question.of(SCHOOL, READING, TEACHER, SUMMER);

    private static PupilId pupil(int n) {
        return new PupilId("p" + n);
    }

    /** Four pupils of year 2: 1b to 2b, 1c to 2c, no result, a code; the first two are girls. */
    private static Book four() {
        Book book = new Book();
        String[][] results = {{"1b", "2b"}, {"1c", "2c"}, {"1b", ""}, {"1c", "A"}};
        for (int i = 0; i < results.length; i++) {
            book.since(pupil(i), "2022-09-01", new Enrolment(OAK, true))
                    .since(pupil(i), "2025-09-01", new ClassMembership(OAK, "2A"))
                    .between(pupil(i), "2024-09-01", "2025-08-31", new YearTaught(OAK, YearGroup.ofNumber(1)))
                    .since(pupil(i), "2025-09-01", new YearTaught(OAK, YearGroup.ofNumber(2)))
                    .since(pupil(i), "2022-09-01", new CharacteristicHeld(SEX, i < 2 ? "F" : "M"));
            judge(book, pupil(i), LAST_SUMMER, results[i][0]);
            if (!results[i][1].isEmpty()) {
                judge(book, pupil(i), SUMMER, results[i][1]);
            }
        }
        return book;
    }

    private static long judge(Book book, PupilId pupil, Point at, String raw) {
        return book.add(
                pupil,
                new Judgement(READING, at, TEACHER, LEVELS, raw, Security.NOT_SAID),
                Period.on(LocalDate.of(2026, 7, 1)));
    }

    private static GridSnapshot load(Book book) {
        return book.load(Declared.definitions()).snapshot();
    }

    private static Answers ask(Book book) {
        return load(book).ask(QUESTION, Monitor.NONE);
    }

    @Test
    void standingSaysWhereThePupilIsAndHowFarItCame() {
        PupilStanding first = ask(four()).standing(pupil(0));

        assertThat(first.coverage()).isEqualTo(Coverage.ASSESSED);
        assertThat(first.readAs()).contains(YearGroup.ofNumber(2));
        assertThat(first.latest().found().orElseThrow().printed()).isEqualTo("2b");
        assertThat(first.baseline().found().orElseThrow().printed()).isEqualTo("1b");
        assertThat(first.steps().found()).contains(0);
        assertThat(first.position().found()).contains(Position.AT);
        assertThat(first.band().found().orElseThrow().id().value()).isEqualTo("b2");
        Progress progress = first.progress().found().orElseThrow();
        assertThat(progress.steps()).contains(3);
        assertThat(progress.amount().orElseThrow()).isEqualByComparingTo("6");
        assertThat(progress.needed().orElseThrow()).isEqualByComparingTo("3");
        assertThat(progress.enough().found()).contains(true);
    }

    @Test
    void whatIsMissingIsSaid() {
        Answers answers = ask(four());

        PupilStanding none = answers.standing(pupil(2));
        assertThat(none.coverage()).isEqualTo(Coverage.MISSING);
        assertThat(none.latest().why().orElseThrow().key()).isEqualTo("reason.no-result");
        PupilStanding code = answers.standing(pupil(3));
        assertThat(code.coverage()).isEqualTo(Coverage.MISSING);
        assertThat(code.steps().why().orElseThrow().key()).isEqualTo("reason.code");
        assertThat(code.latest().found().orElseThrow().printed()).isEqualTo("A");
    }

    /** A target is no result, and neither is an attitude. */
    @ParameterizedTest
    @ValueSource(strings = {"attitude", "target", "estimate"})
    void figuresOfAttainmentRefuseAKindThatIsNone(String kind) {
        GridSnapshot snapshot = load(four());
        Question question = Question.of(SCHOOL, READING, new KindId(kind), SUMMER);

        assertThatThrownBy(() -> snapshot.ask(question, Monitor.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("question.kind-not-attainment[" + kind);
    }

    @Test
    void countsMeansAndGroupsAddUp() {
        Answers answers = ask(four());

        Count atOrAbove = answers.count(Scope.ALL, Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE);
        assertThat(atOrAbove.of()).isEqualTo(2);
        assertThat(atOrAbove.count()).isEqualTo(1);
        assertThat(answers.mean(Scope.ALL, Set.of()).mean().found()).contains(14.0);
        Breakdown breakdown =
                answers.breakdown(Scope.of(new Scope.OfSchool(OAK)), List.of(Dimension.CLASS, Dimension.of(SEX)), true);
        assertThat(breakdown.whole().count(Split.ON_ROLL)).isEqualTo(4);
        assertThat(breakdown.of(Set.of(Dimension.of(SEX).is("F"))).count(Split.ASSESSED))
                .isEqualTo(2);
        assertThat(breakdown
                        .of(Set.of(Dimension.of(SEX).is("M"), Dimension.CLASS.is("9992001/2A")))
                        .count(Split.MISSING))
                .isEqualTo(2);
        assertThat(breakdown.others(Set.of(Dimension.of(SEX).is("M"))))
                .isEqualTo(breakdown.of(Set.of(Dimension.of(SEX).is("F"))));
    }

    @Test
    void transitionsPlaceEveryPupilOnce() {
        Transitions moves =
                load(four()).ask(QUESTION.since(LAST_SUMMER), Monitor.NONE).transitions(Scope.ALL);

        assertThat(moves.from()).containsExactly("1c", "1b");
        assertThat(moves.to()).containsExactly("A", "2c", "2b");
        assertThat(moves.pupils("1b", "2b")).containsExactly(pupil(0));
        assertThat(moves.withoutEnd()).containsExactly(pupil(2));
        assertThat(moves.withoutStart()).isEmpty();
        assertThat(moves.expected("1b", "2b").found()).contains(true);
        assertThat(moves.expected("1b", "1b").found()).contains(false);
        assertThat(moves.count("1c", "2c").of()).isEqualTo(2);
    }

    @Test
    void laterFactsReplaceEarlierOnesAndCorrectionsTakeThemBack() {
        Book book = four();
        long wrong = judge(book.batch(), pupil(0), SUMMER, "4a");
        book.batch()
                .add(
                        pupil(1),
                        new Judgement(READING, SUMMER, TEACHER, LEVELS, "3b", Security.SECURE),
                        Period.on(LocalDate.of(2026, 7, 1)),
                        Optional.of(new org.pupiltracking.record.FactId(wrong)),
                        false);

        Answers answers = ask(book);

        assertThat(answers.standing(pupil(0)).latest().found().orElseThrow().printed())
                .isEqualTo("2b");
        assertThat(answers.standing(pupil(1)).latest().found().orElseThrow().security())
                .isEqualTo(Security.SECURE);
    }

    @Test
    void aWithdrawnBatchLeavesWhatWasBefore() {
        Book book = four();
        judge(book.batch(), pupil(0), SUMMER, "4a");
        book.withdraw(2);

        assertThat(ask(book).standing(pupil(0)).latest().found().orElseThrow().printed())
                .isEqualTo("2b");
    }

    @Test
    void namesAreKeptApart() {
        Book book = four().since(pupil(0), "2022-09-01", identity("Canary", "2018-10-01"));
        Loaded loaded = book.load(Declared.definitions());

        assertThat(loaded.names().identity(pupil(0)).orElseThrow().surname()).isEqualTo("Canary");
        assertThat(loaded.names().identity(pupil(1))).isEmpty();
        assertThat(loaded.snapshot().pupil(pupil(0)).orElseThrow().yearOfAge(LocalDate.of(2026, 7, 1)))
                .contains(YearGroup.ofNumber(2));
        assertThat(loaded.toString()).doesNotContain("Canary");
    }

    static Identity identity(String surname, String birth) {
        return new Identity(surname, "Test", Optional.of(LocalDate.parse(birth)), Optional.empty(), Optional.empty());
    }
}
