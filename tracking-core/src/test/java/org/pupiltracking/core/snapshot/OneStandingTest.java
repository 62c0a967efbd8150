package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.snapshot.Declared.LEVELS;
import static org.pupiltracking.core.snapshot.Declared.LEVELS_NEXT;
import static org.pupiltracking.core.snapshot.Declared.READING;
import static org.pupiltracking.core.snapshot.Declared.SCHOOL;
import static org.pupiltracking.core.snapshot.Declared.SCORES;
import static org.pupiltracking.core.snapshot.Declared.SMALL_STEPS;
import static org.pupiltracking.core.snapshot.Declared.TEACHER;
import static org.pupiltracking.core.snapshot.Declared.TEST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.core.snapshot.standing.Asked;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;

/**
 * One child of year 2 under one rule after another, by hand. Levels have the places P8 0, 1c 1, 1b 2, 1a 3, 2c 4, 2b 5, 2a 6, 3c 7, 3b 8, 3a 9, 4c
 * 10; what is expected in the summer of year 2 is 2b.
 */
class OneStandingTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final PupilId ADA = new PupilId("p1");
    private static final Point LAST_SUMMER = Point.parse("2024-25/summer-2");
    private static final Point AUTUMN = Point.parse("2025-26/autumn-1");
    private static final Point SUMMER = Point.parse("2025-26/summer-2");

    private final Book book = new Book();
    private KindId kind = TEACHER;
    private Point at = SUMMER;
    private Optional<PolicyId> policy = Optional.empty();
    private Optional<RuleId> bands = Optional.empty();
    private Optional<RuleId> progress = Optional.empty();
    private Optional<RuleId> baseline = Optional.empty();
    private Optional<Point> since = Optional.empty();
    private boolean byAge;
    private boolean own;

    @BeforeEach
    void aChild() {
        book.since(ADA, "2023-09-01", new Enrolment(OAK, true));
        year(2, "2025-09-01", "2026-08-31");
    }

    private void year(int number, String from, String to) {
        book.between(ADA, from, to, new YearTaught(OAK, YearGroup.ofNumber(number)));
    }

    private void judge(Point point, SchemeKey scheme, String raw) {
        book.add(
                ADA,
                new Judgement(READING, point, kind, scheme, raw, Security.NOT_SAID),
                Period.on(LocalDate.of(2026, 7, 1)));
    }

    private PupilStanding stand() {
        Question question =
                new Question(SCHOOL, READING, kind, at, policy, bands, progress, baseline, since, byAge, own);
        return book.load(Declared.definitions()).snapshot().standing(question, ADA);
    }

    private static String why(Finding<?> finding) {
        return finding.why().orElseThrow().key();
    }

    private Optional<RuleId> rule(String id) {
        return Optional.of(new RuleId(id));
    }

    private static String band(PupilStanding standing) {
        return standing.band().found().map(Band::id).map(RuleId::value).orElseGet(() -> why(standing.band()));
    }

    @ParameterizedTest
    @CsvSource({
        "1c, -4, BELOW, b0", "1b, -3, BELOW, b1", "1a, -2, BELOW, b1", "2c, -1, BELOW, b2", "2b, 0, AT, b2",
        "2, 0, AT, b2", "2a, 1, ABOVE, b2", "3c, 2, ABOVE, b3", "3b, 3, ABOVE, b3", "3a, 4, ABOVE, b4"
    })
    void aGradeLiesSoManyStepsFromWhatIsExpected(String raw, int steps, Position position, String band) {
        judge(SUMMER, LEVELS, raw);
        PupilStanding standing = stand();

        assertThat(standing.steps().found()).contains(steps);
        assertThat(standing.position().found()).contains(position);
        assertThat(band(standing)).isEqualTo(band);
        assertThat(standing.coverage()).isEqualTo(Coverage.ASSESSED);
        assertThat(standing.byOwn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A, MISSING, reason.code",
        "D, NOT_EXPECTED, reason.code",
        "W, ASSESSED, reason.code",
        "EM, ASSESSED_ANOTHER_WAY, reason.code"
    })
    void aCodeSaysWhyThereIsNoGrade(String raw, Coverage coverage, String why) {
        judge(LAST_SUMMER, LEVELS, raw);
        judge(SUMMER, LEVELS, raw);
        PupilStanding standing = stand();

        assertThat(standing.coverage()).isEqualTo(coverage);
        assertThat(why(standing.steps())).isEqualTo(why);
        assertThat(why(standing.position())).isEqualTo(why);
        assertThat(why(standing.progress())).isEqualTo(why);
        assertThat(standing.expectation().found()).isPresent();
    }

    @Test
    void aResultOnAnotherLadderIsAssessedAnotherWay() {
        judge(SUMMER, LEVELS_NEXT, "2b");
        PupilStanding standing = stand();

        assertThat(standing.coverage()).isEqualTo(Coverage.ASSESSED_ANOTHER_WAY);
        assertThat(why(standing.steps())).isEqualTo("reason.another-scheme");
        assertThat(standing.latest().found()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1a, b0", "2c, b1", "2, b1", "3c, b1", "3b, b2", "4a, b2"})
    void bandsByCutsBeginAtTheirCut(String raw, String band) {
        bands = rule("cuts");
        judge(SUMMER, LEVELS, raw);

        assertThat(band(stand())).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "89.5, b0",
        "90, b1",
        "100, b1",
        "100.5, b2",
        "<90, b0",
        "<90.5, reason.out-of-range",
        ">110, b2",
        ">99.5, reason.out-of-range",
        ">100, b2",
        "<101, reason.out-of-range"
    })
    void aBoundIsInABandWhereAllOfItIs(String raw, String band) {
        kind = TEST;
        bands = rule("score-cuts");
        judge(SUMMER, SCORES, raw);

        assertThat(band(stand())).isEqualTo(band);
    }

    @Test
    void aCutOfAnotherLadderCannotBeRead() {
        bands = rule("score-cuts");
        judge(SUMMER, LEVELS, "2b");

        assertThat(band(stand())).isEqualTo("reason.cut-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "99.5, BELOW",
        "100, AT",
        "110, AT",
        "110.5, ABOVE",
        "<100, BELOW",
        ">110, ABOVE",
        ">109.5, reason.out-of-range",
        "<100.5, reason.out-of-range"
    })
    void aBoundHasAPositionWhereAllOfItHas(String raw, String position) {
        kind = TEST;
        policy = Optional.of(new PolicyId("scaled"));
        judge(SUMMER, SCORES, raw);
        PupilStanding standing = stand();

        assertThat(standing.position().found().map(Position::name).orElseGet(() -> why(standing.position())))
                .isEqualTo(position);
        assertThat(standing.steps().found().isPresent()).isEqualTo(!raw.startsWith("<") && !raw.startsWith(">"));
    }

    @Test
    void whyNothingIsExpectedIsSaid() {
        judge(SUMMER, LEVELS, "2b");
        policy = Optional.of(new PolicyId("scaled"));
        assertThat(why(stand().steps())).isEqualTo("reason.expectation-in-another-scheme");
        policy = Optional.empty();
        year(4, "2025-09-01", "2026-08-31");
        assertThat(why(stand().steps())).isEqualTo("reason.no-expectation");
        assertThat(why(stand().expectation())).isEqualTo("reason.no-expectation");
        byAge = true;
        assertThat(why(stand().expectation())).isEqualTo("reason.no-year");
        assertThat(stand().readAs()).isEmpty();
    }

    @Test
    void theYearIsAsAgeGivesItWhereTheQuestionSaysSo() {
        book.since(
                ADA,
                "2023-09-01",
                new Identity("-", "-", Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty(), Optional.empty()));
        byAge = true;

        assertThat(stand().readAs()).contains(YearGroup.ofNumber(2));
        at = LAST_SUMMER;
        assertThat(stand().readAs()).contains(YearGroup.ofNumber(1));
        at = AUTUMN;
        assertThat(stand().readAs()).contains(YearGroup.ofNumber(2));
    }

    @Test
    void whatIsExpectedInATermComesBeforeWhatIsExpectedAllYear() {
        at = AUTUMN;
        judge(AUTUMN, LEVELS, "2a");

        assertThat(stand().steps().found()).as("from 1a to 2c").contains(2);
    }

    private Progress moved(String before, String now) {
        judge(LAST_SUMMER, LEVELS, before);
        judge(SUMMER, LEVELS, now);
        return stand().progress().found().orElseThrow();
    }

    private static String enough(Progress of) {
        return of.enough().found().map(String::valueOf).orElseGet(() -> why(of.enough()));
    }

    @ParameterizedTest
    @CsvSource({
        "three-a-year, 1b, 1a, false",
        "three-a-year, 1b, 2c, true",
        "three-a-year, 1a, 1b, false",
        "three-a-year, 2c, 4a, reason.no-points",
        "own-unit, 1b, 1b, false",
        "own-unit, 1b, 1a, true",
        "coarse-a-year, 1b, 2b, reason.not-allowed",
        "nowhere-a-year, 1b, 2b, reason.no-points-table",
        "table, 1b, 1a, false",
        "table, 1b, 2c, true",
        "table, 1a, 2c, false",
        "table, 1a, 2b, true",
        "table, 2, 3c, true",
        "table, 2a, 2a, false",
        "table, 2a, 3c, true",
        "table, P8, 2b, reason.table-unreadable",
        "table, 4a, 4a, reason.not-in-table"
    })
    void progressIsEnoughByTheRuleThatIsAsked(String rule, String before, String now, String enough) {
        progress = rule(rule);
        assertThat(enough(moved(before, now))).isEqualTo(enough);
    }

    @Test
    void progressSaysStepsAmountAndWhatWasNeeded() {
        progress = rule("three-a-year");
        Progress all = moved("1b", "2b");

        assertThat(all.steps()).contains(3);
        assertThat(all.amount().orElseThrow()).isEqualByComparingTo("6");
        assertThat(all.needed()).contains(BigDecimal.valueOf(3));
        at = Point.parse("2025-26/spring-1");
        judge(at, LEVELS, "2c");
        Progress half = stand().progress().found().orElseThrow();
        assertThat(half.needed()).as("three of six points").contains(new BigDecimal("1.5"));
        assertThat(half.steps()).contains(2);
    }

    /** Of year 1, which is counted back, 1b was expected and 2b now. */
    @ParameterizedTest
    @CsvSource({
        "1b, 2c, false, 3",
        "1b, 2b, true, 3",
        "1c, 2c, true, 3",
        "1c, 1a, false, 3",
        "1a, 2b, false, 3",
        "1a, 2a, true, 3"
    })
    void whoeverLiesNoFartherBehindThanBeforeKeepsPace(String before, String now, boolean enough, int needed) {
        progress = rule("keeps-pace");
        Progress made = moved(before, now);

        assertThat(made.enough().found()).contains(enough);
        assertThat(made.needed()).contains(BigDecimal.valueOf(needed));
    }

    @Test
    void paceIsKeptWithAnExpectationAtBothEndsOnly() {
        progress = rule("keeps-pace");
        year(4, "2025-09-01", "2026-08-31");
        year(2, "2024-09-01", "2025-08-31");
        assertThat(why(moved("2b", "3b").enough())).isEqualTo("reason.no-expectation-now");
        year(4, "2024-09-01", "2025-08-31");
        year(2, "2025-09-01", "2026-08-31");
        assertThat(why(moved("2b", "3b").enough())).isEqualTo("reason.no-expectation-at-baseline");
    }

    @ParameterizedTest
    @CsvSource({
        "last-summer, 2024-25/summer-2",
        "end-of-1, 2024-25/summer-2",
        "joining, 2023-24/autumn-1",
        "since, 2025-26/autumn-1"
    })
    void theBaselineIsWhereTheRuleSays(String rule, String expected) {
        year(1, "2024-09-01", "2025-08-31");
        since = Optional.of(AUTUMN);
        baseline = rule(rule);
        for (String point : new String[] {
            "2022-23/summer-2", "2023-24/autumn-1", "2023-24/summer-2", "2024-25/summer-2", "2025-26/autumn-1"
        }) {
            judge(Point.parse(point), LEVELS, "1b");
        }
        judge(SUMMER, LEVELS, "2b");

        assertThat(stand().baseline().found().orElseThrow().point()).isEqualTo(Point.parse(expected));
        assertThat(stand().progress().found()).isPresent();
    }

    @Test
    void whyThereIsNoBaselineIsSaid() {
        judge(SUMMER, LEVELS, "2b");
        assertThat(why(stand().baseline())).isEqualTo("reason.no-baseline");
        assertThat(why(stand().progress())).isEqualTo("reason.no-baseline");
        baseline = rule("since");
        assertThat(why(stand().baseline())).isEqualTo("reason.no-since");
        since = Optional.of(SUMMER);
        assertThat(why(stand().baseline())).isEqualTo("reason.baseline-not-before");
        since = Optional.of(AUTUMN);
        assertThat(why(stand().baseline())).isEqualTo("reason.no-baseline");
        judge(AUTUMN, LEVELS, "A");
        assertThat(why(stand().progress())).isEqualTo("reason.code-at-baseline");
        judge(AUTUMN, SCORES, "100");
        assertThat(stand().baseline().found().orElseThrow().printed())
                .as("the ladder that is asked about first")
                .isEqualTo("A");
        baseline = rule("joining");
        assertThat(why(stand().baseline())).isEqualTo("reason.no-result-since-joining");
        at = Point.parse("2022-23/summer-2");
        assertThat(why(stand().baseline())).isEqualTo("reason.not-joined");
        at = SUMMER;
        baseline = rule("end-of-1");
        assertThat(why(stand().baseline())).as("counted back to last year").isEqualTo("reason.no-baseline");
        year(1, "2025-09-01", "2026-08-31");
        assertThat(why(stand().baseline())).isEqualTo("reason.baseline-not-before");
    }

    @Test
    void aRuleCanNameItsPointWhateverTheQuestionSays() {
        since = Optional.of(AUTUMN);
        judge(Point.parse("2024-25/autumn-1"), LEVELS, "1b");
        judge(SUMMER, LEVELS, "2b");
        baseline = rule("fixed");
        assertThat(stand().baseline().found().orElseThrow().point()).isEqualTo(Point.parse("2024-25/autumn-1"));
        baseline = rule("elsewhere");
        assertThat(why(stand().baseline())).as("a point of another calendar").isEqualTo("reason.no-since");
    }

    /** From year 14 one counts back to year 1, from a year group without a number one cannot. */
    @Test
    void theEndOfAYearIsCountedBackFromAYearWithANumber() {
        judge(SUMMER, LEVELS, "2b");
        baseline = rule("end-of-1");
        year(14, "2025-09-01", "2026-08-31");
        assertThat(why(stand().baseline())).isEqualTo("reason.no-baseline");
        book.between(ADA, "2025-09-01", "2026-08-31", new YearTaught(OAK, new YearGroup("X")));
        assertThat(why(stand().baseline())).isEqualTo("reason.baseline-year-unknown");
    }

    @Test
    void ofTwoResultsAtOnePointThatOnTheLadderIsTheOne() {
        kind = TEST;
        judge(SUMMER, LEVELS, "2b");
        assertThat(stand().latest().found().orElseThrow().printed()).isEqualTo("2b");
        judge(SUMMER, SCORES, "100");
        assertThat(stand().latest().found().orElseThrow().printed()).isEqualTo("100");
    }

    @Test
    void eachPupilHasItsOwnReason() {
        PupilId never = new PupilId("p2");
        book.since(never, "2025-09-01", new YearTaught(OAK, YearGroup.ofNumber(2)));
        judge(SUMMER, LEVELS, "2b");
        Question joining =
                new Question(SCHOOL, READING, kind, at, policy, bands, progress, rule("joining"), since, false, false);
        GridSnapshot snapshot = book.load(Declared.definitions()).snapshot();

        assertThat(why(snapshot.standing(joining, ADA).progress())).isEqualTo("reason.no-result-since-joining");
        assertThat(why(snapshot.standing(joining, never).baseline())).isEqualTo("reason.not-joined");
        assertThat(why(snapshot.standing(joining, never).progress())).isEqualTo("reason.no-result");
    }

    @Test
    void aBaselineOnAnotherLadderOrABoundIsNotCompared() {
        judge(LAST_SUMMER, SCORES, "100");
        judge(SUMMER, LEVELS, "2b");
        assertThat(why(stand().progress())).isEqualTo("reason.baseline-in-another-scheme");
        kind = TEST;
        judge(LAST_SUMMER, SCORES, "<90");
        judge(SUMMER, SCORES, "100");
        assertThat(why(stand().progress())).isEqualTo("reason.out-of-range-at-baseline");
        judge(SUMMER, SCORES, ">110");
        assertThat(why(stand().progress())).isEqualTo("reason.out-of-range");
    }

    private void given(PupilId pupil, FrameworkKey framework, String policyId) {
        book.since(pupil, "2025-09-01", assigned(framework, policyId));
    }

    private static Payload assigned(FrameworkKey framework, String policyId) {
        Optional<PolicyId> its = policyId.isEmpty() ? Optional.empty() : Optional.of(new PolicyId(policyId));
        return new FrameworkAssigned(framework, its, Optional.empty(), "");
    }

    @Test
    void whoHasAFrameworkOfItsOwnIsAssessedAnotherWayUnlessOwnIsAsked() {
        judge(SUMMER, LEVELS, "2b");
        given(ADA, SMALL_STEPS, "small");
        PupilStanding apart = stand();

        assertThat(apart.coverage()).isEqualTo(Coverage.ASSESSED_ANOTHER_WAY);
        assertThat(why(apart.steps())).isEqualTo("reason.another-framework");
        own = true;
        PupilStanding byOwn = stand();
        assertThat(byOwn.coverage()).isEqualTo(Coverage.ASSESSED);
        assertThat(byOwn.byOwn()).isTrue();
        assertThat(byOwn.steps().found()).as("P8 is expected").contains(5);
        given(ADA, SMALL_STEPS, "");
        assertThat(stand().steps().found()).as("the only policy").contains(5);
        given(ADA, FrameworkKey.of("unheard-of", "1"), "");
        assertThat(why(stand().steps())).isEqualTo("reason.another-framework");
    }

    @Test
    void aPolicyOfAPupilsOwnSetsItApartAndThatOfASchoolDoesNot() {
        judge(SUMMER, LEVELS, "2b");
        policy = Optional.of(new PolicyId("grid"));
        book.since(OAK, "2025-09-01", assigned(SCHOOL, "easy"));
        assertThat(stand().steps().found()).contains(0);
        own = true;
        assertThat(stand().steps().found()).as("from 1c to 1a is easy").contains(2);
        assertThat(stand().byOwn()).isFalse();
        own = false;
        given(ADA, SCHOOL, "easy");
        assertThat(why(stand().steps())).isEqualTo("reason.another-framework");
        own = true;
        assertThat(stand().steps().found()).contains(2);
        assertThat(stand().byOwn()).isTrue();
        bands = rule("cuts");
        assertThat(band(stand())).as("by the bands that were asked").isEqualTo("b1");
        given(ADA, SCHOOL, "grid");
        assertThat(stand().steps().found()).contains(0);
        assertThat(stand().byOwn()).isFalse();
    }

    @Test
    void whoDoesNotStudyASubjectIsNotExpected() {
        judge(SUMMER, LEVELS, "2b");
        book.since(ADA, "2025-09-01", new SubjectStudied(READING, false));
        PupilStanding standing = stand();

        assertThat(standing.coverage()).isEqualTo(Coverage.NOT_EXPECTED);
        assertThat(why(standing.steps())).isEqualTo("reason.not-studied");
        assertThat(why(standing.expectation())).isEqualTo("reason.not-studied");
        assertThat(standing.latest().found()).isPresent();
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsName() {
        refuses("question.framework-unknown", Question.of(FrameworkKey.of("nobody", "1"), READING, TEACHER, SUMMER));
        refuses("question.subject-unknown", Question.of(SCHOOL, new SubjectId("latin"), TEACHER, SUMMER));
        refuses("question.kind-unknown", Question.of(SCHOOL, READING, new KindId("guess"), SUMMER));
        refuses("question.point-unknown", Question.of(SCHOOL, READING, TEACHER, Point.parse("2024-25/term-9")));
        refuses(
                "question.point-unknown",
                Question.of(SCHOOL, READING, TEACHER, SUMMER).since(Point.parse("2024-25/term-9")));
        policy = Optional.of(new PolicyId("nobody"));
        assertThatThrownBy(this::stand)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("question.policy-unknown")
                .hasMessageContaining("grid");
        policy = Optional.empty();
        bands = rule("nobody");
        assertThatThrownBy(this::stand).hasMessageContaining("question.bands-unknown");
        bands = Optional.empty();
        progress = rule("nobody");
        assertThatThrownBy(this::stand).hasMessageContaining("question.progress-unknown");
        progress = Optional.empty();
        baseline = rule("nobody");
        assertThatThrownBy(this::stand).hasMessageContaining("question.baseline-unknown");
    }

    @Test
    void anUnknownKindIsRefusedWithThoseThatAreAttainment() {
        Question question = Question.of(SCHOOL, READING, new KindId("guess"), SUMMER);

        assertThatThrownBy(() -> Asked.of(
                        question,
                        Declared.definitions(),
                        new Timeline(Declared.definitions().calendar()),
                        LocalDate.of(2026, 8, 31)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problem().toString())
                                .contains("guess", TEACHER.value())
                                .doesNotContain("attitude"));
    }

    private static void refuses(String code, Question question) {
        Definitions definitions = Declared.definitions();
        Timeline timeline = new Timeline(definitions.calendar());
        assertThatThrownBy(() -> Asked.of(question, definitions, timeline, LocalDate.of(2026, 8, 31)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }
}
