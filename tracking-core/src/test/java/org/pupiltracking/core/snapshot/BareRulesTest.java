package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.MADE_UP;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;
import static org.pupiltracking.core.snapshot.Declared.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationCell;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.Use;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

/** Frameworks that leave something out, and schemes that do not allow what a rule asks for. */
class BareRulesTest {

    private static final SchemeKey BARE = SchemeKey.of("bare", "1");
    private static final FrameworkKey KEY = FrameworkKey.of("small", "1");
    private static final SchoolId OAK = new SchoolId("9992001");
    private static final PupilId ADA = new PupilId("p1");
    private static final Point BEFORE = Point.parse("2023-24/summer-2");
    private static final Point NOW = Point.parse("2024-25/summer-2");

    private final Book book = new Book();

    /** Four grades of which nothing may be made but what is allowed. */
    private static GradingScheme bare(Operation... allowed) {
        List<Grade> grades = List.of("a", "b", "c", "d").stream()
                .map(g -> new Grade(g, Set.of(), "", MADE_UP))
                .toList();
        return GradingScheme.builder(BARE, "bare", MADE_UP)
                .ladder(new Ladder.Steps(grades, List.of()))
                .allow(allowed)
                .build();
    }

    private static AssessmentFramework.Builder framework(SchemeKey scheme) {
        return AssessmentFramework.builder(KEY, "small", MADE_UP, Basis.END_OF_YEAR)
                .subject(new Subject(READING, "reading", Optional.empty()))
                .use(new Use(scheme, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .baseline(new BaselineRule(rule("last"), "last", MADE_UP, new BaselineRule.From.LastYearEnd()));
    }

    private static ExpectationPolicy expecting(SchemeKey scheme, String grade) {
        List<ExpectationCell> cells = List.of(1, 2).stream()
                .map(y -> new ExpectationCell(
                        Optional.empty(), YearGroup.ofNumber(y), Optional.empty(), new Expectation(grade, grade)))
                .toList();
        return new ExpectationPolicy(new PolicyId("policy"), "policy", MADE_UP, scheme, cells);
    }

    private static ProgressRule progress(ProgressRule.Needs needs) {
        return new ProgressRule(rule("progress"), "progress", MADE_UP, Dates.ALWAYS, needs);
    }

    private static Bands cuts(String... from) {
        return bands(new Bands.Borders.Cuts(List.of(from)), from.length);
    }

    private static Bands bands(Bands.Borders borders, int count) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            bands.add(new Band(rule("b" + i), "band", i == 0 ? Position.BELOW : Position.ABOVE, Optional.empty()));
        }
        return new Bands(rule("bands"), "bands", MADE_UP, bands, borders);
    }

    private static PointsTable points(SchemeKey scheme, Map<String, BigDecimal> points, Operation... allowed) {
        return new PointsTable(rule("points"), "points", MADE_UP, scheme, Dates.ALWAYS, points, Set.of(allowed));
    }

    private void judge(Point at, SchemeKey scheme, String raw) {
        book.add(
                ADA,
                new Judgement(READING, at, TEACHER, scheme, raw, Security.NOT_SAID),
                Period.on(LocalDate.of(2025, 7, 1)));
    }

    private Answers ask(GradingScheme scheme, AssessmentFramework framework, String before, String now) {
        book.since(ADA, "2022-09-01", new Enrolment(OAK, true))
                .since(ADA, "2024-09-01", new YearTaught(OAK, YearGroup.ofNumber(2)));
        judge(BEFORE, scheme.key(), before);
        judge(NOW, scheme.key(), now);
        return book.load(Declared.of(List.of(scheme), framework))
                .snapshot()
                .ask(Question.of(KEY, READING, TEACHER, NOW), Monitor.NONE);
    }

    private PupilStanding stand(GradingScheme scheme, AssessmentFramework framework, String before, String now) {
        return ask(scheme, framework, before, now).standing(ADA);
    }

    private Progress moved(GradingScheme scheme, AssessmentFramework framework, String before, String now) {
        return stand(scheme, framework, before, now).progress().found().orElseThrow();
    }

    private static String why(Finding<?> finding) {
        return finding.why().orElseThrow().key();
    }

    @Test
    void whatAFrameworkDoesNotHaveIsTheReason() {
        PupilStanding standing = stand(bare(Operation.ORDER), framework(BARE).build(), "a", "b");

        assertThat(why(standing.expectation())).isEqualTo("reason.no-policy");
        assertThat(why(standing.steps())).isEqualTo("reason.no-policy");
        assertThat(why(standing.band())).isEqualTo("reason.no-bands");
        Progress progress = standing.progress().found().orElseThrow();
        assertThat(why(progress.enough())).isEqualTo("reason.no-progress-rule");
        assertThat(progress.needed()).isEmpty();
        assertThat(progress.steps()).as("steps may not be counted").isEmpty();
    }

    @Test
    void whatASchemeDoesNotAllowIsTheReason() {
        AssessmentFramework framework = framework(BARE)
                .policy(expecting(BARE, "b"))
                .bands(cuts("c"))
                .progress(progress(new ProgressRule.Needs.Table(Map.of("a", "c"))))
                .build();
        PupilStanding standing = stand(bare(), framework, "a", "b");

        assertThat(why(standing.steps())).isEqualTo("reason.not-allowed");
        assertThat(why(standing.position())).isEqualTo("reason.not-allowed");
        assertThat(why(standing.band())).isEqualTo("reason.not-allowed");
        assertThat(why(standing.progress().found().orElseThrow().enough())).isEqualTo("reason.not-allowed");
        PupilStanding ordered = stand(bare(Operation.ORDER), framework, "a", "b");
        assertThat(why(ordered.steps())).isEqualTo("reason.not-allowed");
        assertThat(ordered.position().found()).contains(Position.AT);
        assertThat(ordered.band().found()).map(Band::id).contains(rule("b0"));
        assertThat(ordered.progress().found().orElseThrow().enough().found()).contains(false);
    }

    @Test
    void paceAndStepsAYearNeedStepsThatMayBeCounted() {
        AssessmentFramework pace = framework(BARE)
                .policy(expecting(BARE, "b"))
                .progress(progress(new ProgressRule.Needs.KeepsPace()))
                .build();
        AssessmentFramework steps = framework(BARE)
                .progress(progress(new ProgressRule.Needs.PerYear(Optional.empty(), BigDecimal.ONE)))
                .build();

        assertThat(why(moved(bare(Operation.ORDER), pace, "a", "b").enough())).isEqualTo("reason.not-allowed");
        assertThat(moved(bare(Operation.ORDER, Operation.COUNT_STEPS), pace, "a", "b")
                        .enough()
                        .found())
                .contains(true);
        assertThat(why(moved(bare(Operation.ORDER), steps, "a", "b").enough())).isEqualTo("reason.not-allowed");
        assertThat(moved(bare(Operation.ORDER, Operation.COUNT_STEPS), steps, "a", "b")
                        .enough()
                        .found())
                .contains(true);
    }

    /** The year before is counted back as far as there are years; from -2 to 14. */
    @ParameterizedTest
    @CsvSource({"14, true", "-1, true", "-2, false"})
    void theYearThenIsCountedBackWhereThereIsOne(int year, boolean known) {
        List<ExpectationCell> cells = List.of(-2, -1, 13, 14).stream()
                .map(y -> new ExpectationCell(
                        Optional.empty(), YearGroup.ofNumber(y), Optional.empty(), new Expectation("b", "b")))
                .toList();
        AssessmentFramework pace = framework(BARE)
                .policy(new ExpectationPolicy(new PolicyId("policy"), "policy", MADE_UP, BARE, cells))
                .progress(progress(new ProgressRule.Needs.KeepsPace()))
                .build();
        book.since(ADA, "2024-09-01", new YearTaught(OAK, YearGroup.ofNumber(year)));
        judge(BEFORE, BARE, "a");
        judge(NOW, BARE, "b");
        Progress made = book.load(Declared.of(List.of(bare(Operation.ORDER, Operation.COUNT_STEPS)), pace))
                .snapshot()
                .standing(Question.of(KEY, READING, TEACHER, NOW), ADA)
                .progress()
                .found()
                .orElseThrow();

        assertThat(made.enough().found().isPresent()).isEqualTo(known);
    }

    @Test
    void resultsWithoutOrderHaveNoPlace() {
        AssessmentFramework framework =
                framework(Declared.AREAS).bands(cuts("persists")).build();
        PupilStanding standing = stand(Declared.areas(), framework, "explores", "persists");

        assertThat(why(standing.steps())).isEqualTo("reason.not-allowed");
        assertThat(why(standing.band())).isEqualTo("reason.not-allowed");
        assertThat(why(standing.progress())).isEqualTo("reason.not-allowed");
    }

    @Test
    void aNumberWithoutItsOwnUnitIsComparedByItsAmountAndNotByItsSteps() {
        AssessmentFramework framework = framework(Declared.SCORES)
                .progress(progress(new ProgressRule.Needs.PerYear(Optional.empty(), BigDecimal.ONE)))
                .build();

        assertThat(moved(Declared.scores(), framework, "100", "100.5").enough().found())
                .as("one step of a half")
                .contains(false);
        assertThat(moved(Declared.scores(), framework, "100", "101").enough().found())
                .contains(true);
    }

    @Test
    void aTableIsReadByTheNumberAndByTheGradeAsItWasGivenFirst() {
        AssessmentFramework scores = framework(Declared.SCORES)
                .progress(progress(new ProgressRule.Needs.Table(Map.of("90", "100"))))
                .build();
        assertThat(moved(Declared.scores(), scores, "90", "100").enough().found())
                .contains(true);
        assertThat(moved(Declared.scores(), scores, "90", "99.5").enough().found())
                .contains(false);
        assertThat(why(moved(Declared.scores(), scores, "95", "100").enough())).isEqualTo("reason.not-in-table");
        AssessmentFramework levels = framework(LEVELS)
                .progress(progress(new ProgressRule.Needs.Table(Map.of("2", "3", "2b", "2b"))))
                .build();
        GradingScheme scheme = Declared.levels(LEVELS);
        assertThat(moved(scheme, levels, "2", "2b").enough().found()).contains(false);
        assertThat(moved(scheme, levels, "2b", "2b").enough().found()).contains(true);
        assertThat(moved(scheme, levels, "2a", "2b").enough().found()).contains(false);
    }

    private String latest(AssessmentFramework framework, String now) {
        return ask(bare(), framework, "a", now)
                .table(Scope.ALL, Map.of("now", Answers.InTable.LATEST))
                .columns("now")
                .get(0)
                .text(0);
    }

    @Test
    void aTableHoldsPointsThatMayBeSubtractedOrAveraged() {
        Map<String, BigDecimal> points = Map.of("b", BigDecimal.valueOf(7));

        assertThat(latest(
                        framework(BARE)
                                .points(points(BARE, points, Operation.MEAN))
                                .build(),
                        "b"))
                .isEqualTo("7");
        assertThat(latest(
                        framework(BARE)
                                .points(points(BARE, points, Operation.DIFFERENCE))
                                .build(),
                        "b"))
                .isEqualTo("7");
        assertThat(latest(framework(BARE).points(points(BARE, points)).build(), "b"))
                .isEmpty();
        assertThat(latest(
                        framework(BARE)
                                .points(points(BARE, points, Operation.MEAN))
                                .build(),
                        "c"))
                .as("no points for it")
                .isEmpty();
    }

    @Test
    void valuesBeyondTwoMillionAreNotAveraged() {
        AssessmentFramework framework = framework(BARE)
                .points(points(
                        BARE,
                        Map.of(
                                "a",
                                BigDecimal.valueOf(2_000_000),
                                "b",
                                new BigDecimal("2000000.001"),
                                "c",
                                BigDecimal.valueOf(-2_000_000),
                                "d",
                                BigDecimal.valueOf(-2_000_001)),
                        Operation.MEAN))
                .build();

        assertThat(valued(framework, "a")).isEqualTo(1);
        assertThat(valued(framework, "b")).isZero();
        assertThat(valued(framework, "c")).isEqualTo(1);
        assertThat(valued(framework, "d")).isZero();
    }

    private int valued(AssessmentFramework framework, String now) {
        return ask(bare(), framework, "a", now)
                .breakdown(Scope.ALL, List.of(), false)
                .whole()
                .valued();
    }

    @Test
    void whatWasLeftToTheFrameworkIsInTheQuestionThatWasAnswered() {
        AssessmentFramework framework = framework(BARE)
                .policy(expecting(BARE, "b"))
                .bands(cuts("c"))
                .progress(progress(new ProgressRule.Needs.KeepsPace()))
                .build();
        Question asked = ask(bare(), framework, "a", "b").question();

        assertThat(asked.policy()).contains(new PolicyId("policy"));
        assertThat(asked.bands()).contains(rule("bands"));
        assertThat(asked.progress()).contains(rule("progress"));
        assertThat(asked.baseline()).contains(rule("last"));
        assertThat(asked.kind()).isEqualTo(TEACHER);
    }

    /** Of two rules that are valid the first; one that is not valid any more is not asked unless it is named, and then refused. */
    @Test
    void aRuleThatIsNotValidOnTheDayIsNotUsed() {
        Dates gone = new Dates(Optional.empty(), Optional.of(LocalDate.of(2025, 8, 30)));
        Dates last = new Dates(Optional.empty(), Optional.of(LocalDate.of(2025, 8, 31)));
        AssessmentFramework framework = framework(BARE)
                .progress(new ProgressRule(
                        rule("gone"), "gone", MADE_UP, gone, new ProgressRule.Needs.Table(Map.of("a", "d"))))
                .progress(new ProgressRule(
                        rule("last"), "last", MADE_UP, last, new ProgressRule.Needs.Table(Map.of("a", "b"))))
                .progress(progress(new ProgressRule.Needs.Table(Map.of("a", "c"))))
                .build();
        Answers answers = ask(bare(Operation.ORDER), framework, "a", "b");

        assertThat(answers.question().progress()).contains(rule("last"));
        assertThat(answers.standing(ADA)
                        .progress()
                        .found()
                        .orElseThrow()
                        .enough()
                        .found())
                .contains(true);
    }

    @Test
    void whereEnoughCannotBeSaidNobodyIsCounted() {
        AssessmentFramework framework = framework(BARE).build();
        Answers answers = ask(bare(Operation.ORDER), framework, "a", "b");

        assertThat(answers.pupils(Scope.ALL, Set.of(), Split.IN_PROGRESS)).isEmpty();
        assertThat(answers.pupils(Scope.ALL, Set.of(), Split.ASSESSED)).containsExactly(ADA);
    }
}
