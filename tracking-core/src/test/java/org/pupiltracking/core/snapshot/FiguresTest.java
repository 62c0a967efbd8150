package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCHOOL;
import static org.pupiltracking.core.snapshot.Declared.SCORES;
import static org.pupiltracking.core.snapshot.Declared.SEX;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.snapshot.Transitions;
import org.pupiltracking.text.Text;

/** Counts, means, tables and moves of a few pupils whom one can count by hand. */
class FiguresTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final Point LAST_SUMMER = Point.parse("2024-25/summer-2");
    private static final Point SUMMER = Point.parse("2025-26/summer-2");
    private static final Question QUESTION = Question.of(SCHOOL, READING, TEACHER, SUMMER);
    private static final Criterion GIRLS = Dimension.of(SEX).is("F");
    private static final Criterion BOYS = Dimension.of(SEX).is("M");

    private final Book book = new Book();

    private static PupilId pupil(int n) {
        return new PupilId("p" + n);
    }

    private static List<PupilId> pupils(int... numbers) {
        return Arrays.stream(numbers).mapToObj(FiguresTest::pupil).toList();
    }

    private void child(int n, int year, String sex) {
        book.since(pupil(n), "2022-09-01", new Enrolment(OAK, true))
                .since(pupil(n), "2025-09-01", new YearTaught(OAK, YearGroup.ofNumber(year)))
                .since(pupil(n), "2022-09-01", new CharacteristicHeld(SEX, sex));
    }

    private void judge(int n, Point at, SchemeKey scheme, String raw) {
        book.add(
                pupil(n),
                new Judgement(READING, at, TEACHER, scheme, raw, Security.NOT_SAID),
                Period.on(LocalDate.of(2026, 7, 1)));
    }

    /** Girls 1 and 2, boys 3 to 5: 1b to 2b, 1b to 2c, 1a to 2b, 1b to nothing, nothing to 2b. */
    private Answers five() {
        String[][] results = {{"1b", "2b"}, {"1b", "2c"}, {"1a", "2b"}, {"1b", ""}, {"", "2b"}};
        for (int i = 0; i < results.length; i++) {
            child(i + 1, 2, i < 2 ? "F" : "M");
            for (int p = 0; p < 2; p++) {
                if (!results[i][p].isEmpty()) {
                    judge(i + 1, p == 0 ? LAST_SUMMER : SUMMER, LEVELS, results[i][p]);
                }
            }
        }
        return ask(QUESTION.since(LAST_SUMMER));
    }

    private Answers ask(Question question) {
        return book.load(Declared.definitions()).snapshot().ask(question, Monitor.NONE);
    }

    @Test
    void aCountSaysWhatItIsOf() {
        Answers answers = five();
        Count count = answers.count(Scope.ALL, Set.of(GIRLS), Split.IN_SHARE, Split.AT_OR_ABOVE);
        Count all = answers.count(Scope.ALL, Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE);

        assertThat(count.of()).isEqualTo(2);
        assertThat(count.count()).isEqualTo(1);
        assertThat(all.of()).isEqualTo(4);
        assertThat(all.count()).isEqualTo(3);
        assertThat(count.question()).isEqualTo(answers.question());
        assertThat(count.base()).isEqualTo(Split.IN_SHARE);
        assertThat(count.split()).isEqualTo(Split.AT_OR_ABOVE);
        assertThat(count.population())
                .isEqualTo(new Population(Scope.ALL, new TreeSet<>(Set.of(GIRLS)), SUMMER, new Revision(1)));
        assertThat(answers.rollDate()).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void pupilsMeetAllCriteria() {
        child(6, 3, "F");
        Answers answers = five();
        Criterion second = Dimension.YEAR.is("2");

        assertThat(answers.pupils(Scope.ALL, Set.of(), Split.ON_ROLL)).isEqualTo(pupils(1, 2, 3, 4, 5, 6));
        assertThat(answers.pupils(Scope.ALL, Set.of(second, GIRLS), Split.ON_ROLL))
                .isEqualTo(pupils(1, 2));
        assertThat(answers.pupils(Scope.ALL, Set.of(second, BOYS), Split.ASSESSED))
                .isEqualTo(pupils(3, 5));
        assertThat(answers.pupils(Scope.ALL, Set.of(second, Dimension.of(SEX).is("X")), Split.ON_ROLL))
                .isEmpty();
    }

    @Test
    void everySplitHoldsOfThoseWhomItNames() {
        child(6, 2, "F");
        judge(6, SUMMER, LEVELS, "W");
        child(7, 2, "F");
        judge(7, SUMMER, LEVELS, "D");
        child(8, 2, "F");
        judge(8, SUMMER, LEVELS, "EM");
        child(9, 2, "F");
        judge(9, SUMMER, LEVELS, "3a");
        child(0, 2, "F");
        judge(0, LAST_SUMMER, LEVELS, "1b");
        judge(0, SUMMER, LEVELS, "A");
        Answers answers = five();

        assertThat(holds(answers, Split.STUDYING)).isEqualTo(pupils(0, 1, 2, 3, 4, 5, 6, 8, 9));
        assertThat(holds(answers, Split.ASSESSED)).isEqualTo(pupils(1, 2, 3, 5, 6, 9));
        assertThat(holds(answers, Split.ANOTHER_WAY)).isEqualTo(pupils(8));
        assertThat(holds(answers, Split.MISSING)).isEqualTo(pupils(0, 4));
        assertThat(holds(answers, Split.NOT_EXPECTED)).isEqualTo(pupils(7));
        assertThat(holds(answers, Split.IN_SHARE)).isEqualTo(pupils(1, 2, 3, 5, 6, 8, 9));
        assertThat(holds(answers, Split.AT_OR_ABOVE)).isEqualTo(pupils(1, 3, 5, 9));
        assertThat(holds(answers, Split.ABOVE)).isEqualTo(pupils(9));
        assertThat(holds(answers, Split.IN_PROGRESS)).isEqualTo(pupils(0, 1, 2, 3));
        assertThat(holds(answers, Split.EXPECTED_PROGRESS)).isEqualTo(pupils(1, 2, 3));
        assertThat(holds(answers, Split.band(new RuleId("b2")))).isEqualTo(pupils(1, 2, 3, 5));
        assertThat(holds(answers, Split.unit("points.fine"))).isEqualTo(pupils(1, 2, 3, 5, 9));
        assertThat(holds(answers, Split.unit("unit.score"))).isEmpty();
        assertThat(holds(answers, Split.grade("2b"))).isEqualTo(pupils(1, 3, 5));
        assertThat(holds(answers, Split.grade("EM"))).isEqualTo(pupils(8));
        assertThat(holds(answers, Split.from("1b"))).isEqualTo(pupils(0, 1, 2));
        assertThatThrownBy(() -> holds(answers, new Split("nonsense")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("split.unknown");
        Answers withoutSince = ask(QUESTION);
        assertThatThrownBy(() -> holds(withoutSince, Split.from("1b")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("question.no-since");
    }

    private static List<PupilId> holds(Answers answers, Split split) {
        return answers.pupils(Scope.ALL, Set.of(), split);
    }

    @Test
    void aMeanSaysWhoseItIsAndInWhatUnit() {
        Answers answers = five();
        Mean girls = answers.mean(Scope.ALL, Set.of(GIRLS));

        assertThat(girls.mean().found()).contains(14.0);
        assertThat(girls.deviation()).hasValue(Math.sqrt(2));
        assertThat(girls.of()).isEqualTo(2);
        assertThat(girls.unit()).isEqualTo(Text.of("points.fine"));
        assertThat(girls.question()).isEqualTo(answers.question());
        assertThat(girls.population().all()).containsExactly(GIRLS);
        assertThat(girls.population().scope()).isEqualTo(Scope.ALL);
    }

    @Test
    void aGradeThatWasNotRefinedHasPointsOfItsOwn() {
        child(1, 2, "F");
        judge(1, SUMMER, LEVELS, "2");

        assertThat(ask(QUESTION).mean(Scope.ALL, Set.of()).mean().found()).contains(15.5);
    }

    @Test
    void whyThereIsNoMeanIsSaid() {
        child(1, 2, "F");
        judge(1, SUMMER, LEVELS, "4a");
        child(2, 2, "M");
        Mean noPoints = ask(QUESTION).mean(Scope.ALL, Set.of(GIRLS));
        Mean noResult = ask(QUESTION).mean(Scope.ALL, Set.of(BOYS));

        assertThat(noPoints.mean().why()).contains(Text.of("reason.no-mean"));
        assertThat(noPoints.of()).isZero();
        assertThat(noPoints.unit()).isEqualTo(Text.of("unit.none"));
        assertThat(noResult.mean().why()).contains(Text.of("reason.no-result"));
        assertThat(noResult.deviation()).isEmpty();
    }

    @Test
    void pointsAndScoresHaveNoMeanTogether() {
        child(1, 2, "F");
        judge(1, SUMMER, LEVELS, "2b");
        child(2, 5, "F");
        judge(2, SUMMER, SCORES, "100");
        Mean both = ask(QUESTION).mean(Scope.ALL, Set.of());

        assertThat(both.mean().why()).contains(Text.of("reason.schemes-mixed"));
        assertThat(both.of()).isZero();
        assertThat(both.deviation()).isEmpty();
        assertThat(both.unit()).isEqualTo(Text.of("unit.none"));
        assertThat(ask(QUESTION).mean(Scope.parse("year:5"), Set.of()).mean().found())
                .contains(100.0);
    }

    @Test
    void aBreakdownSaysOnlyWhatItWasAsked() {
        Answers answers = five();
        Breakdown breakdown = answers.breakdown(Scope.ALL, List.of(Dimension.of(SEX)), false);

        assertThat(breakdown.question()).isEqualTo(answers.question());
        assertThat(breakdown.by(Dimension.of(SEX))).containsOnlyKeys(GIRLS, BOYS);
        assertThat(breakdown.by(Dimension.YEAR)).isEmpty();
        assertThat(breakdown.of(Set.of(GIRLS)).count(Split.ON_ROLL)).isEqualTo(2);
        assertThat(breakdown.of(Set.of(Dimension.of(SEX).is("X")))).isEqualTo(Tally.EMPTY);
        assertThat(breakdown.of(Set.of(Dimension.YEAR.is("2")))).isEqualTo(Tally.EMPTY);
        assertThat(breakdown.of(Set.of(GIRLS, Dimension.YEAR.is("2")))).isEqualTo(Tally.EMPTY);
        assertThat(breakdown.others(Set.of(GIRLS))).isEqualTo(breakdown.of(Set.of(BOYS)));
        assertThat(breakdown.populations()).hasSize(3);
    }

    @Test
    void movesAreCountedFromWhereTheyBegan() {
        Answers answers = five();
        Transitions moves = answers.transitions(Scope.ALL);

        assertThat(moves.question()).isEqualTo(answers.question());
        assertThat(moves.from()).containsExactly("1b", "1a");
        assertThat(moves.to()).containsExactly("2c", "2b");
        assertThat(moves.pupils("1b", "2b")).isEqualTo(pupils(1));
        assertThat(moves.pupils("1a", "2c")).isEmpty();
        assertThat(moves.withoutStart()).isEqualTo(pupils(5));
        assertThat(moves.withoutEnd()).isEqualTo(pupils(4));
        Count count = moves.count("1b", "2c");
        assertThat(count.of()).isEqualTo(2);
        assertThat(count.count()).isEqualTo(1);
        assertThat(count.base()).isEqualTo(Split.from("1b"));
        assertThat(count.split()).isEqualTo(Split.grade("2c"));
        assertThat(moves.count("3a", "2c").of()).isZero();
        assertThatThrownBy(() -> ask(QUESTION).transitions(Scope.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("question.no-since");
    }

    @Test
    void aResultOfAnotherEditionIsNoStart() {
        child(6, 2, "F");
        judge(6, LAST_SUMMER, Declared.LEVELS_NEXT, "1b");
        judge(6, SUMMER, LEVELS, "2b");

        assertThat(five().transitions(Scope.ALL).withoutStart()).isEqualTo(pupils(5, 6));
    }

    @Test
    void whoIsOnNoLadderOfTheQuestionIsNoMove() {
        book.since(pupil(6), "2022-09-01", new Enrolment(OAK, true));
        child(7, 2, "F");
        book.since(pupil(7), "2022-09-01", new SubjectStudied(READING, false));
        child(8, 2, "F");

        assertThat(five().transitions(Scope.ALL).withoutStart()).isEqualTo(pupils(5, 8));
    }

    private static Question like(String bands, String baseline, boolean byAge) {
        return like(bands, "three-a-year", baseline, byAge);
    }

    private static Question like(String bands, String progress, String baseline, boolean byAge) {
        return new Question(
                SCHOOL,
                READING,
                TEACHER,
                SUMMER,
                Optional.empty(),
                Optional.of(new RuleId(bands)),
                Optional.of(new RuleId(progress)),
                Optional.of(new RuleId(baseline)),
                Optional.empty(),
                byAge,
                false);
    }

    private static List<PupilId> inBand(Answers answers, int band) {
        return holds(answers, Split.band(new RuleId("b" + band)));
    }

    /** Four of year 2 at Oak and two at Elm; one of year 3; a code and whoever does not study the subject are nobody's measure. */
    @Test
    void quantilesAreTakenOfTheYearInTheSchoolOrTheAuthority() {
        String[] raw = {"1c", "1b", "1a", "2c", "2b", "2a", "3a", "A", "P8"};
        for (int i = 0; i < raw.length; i++) {
            if (i == 4 || i == 5) {
                SchoolId elm = new SchoolId("9992002");
                book.since(pupil(i), "2022-09-01", new Enrolment(elm, true))
                        .since(pupil(i), "2025-09-01", new YearTaught(elm, YearGroup.ofNumber(2)));
            } else {
                child(i, i == 6 ? 3 : 2, "F");
            }
            judge(i, SUMMER, LEVELS, raw[i]);
        }
        book.since(pupil(8), "2022-09-01", new SubjectStudied(READING, false));

        Answers halves = ask(like("halves", "last-summer", false));
        assertThat(inBand(halves, 0)).isEqualTo(pupils(0, 1, 4, 6));
        assertThat(inBand(halves, 1)).isEqualTo(pupils(2, 3, 5));
        Answers fifths = ask(like("fifths", "last-summer", false));
        assertThat(inBand(fifths, 0)).isEqualTo(pupils(0, 1, 6));
        assertThat(inBand(fifths, 1)).isEqualTo(pupils(2));
        assertThat(inBand(fifths, 2)).isEqualTo(pupils(3));
        assertThat(inBand(fifths, 3)).isEqualTo(pupils(4));
        assertThat(inBand(fifths, 4)).isEqualTo(pupils(5));
    }

    @Test
    void everyPupilIsComparedWithItsOwnBaseline() {
        for (int i = 1; i <= 2; i++) {
            book.since(pupil(i), i == 1 ? "2024-09-01" : "2025-01-06", new Enrolment(OAK, true))
                    .since(pupil(i), "2025-09-01", new YearTaught(OAK, YearGroup.ofNumber(2)));
            judge(i, Point.parse("2024-25/autumn-1"), LEVELS, "P8");
            judge(i, Point.parse("2024-25/spring-1"), LEVELS, "2b");
            judge(i, SUMMER, LEVELS, "2b");
        }

        assertThat(holds(ask(like("range", "joining", false)), Split.EXPECTED_PROGRESS))
                .isEqualTo(pupils(1));
    }

    /** The first was in year 1 last year, the second the year before and has been in year 2 twice. */
    @Test
    void everyPupilIsComparedWithItsOwnYears() {
        for (int i = 1; i <= 2; i++) {
            child(i, 2, "F");
            book.between(pupil(i), "2023-09-01", "2024-08-31", new YearTaught(OAK, YearGroup.ofNumber(i - 1)))
                    .between(pupil(i), "2024-09-01", "2025-08-31", new YearTaught(OAK, YearGroup.ofNumber(i)));
            judge(i, Point.parse("2023-24/summer-2"), LEVELS, "1c");
            judge(i, LAST_SUMMER, LEVELS, "2b");
            judge(i, SUMMER, LEVELS, "2b");
        }

        assertThat(holds(ask(like("range", "own-unit", "end-of-1", false)), Split.EXPECTED_PROGRESS))
                .as("2b to 2b, and 1c to 2b")
                .isEqualTo(pupils(2));
        assertThat(holds(ask(like("range", "keeps-pace", "last-summer", false)), Split.EXPECTED_PROGRESS))
                .as("three above what year 1 expects, and at what year 2 expects")
                .isEqualTo(pupils(2));
        Answers moves = ask(like("range", "keeps-pace", "last-summer", false).since(LAST_SUMMER));
        assertThat(moves.transitions(Scope.parse("pupil:p1"))
                        .expected("2b", "2b")
                        .found())
                .contains(false);
        assertThat(moves.transitions(Scope.parse("pupil:p2"))
                        .expected("2b", "2b")
                        .found())
                .contains(true);
        assertThat(moves.transitions(Scope.ALL).expected("2b", "2b").why())
                .contains(Text.of("reason.differs-by-pupil"));
        assertThat(moves.transitions(Scope.parse("class:none"))
                        .expected("2b", "2b")
                        .why())
                .contains(Text.of("reason.no-result"));
    }

    @Test
    void pupilsAreReadByAgeWhereTheQuestionSaysSo() {
        child(1, 4, "F");
        judge(1, SUMMER, LEVELS, "2b");
        book.since(
                pupil(1),
                "2022-09-01",
                new Identity("-", "-", Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty(), Optional.empty()));

        assertThat(holds(ask(like("range", "last-summer", true)), Split.AT_OR_ABOVE))
                .isEqualTo(pupils(1));
        assertThat(holds(ask(like("range", "last-summer", false)), Split.AT_OR_ABOVE))
                .isEmpty();
    }

    @Test
    void pupilsAreReadByAgeAlsoWhereAResultIsPut() {
        child(1, 4, "F");
        judge(1, SUMMER, LEVELS, "1c");
        child(2, 4, "F");
        judge(2, SUMMER, LEVELS, "2b");
        book.since(
                pupil(1),
                "2022-09-01",
                new Identity("-", "-", Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty(), Optional.empty()));
        Question byAge = like("range", "last-summer", true);
        GridSnapshot before = book.load(Declared.definitions()).snapshot();
        assertThat(holds(before.ask(byAge, Monitor.NONE), Split.AT_OR_ABOVE)).isEmpty();
        SnapshotDraft draft = before.draft();
        draft.put(pupil(1), READING, SUMMER, TEACHER, LEVELS, "2b", Security.NOT_SAID);

        assertThat(holds(draft.published(new Revision(2)).ask(byAge, Monitor.NONE), Split.AT_OR_ABOVE))
                .isEqualTo(pupils(1));
    }

    @Test
    void movesOnTwoLaddersAreNoOneTable() {
        child(6, 5, "F");
        judge(6, LAST_SUMMER, SCORES, "100");
        judge(6, SUMMER, SCORES, "101");
        Answers answers = five();

        assertThatThrownBy(() -> answers.transitions(Scope.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("transitions.schemes-differ");
        assertThat(answers.transitions(Scope.parse("year:5")).from()).containsExactly("100");
        assertThat(answers.transitions(Scope.parse("year:2")).to()).containsExactly("2c", "2b");
    }

    @Test
    void oneEndOnTwoLaddersIsEnoughToRefuse() {
        child(1, 2, "F");
        child(2, 5, "F");
        judge(1, LAST_SUMMER, LEVELS, "1b");
        judge(2, LAST_SUMMER, SCORES, "100");
        Answers begun = ask(QUESTION.since(LAST_SUMMER));
        assertThatThrownBy(() -> begun.transitions(Scope.ALL)).isInstanceOf(RefusedException.class);

        Point winter = Point.parse("2025-26/autumn-2");
        judge(1, SUMMER, LEVELS, "2b");
        judge(2, SUMMER, SCORES, "100");
        Answers ended = ask(QUESTION.since(winter));
        assertThatThrownBy(() -> ended.transitions(Scope.ALL)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aTableHasARowForEachPupilAndAColumnForEachRole() {
        child(6, 5, "F");
        judge(6, SUMMER, SCORES, "100.5");
        book.since(pupil(1), "2025-09-01", new ClassMembership(OAK, "2A"));
        Answers answers = five();
        Table table = answers.table(
                Scope.ALL,
                Map.of(
                        "who",
                        Answers.InTable.PUPIL,
                        "school",
                        Answers.InTable.SCHOOL,
                        "class",
                        Answers.InTable.CLASS,
                        "now",
                        Answers.InTable.LATEST,
                        "then",
                        Answers.InTable.BASELINE,
                        "grade",
                        Answers.InTable.LATEST_GRADE,
                        "prior",
                        Answers.InTable.BASELINE_GRADE));

        assertThat(table.rows()).isEqualTo(6);
        assertThat(table.columns()).hasSize(7);
        assertThat(table.source()).isEqualTo("record");
        assertThat(table.line(0)).isEqualTo(1);
        assertThat(table.sourceRow(5)).isEqualTo(6);
        assertThat(table.definitions()).isNotNull();
        assertThat(table.columns("nothing")).isEmpty();
        assertThat(texts(table, "who")).containsExactly("p1", "p2", "p3", "p4", "p5", "p6");
        assertThat(texts(table, "school")).containsOnly("9992001");
        assertThat(texts(table, "class")).containsExactly("9992001/2A", "", "", "", "", "");
        assertThat(texts(table, "now")).containsExactly("15", "13", "15", "", "15", "100.5");
        assertThat(texts(table, "then")).containsExactly("9", "9", "11", "9", "", "");
        assertThat(texts(table, "grade")).containsExactly("2b", "2c", "2b", "", "2b", "100.5");
        assertThat(texts(table, "prior")).containsExactly("1b", "1b", "1a", "1b", "", "");
        Table.Column now = table.columns("now").get(0);
        assertThat(now.name()).isEqualTo("latest");
        assertThat(now.role()).isEqualTo("now");
        assertThat(now.number(5)).isEqualTo(100.5);
        assertThat(now.missing(3)).isTrue();
        assertThat(now.missing(5)).isFalse();
        assertThat(table.columns("class").get(0).missing(0)).isFalse();
        assertThat(table.columns("class").get(0).missing(1)).isTrue();
        assertThat(now.number(3)).isNaN();
        assertThat(table.columns("who").get(0).number(0)).isNaN();
    }

    private static List<String> texts(Table table, String role) {
        Table.Column column = table.columns(role).get(0);
        return IntStream.range(0, table.rows()).mapToObj(column::text).toList();
    }

    @Test
    void aGroupThatTheFrameworkDoesNotDefineIsRefused() {
        Answers answers = five();
        List<Dimension> by = List.of(Dimension.of(new RuleId("nobody")));

        assertThatThrownBy(() -> answers.breakdown(Scope.ALL, by, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("group.unknown");
    }

    @Test
    void whoJoinedAfterTheFirstDayOfTheYearIsAJoiner() {
        String[] joined = {"2025-08-31", "2025-09-01", "2025-09-02", "2026-08-31"};
        for (int i = 0; i < joined.length; i++) {
            book.since(pupil(i), joined[i], new Enrolment(OAK, true));
        }
        Criterion joiners = Dimension.of(new RuleId("joiners")).is("yes");

        assertThat(ask(QUESTION).pupils(Scope.ALL, Set.of(joiners), Split.ON_ROLL))
                .isEqualTo(pupils(2, 3));
    }

    /** From 7 points to below 13: from 1c to 1a. */
    @Test
    void priorAttainmentReachesFromItsLeastToBelowItsEnd() {
        String[] before = {"P8", "1c", "1a", "2c"};
        for (int i = 0; i < before.length; i++) {
            child(i, 2, "F");
            judge(i, LAST_SUMMER, LEVELS, before[i]);
        }
        child(9, 2, "F");
        Criterion low = Dimension.of(new RuleId("low-prior")).is("yes");

        assertThat(ask(QUESTION).pupils(Scope.ALL, Set.of(low), Split.ON_ROLL)).isEqualTo(pupils(1, 2));
    }
}
