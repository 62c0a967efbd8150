package org.pupiltracking.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.measure.Settings;

class GradesTest {

    private static final Settings LEVELS = Settings.NONE.with("scheme", "levels");

    private final Levels definitions = new Levels();
    private final Grades levels = Grades.of(definitions, LEVELS);

    private ProgressRule rule(Settings with) {
        return Grades.rule(definitions, levels, with).orElseThrow();
    }

    private static List<String> read(Grades grades, String... raw) {
        return Stream.of(raw).map(r -> grades.read(r).orElse("-")).toList();
    }

    @Test
    void schemeWithoutAnEditionIsItsLatestAndWithOneThatOne() {
        assertThat(levels.scheme()).contains(Levels.SCHEME);
        assertThat(Grades.of(definitions, Settings.NONE.with("scheme", "levels@0"))
                        .scheme()
                        .orElseThrow()
                        .grades())
                .containsExactly("1");
    }

    @Test
    void gradesArePrintedAsTheSchemeWritesThemAndCodesToo() {
        assertThat(read(levels, " 2B", "3", "abs", "9z")).containsExactly("2b", "3", "ABS", "-");
        assertThat(read(Grades.of(definitions, Settings.NONE), " 2B ", "x")).containsExactly("2B", "x");
    }

    @Test
    void numbersArePrintedPlainlyAndBoundsWithTheirSign() {
        Grades marks = Grades.of(definitions, Settings.NONE.with("scheme", "marks"));

        assertThat(read(marks, "80.0", "7", "<5", ">100", "101")).containsExactly("80", "7", "<5", ">100", "-");
        assertThat(Stream.of("10", "9", "80").sorted(marks.order())).containsExactly("9", "10", "80");
    }

    @Test
    void codesComeBeforeTheLadderAndAnUnrefinedGradeAfterTheStepItStandsAt() {
        assertThat(Stream.of("2a", "2", "ABS", "2b", "1a", "what is this").sorted(levels.order()))
                .containsExactly("what is this", "ABS", "1a", "2b", "2", "2a");
    }

    @Test
    void firstTableFromGradeToGradeIsTheRuleUnlessOneIsChosen() {
        assertThat(rule(LEVELS).id().value()).isEqualTo("two-levels");
        assertThat(rule(LEVELS.with("rule", "one-level")).id().value()).isEqualTo("one-level");
        assertThatThrownBy(() -> rule(LEVELS.with("rule", "three-steps"))).hasMessageContaining("one-level");
    }

    @Test
    void withoutASchemeThereIsARuleOnlyWhereOneIsChosenAndItSaysNothing() {
        Grades texts = Grades.of(definitions, Settings.NONE);
        Settings chosen = Settings.NONE.with("rule", "two-levels");

        assertThat(Grades.rule(definitions, texts, Settings.NONE)).isEmpty();
        ProgressRule rule = Grades.rule(definitions, texts, chosen).orElseThrow();
        assertThat(texts.expected(rule, "2b", "4")).isEmpty();
    }

    @Test
    void schemeThatNoFrameworkUsesHasNoRule() {
        Grades marks = Grades.of(definitions, Settings.NONE.with("scheme", "marks"));

        assertThat(Grades.rule(definitions, marks, Settings.NONE)).isEmpty();
    }

    @Test
    void neededGradeThatIsNotRefinedIsMetByItsLowestStep() {
        ProgressRule rule = rule(LEVELS);

        assertThat(levels.compare(rule, "2b", "4c")).contains(0);
        assertThat(levels.compare(rule, "2b", "4")).contains(1);
        assertThat(levels.compare(rule, "2b", "3a")).contains(-1);
        assertThat(levels.expected(rule, "2b", "4c")).contains(true);
        assertThat(levels.expected(rule, "2b", "3a")).contains(false);
    }

    @Test
    void startThatIsNotInTheTableCountsByTheStepAtWhichItStands() {
        ProgressRule rule = rule(LEVELS);

        assertThat(levels.compare(rule, "2", "4c")).contains(0);
        assertThat(levels.compare(rule, "5c", "5a")).isEmpty();
    }

    @Test
    void neededNumberIsMetByItself() {
        Grades marks = Grades.of(definitions, Settings.NONE.with("scheme", "marks"));
        ProgressRule rule = new ProgressRule(
                new RuleId("ten-more"),
                "ten-more",
                Levels.SCHEME.citation(),
                Dates.ALWAYS,
                new ProgressRule.Needs.Table(Map.of("50", "60")));

        assertThat(marks.compare(rule, "50", "61")).contains(1);
        assertThat(marks.compare(rule, "51", "61")).isEmpty();
    }

    @Test
    void nothingIsSaidOfCodesAtEitherEnd() {
        ProgressRule rule = rule(LEVELS);

        assertThat(levels.compare(rule, "ABS", "4c")).isEmpty();
        assertThat(levels.compare(rule, "2b", "ABS")).isEmpty();
        assertThat(levels.compare(rule, "2b", "9z")).isEmpty();
    }
}
