package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCHOOL;
import static org.pupiltracking.core.snapshot.Declared.SMALL_STEPS;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;
import static org.pupiltracking.core.snapshot.Declared.WRITING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.Kept.Sorted;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.standing.Rulebook;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.core.snapshot.tally.Sorting;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.text.Text;

/** What a snapshot found out once it does not look for again, and it forgets it before there is too much of it. */
class KeptTest {

    private static final Point SUMMER = Point.parse("2024-25/summer-2");
    private static final LocalDate DAY = LocalDate.of(2025, 8, 31);
    private static final Question QUESTION = Question.of(SCHOOL, READING, TEACHER, SUMMER);
    private static final int MANY = 70;

    private GridSnapshot snapshot;

    @BeforeEach
    void oneChild() {
        Book book = new Book();
        PupilId ada = new PupilId("p1");
        book.since(ada, "2022-09-01", new Enrolment(new SchoolId("9992001"), true));
        book.add(
                ada,
                new Judgement(READING, SUMMER, TEACHER, LEVELS, "2b", Security.NOT_SAID),
                Period.on(LocalDate.of(2025, 7, 1)));
        snapshot = book.load(Declared.definitions()).snapshot();
    }

    /** A question of another point each. */
    private static Question other(int number) {
        return QUESTION.since(new Point(new SchoolYear(1930 + number), SUMMER.name()));
    }

    private Rulebook rules(Question question) {
        return snapshot.standings(question, DAY).rules();
    }

    @Test
    void atMostSixtyFourAnswersAreKept() {
        for (int i = 0; i < 64; i++) {
            snapshot.ask(other(i), Monitor.NONE);
            assertThat(snapshot.kept()).hasSize(i + 1);
        }
        snapshot.ask(other(64), Monitor.NONE);

        assertThat(snapshot.kept())
                .singleElement()
                .matches(k -> k.isOf(other(64), other(64).hashCode()));
    }

    @Test
    void whoCancelsGetsNoAnswerAndNoneIsKept() {
        Monitor cancelled = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> snapshot.ask(QUESTION, cancelled)).isInstanceOf(CancelledException.class);
        assertThat(snapshot.kept()).isEmpty();
    }

    @Test
    void whatTheRulesSayIsKeptForEachQuestionUntilManyWereAsked() {
        Rulebook kept = rules(QUESTION);
        rules(other(0));

        assertThat(rules(QUESTION)).isSameAs(kept);
        assertThat(rules(other(0))).isNotSameAs(kept);
        assertThat(snapshot.standings(QUESTION, DAY.minusDays(1)).rules()).isNotSameAs(kept);
        for (int i = 0; i < MANY; i++) {
            rules(other(i));
        }
        assertThat(rules(QUESTION)).isNotSameAs(kept);
    }

    @Test
    void whatTheRulesSayIsNotKeptWhereOthersDecideOrNobodyHasAResult() {
        Question fifths = new Question(
                SCHOOL,
                READING,
                TEACHER,
                SUMMER,
                Optional.empty(),
                Optional.of(new RuleId("fifths")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        Question writing = Question.of(SCHOOL, WRITING, TEACHER, SUMMER);

        assertThat(rules(fifths)).isNotSameAs(rules(fifths));
        assertThat(rules(writing)).isNotSameAs(rules(writing));
    }

    @Test
    void whatPupilsAddIsKeptForEachRulebookUntilThereWereMany() {
        Rulebook rules = rules(QUESTION);
        Object kept = snapshot.adds(rules);
        snapshot.adds(rules(other(0)));

        assertThat(snapshot.adds(rules)).isSameAs(kept);
        for (int i = 0; i < MANY; i++) {
            snapshot.adds(rules(other(i)));
        }
        assertThat(snapshot.adds(rules)).isNotSameAs(kept);
    }

    @Test
    void pupilsWhoStandAlikeShareOneVerdict() {
        Book book = new Book();
        for (int i = 0; i < 4; i++) {
            PupilId pupil = new PupilId("p" + i);
            book.since(pupil, "2022-09-01", new Enrolment(new SchoolId("9992001"), true));
            book.add(
                    pupil,
                    new Judgement(READING, SUMMER, TEACHER, LEVELS, i == 0 ? "2c" : "2b", Security.NOT_SAID),
                    Period.on(LocalDate.of(2025, 7, 1)));
        }
        GridSnapshot four = book.load(Declared.definitions()).snapshot();
        four.ask(QUESTION, Monitor.NONE);

        assertThat(four.standings(QUESTION, DAY).rules().count()).isEqualTo(2);
    }

    /** Of three children one stands at 7 points, one at 15; 17 lies above what cells can say, another baseline does not. */
    @Test
    void whatPupilsAddIsKeptWhileCellsCanSayIt() {
        Point before = Point.parse("2023-24/summer-2");
        Book book = new Book();
        String[] raw = {"1c", "2b", "2a"};
        for (int i = 0; i < raw.length; i++) {
            PupilId pupil = new PupilId("p" + i);
            book.since(pupil, "2022-09-01", new Enrolment(new SchoolId("9992001"), true))
                    .since(pupil, "2024-09-01", new YearTaught(new SchoolId("9992001"), YearGroup.ofNumber(2)));
            book.add(
                    pupil,
                    new Judgement(READING, i == 2 ? before : SUMMER, TEACHER, LEVELS, raw[i], Security.NOT_SAID),
                    Period.on(LocalDate.of(2025, 7, 1)));
        }
        GridSnapshot first = book.load(Declared.definitions()).snapshot();
        first.ask(QUESTION, Monitor.NONE).breakdown(Scope.ALL, List.of(), false);
        Rulebook rules = first.standings(QUESTION, DAY).rules();
        int verdicts = rules.count();
        Object kept = first.adds(rules);

        GridSnapshot second = put(first, before, "1c");
        Tally progressed = second.ask(QUESTION, Monitor.NONE)
                .breakdown(Scope.ALL, List.of(), false)
                .whole();
        assertThat(rules.count()).isGreaterThan(verdicts);
        assertThat(second.adds(rules)).isSameAs(kept);
        assertThat(progressed.count(Split.IN_PROGRESS)).isEqualTo(1);
        assertThat(progressed.sum()).isEqualTo(22_000);
        GridSnapshot third = put(second, SUMMER, "2a");
        assertThat(third.ask(QUESTION, Monitor.NONE)
                        .breakdown(Scope.ALL, List.of(), false)
                        .whole()
                        .sum())
                .isEqualTo(32_000);
        assertThat(third.adds(rules)).isNotSameAs(kept);
    }

    /** Who is in a group by prior attainment depends on results, so that breakdown is not carried. */
    @Test
    void whatNoResultChangedIsCarriedToTheNextSnapshot() {
        Answers answers = snapshot.ask(QUESTION, Monitor.NONE);
        answers.breakdown(Scope.ALL, List.of(Dimension.CLASS), false);
        answers.breakdown(Scope.ALL, List.of(Dimension.of(new RuleId("low-prior"))), false);
        GridSnapshot next = snapshot.draft().published(new Revision(7));
        Kept carried = next.kept().get(0);

        assertThat(next.kept()).isEqualTo(snapshot.kept());
        assertThat(carried.isOf(QUESTION, QUESTION.hashCode())).isTrue();
        assertThat(carried.isOf(other(0), QUESTION.hashCode())).isFalse();
        assertThat(carried.isOf(QUESTION, 0)).isFalse();
        assertThat(carried.days()).containsOnlyKeys(DAY);
        assertThat(carried.breakdowns().keySet())
                .containsExactly(new Sorted(DAY, Scope.ALL, List.of(Dimension.CLASS), false));
        assertThat(next.ask(QUESTION, Monitor.NONE)
                        .breakdown(Scope.ALL, List.of(Dimension.CLASS), false)
                        .populations())
                .extracting(Population::known)
                .containsOnly(new Revision(7));
    }

    @Test
    void aGroupIsSortedOnceAndByResultsOnceInEachSnapshot() {
        Answers answers = snapshot.ask(QUESTION, Monitor.NONE);
        List<Dimension> byResults = List.of(Dimension.of(new RuleId("low-prior")));

        assertThat(answers.breakdown(Scope.ALL, byResults, false))
                .isSameAs(answers.breakdown(Scope.ALL, byResults, false));
        assertThat(snapshot.draft()
                        .published(new Revision(7))
                        .ask(QUESTION, Monitor.NONE)
                        .breakdown(Scope.ALL, byResults, false))
                .isNotSameAs(answers.breakdown(Scope.ALL, byResults, false));
    }

    @Test
    void whereOthersDecideAResultIsNotPutIntoAnAnswer() {
        Book book = new Book();
        String[] raw = {"1c", "2b"};
        for (int i = 0; i < raw.length; i++) {
            PupilId pupil = new PupilId("p" + i);
            book.since(pupil, "2022-09-01", new Enrolment(new SchoolId("9992001"), true))
                    .since(pupil, "2024-09-01", new YearTaught(new SchoolId("9992001"), YearGroup.ofNumber(2)));
            book.add(
                    pupil,
                    new Judgement(READING, SUMMER, TEACHER, LEVELS, raw[i], Security.NOT_SAID),
                    Period.on(LocalDate.of(2025, 7, 1)));
        }
        GridSnapshot first = book.load(Declared.definitions()).snapshot();
        Question halves = QUESTION.in(new RuleId("halves"));
        Split upper = Split.band(new RuleId("b1"));

        assertThat(first.ask(halves, Monitor.NONE).pupils(Scope.ALL, Set.of(), upper))
                .containsExactly(new PupilId("p1"));
        assertThat(put(first, SUMMER, "2b").ask(halves, Monitor.NONE).pupils(Scope.ALL, Set.of(), upper))
                .as("both are at the median")
                .isEmpty();
    }

    private static GridSnapshot put(GridSnapshot in, Point at, String raw) {
        SnapshotDraft draft = in.draft();
        assertThat(draft.put(new PupilId("p0"), READING, at, TEACHER, LEVELS, raw, Security.NOT_SAID))
                .isTrue();
        return draft.published(new Revision(in.known().number() + 1));
    }

    @Test
    void cellsAreKeptForEachScopeAndSortingUntilThereWereMany() {
        RollDay roll = snapshot.roll(DAY);
        List<Sorting> by = List.of(snapshot.sorting(roll, Dimension.CLASS));
        Object kept = snapshot.cells(roll, Scope.ALL, by, true);

        assertThat(snapshot.sorting(roll, Dimension.CLASS)).isSameAs(by.get(0));
        assertThat(snapshot.cells(roll, Scope.ALL, by, false)).isNotSameAs(kept);
        assertThat(snapshot.cells(roll, Scope.ALL, List.of(), true)).isNotSameAs(kept);
        assertThat(snapshot.cells(roll, Scope.ALL, by, true)).isSameAs(kept);
        for (int i = 0; i < MANY; i++) {
            snapshot.cells(roll, Scope.parse("class:" + i), by, true);
        }
        assertThat(snapshot.cells(roll, Scope.ALL, by, true)).isNotSameAs(kept);
    }

    @Test
    void morePupilsThanTalliesCanAddUpAreRefused() {
        RollDay roll = snapshot.roll(DAY);

        assertThatThrownBy(() -> new GridBreakdown.Cells(Scope.ALL, new int[1 << 21], roll, List.of(), false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("breakdown.too-many");
    }

    @Test
    void theRollOfADayIsKeptUntilManyDaysWereAskedFor() {
        RollDay kept = snapshot.roll(DAY);

        assertThat(snapshot.roll(DAY.minusDays(1))).isNotSameAs(kept);
        assertThat(snapshot.roll(DAY)).isSameAs(kept);
        for (int i = 1; i < MANY; i++) {
            snapshot.roll(DAY.minusDays(i));
        }
        assertThat(snapshot.roll(DAY)).isNotSameAs(kept);
    }

    @Test
    void aBreakdownIsTheSameWhereDateScopeDimensionsAndPairsAre() {
        List<Dimension> by = List.of(Dimension.CLASS);
        Sorted one = new Sorted(DAY, Scope.ALL, by, true);

        assertThat(one).isEqualTo(new Sorted(DAY, Scope.of(), List.of(Dimension.CLASS), true));
        assertThat(one).hasSameHashCodeAs(new Sorted(DAY, Scope.of(), List.of(Dimension.CLASS), true));
        assertThat(one).isNotEqualTo(new Sorted(DAY.plusDays(1), Scope.ALL, by, true));
        assertThat(one).isNotEqualTo(new Sorted(DAY, Scope.parse("year:2"), by, true));
        assertThat(one).isNotEqualTo(new Sorted(DAY, Scope.ALL, List.of(Dimension.YEAR), true));
        assertThat(one).isNotEqualTo(new Sorted(DAY, Scope.ALL, by, false));
        assertThat(one).isNotEqualTo(DAY);
        assertThat(one.date()).isEqualTo(DAY);
    }

    @Test
    void anotherFrameworkHasAnotherRulebook() {
        assertThat(rules(Question.of(SMALL_STEPS, READING, TEACHER, SUMMER))).isNotSameAs(rules(QUESTION));
    }
}
