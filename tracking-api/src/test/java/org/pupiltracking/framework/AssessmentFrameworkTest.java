package org.pupiltracking.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;

class AssessmentFrameworkTest {

    private static final Citation SOURCE = new Citation("made for a test", Standing.LOCAL);
    private static final SchemeKey STEPS = SchemeKey.of("steps", "1");
    private static final SchemeKey SCORES = SchemeKey.of("scores", "1");
    private static final SubjectId READING = new SubjectId("reading");
    private static final SubjectId WRITING = new SubjectId("writing");
    private static final SubjectId AF5 = new SubjectId("writing.af5");
    private static final YearGroup Y4 = new YearGroup("4");
    private static final LocalDate DAY = LocalDate.of(2014, 4, 4);
    private static final PolicyId GRID = new PolicyId("grid");

    private static CalendarPoint point(String name) {
        return AcademicCalendar.HALF_TERMS.entry(new PointName(name)).orElseThrow();
    }

    private static ExpectationCell cell(Optional<SubjectId> subject, Optional<String> when, String low, String high) {
        return new ExpectationCell(subject, Y4, when, new Expectation(low, high));
    }

    private static AssessmentFramework.Builder framework() {
        return AssessmentFramework.builder(FrameworkKey.of("levels", "1"), "levels", SOURCE, Basis.END_OF_YEAR)
                .subject(new Subject(READING, "reading", Optional.empty()))
                .subject(new Subject(WRITING, "writing", Optional.empty()))
                .subject(new Subject(AF5, "af5", Optional.of(WRITING)))
                .use(new Use(SCORES, Optional.of(WRITING), Optional.empty(), Optional.of(Kind.TEST), Dates.ALWAYS))
                .use(new Use(
                        STEPS,
                        Optional.empty(),
                        Optional.of(new YearRange(new YearGroup("1"), new YearGroup("6"))),
                        Optional.empty(),
                        new Dates(Optional.empty(), Optional.of(LocalDate.of(2015, 8, 31)))));
    }

    @Test
    void firstUseThatFitsGivesTheScheme() {
        AssessmentFramework levels = framework().build();

        assertThat(levels.scheme(READING, Y4, Kind.TEST, DAY)).contains(STEPS);
        assertThat(levels.scheme(WRITING, Y4, Kind.TEST, DAY)).contains(SCORES);
        assertThat(levels.scheme(AF5, Y4, Kind.TEST, DAY)).contains(SCORES);
        assertThat(levels.scheme(AF5, Y4, Kind.TEACHER_ASSESSMENT, DAY)).contains(STEPS);
        assertThat(levels.scheme(READING, new YearGroup("7"), Kind.TEST, DAY)).isEmpty();
        assertThat(levels.scheme(READING, Y4, Kind.TEST, LocalDate.of(2015, 9, 1)))
                .isEmpty();
        assertThat(levels.schemes()).containsExactly(SCORES, STEPS);
    }

    @Test
    void narrowestExpectationCounts() {
        ExpectationPolicy policy = new ExpectationPolicy(
                GRID,
                "grid",
                SOURCE,
                STEPS,
                List.of(
                        cell(Optional.empty(), Optional.empty(), "3b", "3b"),
                        cell(Optional.empty(), Optional.of("spring"), "3c", "3c"),
                        cell(Optional.empty(), Optional.of("spring-2"), "3c", "3b"),
                        cell(Optional.of(WRITING), Optional.of("spring-2"), "2a", "2a")));
        AssessmentFramework levels = framework().policy(policy).build();

        assertThat(levels.expectation(GRID, READING, Y4, point("spring-2"))).hasToString("Optional[3c/3b]");
        assertThat(levels.expectation(GRID, WRITING, Y4, point("spring-2"))).hasToString("Optional[2a]");
        assertThat(levels.expectation(GRID, READING, Y4, point("spring-1"))).hasToString("Optional[3c]");
        assertThat(levels.expectation(GRID, READING, Y4, point("summer-2"))).hasToString("Optional[3b]");
        assertThat(levels.expectation(GRID, READING, new YearGroup("5"), point("summer-2")))
                .isEmpty();
        assertThat(levels.expectation(new PolicyId("other"), READING, Y4, point("summer-2")))
                .isEmpty();
    }

    @Test
    void idTwiceAndUnknownSubjectAreRefused() {
        BaselineRule rule =
                new BaselineRule(new RuleId("last-summer"), "rule", SOURCE, new BaselineRule.From.LastYearEnd());

        assertThatThrownBy(() -> framework().baseline(rule).baseline(rule).build())
                .hasMessageContaining("framework.id-twice");
        assertThatThrownBy(() -> framework()
                        .use(new Use(
                                STEPS,
                                Optional.of(new SubjectId("music")),
                                Optional.empty(),
                                Optional.empty(),
                                Dates.ALWAYS))
                        .build())
                .hasMessageContaining("subject.unknown");
        assertThatThrownBy(() -> new SubjectTree(List.of(new Subject(AF5, "af5", Optional.of(WRITING)))))
                .hasMessageContaining("subject.parent-unknown");
    }

    @Test
    void bandsNeedABorderBetweenEachTwo() {
        Band low = new Band(new RuleId("low"), "low", Position.BELOW, Optional.empty());
        Band high = new Band(new RuleId("high"), "high", Position.ABOVE, Optional.empty());
        RuleId id = new RuleId("range");

        assertThatThrownBy(() ->
                        new Bands(id, "range", SOURCE, List.of(low, high), new Bands.Borders.Steps(List.of(-1, 1))))
                .hasMessageContaining("bands.borders");
        assertThatThrownBy(() -> new Bands.Borders.Steps(List.of(1, 1))).hasMessageContaining("bands.order");
        assertThatThrownBy(() -> new Bands.Borders.Quantiles(List.of(0.5, 1.0), Bands.Reference.YEAR_IN_SCHOOL))
                .hasMessageContaining("bands.order");
        assertThat(new Bands(id, "range", SOURCE, List.of(low, high), new Bands.Borders.Steps(List.of(0))).bands())
                .hasSize(2);
    }

    @Test
    void equalPartsMakeEqualFrameworks() {
        assertThat(framework().build())
                .isEqualTo(framework().build())
                .hasSameHashCodeAs(framework().build());
    }
}
