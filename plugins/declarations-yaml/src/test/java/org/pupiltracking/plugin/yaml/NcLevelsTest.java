package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.spi.Declared;

/** The facts of the National Curriculum's levels, against figures that others published. */
class NcLevelsTest {

    private static final Declared DECLARED = Files.whole(Files.shipped("nc-levels.yaml"));
    private static final GradingScheme LEVELS = DECLARED.schemes().get(0);
    private static final AssessmentFramework FRAMEWORK = DECLARED.frameworks().get(0);
    private static final PointsTable POINTS = FRAMEWORK.points().get(0);
    private static final SubjectId READING = new SubjectId("reading");

    private static String at(String raw) {
        return ((Result.AtGrade) LEVELS.read(raw).orElseThrow()).grade();
    }

    private static BigDecimal points(String raw) {
        return Objects.requireNonNull(POINTS.points().get(at(raw)));
    }

    private static Optional<String> expected(String policy, int year, String point) {
        return FRAMEWORK
                .expectation(
                        new PolicyId(policy),
                        READING,
                        YearGroup.ofNumber(year),
                        AcademicCalendar.HALF_TERMS.entry(new PointName(point)).orElseThrow())
                .map(Expectation::toString);
    }

    @Test
    void ladderIsThatOfTheCurriculumLowestFirst() {
        assertThat(String.join(" ", LEVELS.grades()))
                .isEqualTo("P1(i) P1(ii) P2(i) P2(ii) P3(i) P3(ii) P4 P5 P6 P7 P8 1c 1b 1a 2c 2b 2a 3c 3b 3a 4c 4b 4a "
                        + "5c 5b 5a 6c 6b 6a 7c 7b 7a 8c 8b 8a EP");
    }

    /** School Performance Data blog, How to calculate average point score, 2011; Times Educational Supplement community, converting sub-levels. */
    @ParameterizedTest
    @CsvSource({
        "W,3", "1,9", "2c,13", "2b,15", "2a,17", "3,21", "4,27", "5,33", "6,39", "7,45", "8,51", "1c,7", "1b,9",
        "1a,11", "3c,19", "3b,21", "3a,23", "4c,25", "4b,27", "4a,29", "5c,31", "5b,33", "5a,35"
    })
    void pointsAreThosePublished(String raw, BigDecimal points) {
        assertThat(points(raw)).isEqualByComparingTo(points);
    }

    /** School Performance Data blog, 2011: reading 2b, writing 1, mathematics 3 have 45 points in all, 15.0 on average. */
    @Test
    void averageOfTheWorkedExampleComesOut() {
        assertThat(points("2b").add(points("1")).add(points("3"))).isEqualByComparingTo("45");
    }

    @Test
    void everyGradeHasPointsThatRise() {
        List<BigDecimal> all =
                LEVELS.grades().stream().map(POINTS.points()::get).toList();
        assertThat(all).doesNotContainNull().isSorted().doesNotHaveDuplicates();
    }

    /** P7 to 1a is 6 points (David Pott, 2013). */
    @Test
    void pScalesLeadIntoLevelOne() {
        assertThat(points("1a").subtract(points("P7"))).isEqualByComparingTo("6");
    }

    @Test
    void uncertainValuesSaySo() {
        Map<Standing, List<String>> grades = ((Ladder.Steps) LEVELS.ladder())
                .grades().stream()
                        .collect(Collectors.groupingBy(
                                g -> g.citation().standing(),
                                TreeMap::new,
                                Collectors.mapping(Grade::code, Collectors.toList())));
        assertThat(grades.get(Standing.TO_BE_CHECKED))
                .containsExactly("P1(i)", "P1(ii)", "P2(i)", "P2(ii)", "P3(i)", "P3(ii)", "EP");
        assertThat(grades.get(Standing.OFFICIAL)).containsExactly("P4", "P5", "P6", "P7", "P8", "2c", "2b", "2a");
        assertThat(grades.get(Standing.CONVENTION)).hasSize(21);
        assertThat(LEVELS.codes().stream()
                        .filter(c -> c.citation().standing() == Standing.TO_BE_CHECKED)
                        .map(c -> c.code()))
                .containsExactly("N", "D", "T", "F", "P");
        assertThat(FRAMEWORK.policies().get(0).citation().standing()).isEqualTo(Standing.CONVENTION);
        assertThat(FRAMEWORK.policies().get(2).citation().standing()).isEqualTo(Standing.OFFICIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2B,2b",
        "L2b,2b",
        "Level 2b,2b",
        "2 secure,2b",
        "high 4,4a",
        "Low 1,1c",
        "p1i,P1(i)",
        "P1 (i),P1(i)",
        "P4,P4",
        "ep,EP"
    })
    void gradesAreReadAsSchoolsWriteThem(String raw, String grade) {
        assertThat(LEVELS.read(raw)).contains(new Result.AtGrade(grade, Optional.empty(), Optional.empty()));
    }

    @Test
    void wholeLevelsStandAtTheirSecureStepAndAreSeenAsWhole() {
        assertThat(LEVELS.read("Level 3")).contains(new Result.AtGrade("3b", Optional.of("3"), Optional.empty()));
        assertThat(LEVELS.read("2b+")).contains(new Result.AtGrade("2b", Optional.empty(), Optional.of("+")));
    }

    @Test
    void workingTowardsLevelOneIsNoStepOfTheLadder() {
        assertThat(LEVELS.grades()).doesNotContain("W");
        assertThat(LEVELS.read("W")).contains(new Result.AtGrade("P5", Optional.of("W"), Optional.empty()));
    }

    /** How KS2 test outcomes count (Insight knowledge base). */
    @ParameterizedTest
    @CsvSource({
        "A,NOT_ACHIEVED",
        "B,NOT_ACHIEVED",
        "J,NOT_ACHIEVED",
        "Q,NOT_ACHIEVED",
        "U,NOT_ACHIEVED",
        "L,LEFT_OUT",
        "M,LEFT_OUT"
    })
    void codesCountAsPublished(String code, Treatment share) {
        assertThat(LEVELS.read(code)).contains(new Result.NotAttainment(code));
        assertThat(LEVELS.code(code).treatment(Purpose.SHARE)).isEqualTo(share);
        assertThat(LEVELS.code(code).treatment(Purpose.MEAN)).isEqualTo(Treatment.LEFT_OUT);
        assertThat(LEVELS.code(code).treatment(Purpose.PROGRESS)).isEqualTo(Treatment.LEFT_OUT);
    }

    @Test
    void statutoryCodesAreAllThereAndNoneIsAttainment() {
        assertThat(LEVELS.codes().stream().map(c -> c.code()))
                .containsExactlyInAnyOrder("A", "D", "L", "M", "N", "B", "T", "U", "F", "P", "Q", "J");
        assertThat(LEVELS.code("L").meaning()).isEqualTo(CodeMeaning.NOT_EXPECTED);
        assertThat(LEVELS.code("B").meaning()).isEqualTo(CodeMeaning.BELOW_THE_LADDER);
        LEVELS.codes().stream()
                .filter(c -> c.meaning() == CodeMeaning.NOT_EXPECTED)
                .forEach(c -> assertThat(c.treatment(Purpose.SHARE)).isEqualTo(Treatment.LEFT_OUT));
    }

    @ParameterizedTest
    @CsvSource({
        "1,autumn-1,P8/1c",
        "1,spring-2,1c/1b",
        "1,summer-2,1b",
        "2,autumn-2,1a",
        "2,summer-2,2b",
        "3,spring-2,2b/2a",
        "4,autumn-1,2a",
        "4,summer-2,3b",
        "5,spring-2,3b/3a",
        "6,summer-1,4c/4b",
        "6,summer-2,4b"
    })
    void halfTermlyGridIsTheUsualOne(int year, String point, String expectation) {
        assertThat(FRAMEWORK.policies().get(0).id().value()).isEqualTo("half-termly-grid");
        assertThat(FRAMEWORK.policies().get(0).cells()).hasSize(36);
        assertThat(expected("half-termly-grid", year, point)).contains(expectation);
    }

    @ParameterizedTest
    @CsvSource({"1,1b", "2,2b", "3,2a", "4,3b", "5,3a", "6,4b", "7,4a", "8,5c", "9,5b"})
    void endOfYearExpectationIsThatOfTheSources(int year, String expectation) {
        assertThat(expected("end-of-year", year, "summer-2")).contains(expectation);
    }

    @Test
    void officialExpectationIsAWholeLevelAtTheEndOfTheKeyStage() {
        assertThat(expected("end-of-key-stage", 2, "summer-2")).contains("2c/2a");
        assertThat(expected("end-of-key-stage", 6, "summer-2")).contains("4c/4a");
        assertThat(expected("end-of-key-stage", 6, "spring-2")).isEmpty();
        assertThat(expected("end-of-key-stage", 4, "summer-2")).isEmpty();
    }

    /** The worked example of both presets at the end of Year 4, where 3b is expected. */
    @ParameterizedTest
    @CsvSource({
        "range,well-below,1a 2c",
        "range,below,2b 2a",
        "range,at,3c 3b 3a",
        "range,above,4c 4b",
        "range,well-above,4a 5c",
        "intervention,well-below,1a 2c",
        "intervention,below,2b",
        "intervention,just-below,2a 3c",
        "intervention,on-track,3b 3a",
        "intervention,above,4c 4b 4a"
    })
    void bandsOfYearFourAreThoseOfTheWorkedExample(String preset, String band, String grades) {
        Bands bands = FRAMEWORK.bands().stream()
                .filter(b -> b.id().equals(new RuleId(preset)))
                .findFirst()
                .orElseThrow();
        int expected = LEVELS.ordinal(expected("end-of-year", 4, "summer-2").orElseThrow());
        assertThat(expected).isEqualTo(18);
        List<Integer> from = ((Bands.Borders.Steps) bands.borders()).from();
        for (String grade : grades.split(" ", -1)) {
            int distance = LEVELS.ordinal(grade) - expected;
            long place = from.stream().filter(f -> distance >= f).count();
            assertThat(bands.bands().get((int) place)).extracting(Band::id).isEqualTo(new RuleId(band));
        }
    }

    /** Department for Education, expected progress from key stage 1 to 2: whole levels, what was refined counts as its level. */
    @ParameterizedTest
    @CsvSource({"W,2", "1,3", "1c,3", "2c,4", "2b,4", "2a,4", "3,5", "3c,5", "4,6"})
    void twoLevelsFromKeyStageOneToTwo(String before, String needed) {
        ProgressRule rule = FRAMEWORK.progress().stream()
                .filter(p -> p.id().value().equals("two-levels"))
                .findFirst()
                .orElseThrow();
        Map<String, String> table = ((ProgressRule.Needs.Table) rule.needs()).needed();
        int least = LEVELS.ordinal(Objects.requireNonNull(table.get(before)));
        assertThat(LEVELS.ordinal(needed + "c")).isEqualTo(least);
        assertThat(LEVELS.ordinal(LEVELS.read(needed).orElseThrow()).orElseThrow())
                .isGreaterThanOrEqualTo(least);
        assertThat(rule.citation().standing()).isEqualTo(Standing.OFFICIAL);
    }

    /** A pupil at level 3 (21 points) and later at 5b (33 points) made 12 points in four years: expected. */
    @Test
    void threePointsAYearAreTwelveInFourYears() {
        ProgressRule.Needs.PerYear rule =
                (ProgressRule.Needs.PerYear) FRAMEWORK.progress().get(0).needs();
        assertThat(rule.points()).contains(POINTS.id());
        assertThat(points("5b").subtract(points("3")))
                .isEqualByComparingTo(rule.amount().multiply(BigDecimal.valueOf(4)));
    }

    @Test
    void subjectsAreThoseThatSheetsName() {
        assertThat(FRAMEWORK.subjects().roots().stream().map(s -> s.id().value()))
                .containsExactly("reading", "writing", "mathematics", "english", "science");
        assertThat(FRAMEWORK.subjects().parts(new SubjectId("mathematics"))).hasSize(4);
        assertThat(FRAMEWORK.scheme(
                        new SubjectId("mathematics.ma2"),
                        new YearGroup("4"),
                        Kind.TEACHER_ASSESSMENT,
                        LocalDate.of(2025, 12, 1)))
                .contains(SchemeKey.of("nc-levels", "1999"));
    }

    @Test
    void lookedAfterIsHeldCloselyAndBadgesAreLetters() {
        Map<String, Sensitivity> held = FRAMEWORK.characteristics().stream()
                .collect(Collectors.toMap(c -> c.id().value(), c -> c.sensitivity()));
        assertThat(held)
                .containsEntry("looked-after", Sensitivity.RESTRICTED)
                .containsEntry("sen", Sensitivity.STAFF)
                .containsKeys(
                        "sex",
                        "free-school-meals",
                        "pupil-premium",
                        "sen",
                        "eal",
                        "ethnicity",
                        "looked-after",
                        "free-lunch");
        assertThat(FRAMEWORK.characteristics().stream()
                        .filter(c -> List.of("eal", "sen", "pupil-premium").contains(c.id().value()))
                        .flatMap(c -> c.values().stream())
                        .flatMap(v -> v.badge().stream())
                        .map(b -> b.letters() + " " + b.tint()))
                .containsAll(Arrays.asList("E blue", "K purple", "P purple", "£ green"));
    }

    @Test
    void groupsAreThoseThatMeetingsAskFor() {
        assertThat(FRAMEWORK.groups().stream().map(g -> g.id().value()))
                .contains(
                        "disadvantaged",
                        "pupil-premium",
                        "sen",
                        "eal",
                        "boys",
                        "joined-this-year",
                        "low-prior",
                        "middle-prior",
                        "high-prior");
    }
}
