package org.pupiltracking.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.outcome.Given;

class GradingSchemeTest {

    private static final Citation SOURCE = new Citation("made for a test", Standing.LOCAL);

    private static Grade grade(String code, String... aliases) {
        return new Grade(code, Set.of(aliases), "", SOURCE);
    }

    private static Map<Purpose, Treatment> notAchieved() {
        Map<Purpose, Treatment> all = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            all.put(purpose, purpose == Purpose.SHARE ? Treatment.NOT_ACHIEVED : Treatment.LEFT_OUT);
        }
        return all;
    }

    private static GradingScheme.Builder steps() {
        return GradingScheme.builder(SchemeKey.of("levels", "1"), "levels", SOURCE)
                .ladder(new Ladder.Steps(
                        List.of(grade("1c"), grade("1b", "L1b"), grade("1a"), grade("2c")),
                        List.of(new Whole("1", Set.of("Level 1"), "1c", "1a", "1b"))))
                .allow(Operation.ORDER, Operation.COUNT_STEPS)
                .qualifier("+")
                .code(new Code(
                        "A", Set.of("Abs"), "code.absent", SOURCE, CodeMeaning.EXPECTED_BUT_MISSING, notAchieved()));
    }

    private static GradingScheme numbers() {
        return GradingScheme.builder(SchemeKey.of("scaled", "2016"), "scaled", SOURCE)
                .ladder(new Ladder.Numbers(new BigDecimal("80"), new BigDecimal("120"), BigDecimal.ONE, "unit.scaled"))
                .allow(Operation.ORDER, Operation.DIFFERENCE, Operation.MEAN)
                .error(new ErrorAt(new BigDecimal("80"), new BigDecimal("3.5")))
                .error(new ErrorAt(new BigDecimal("110"), new BigDecimal("4.5")))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1b", "1B", " 1b ", "L1b", "l1B"})
    void caseBlanksAndAliasesDoNotMatter(String raw) {
        assertThat(steps().build().read(raw)).contains(new Result.AtGrade("1b", Optional.empty(), Optional.empty()));
    }

    @Test
    void wholeGradeStandsAtItsStepAndSaysSo() {
        assertThat(steps().build().read("level  1"))
                .contains(new Result.AtGrade("1b", Optional.of("1"), Optional.empty()));
    }

    @Test
    void qualifierIsKeptApart() {
        assertThat(steps().build().read("2c+")).contains(new Result.AtGrade("2c", Optional.empty(), Optional.of("+")));
        assertThat(steps().build().read("A+")).isEmpty();
        assertThat(steps().build().read("+")).isEmpty();
    }

    @Test
    void codesAreNeverAttainment() {
        GradingScheme scheme = steps().build();
        Result absent = scheme.read("abs").orElseThrow();

        assertThat(absent).isEqualTo(new Result.NotAttainment("A"));
        assertThat(scheme.ordinal(absent)).isEmpty();
        assertThat(scheme.code("A").treatment(Purpose.SHARE)).isEqualTo(Treatment.NOT_ACHIEVED);
    }

    @Test
    void unknownGradeIsRefusedNamingSchemeGivenAndAllowed() {
        assertThat(steps().build().read("9z")).isEmpty();
        assertThat(steps().build().unknown("9z"))
                .satisfies(p -> assertThat(p.code()).isEqualTo("grade.unknown"))
                .satisfies(p ->
                        assertThat(p.text().arguments()).contains("levels@1", List.of("1c", "1b", "1a", "2c", "A")))
                .satisfies(p -> assertThat(p.given()).contains(Given.of("9z")));
        assertThatThrownBy(() -> steps().build().ordinal("9z")).hasMessageContaining("grade.unknown");
    }

    @Test
    void numbersAreReadWithinTheRangeAndOnTheStep() {
        assertThat(numbers().read("104")).contains(new Result.Score(new BigDecimal("104")));
        assertThat(numbers().read("104.0")).contains(new Result.Score(new BigDecimal("104")));
        assertThat(numbers().read("104.5")).isEmpty();
        assertThat(numbers().read("121")).isEmpty();
        assertThat(numbers().read("79")).isEmpty();
        assertThat(numbers().read("1e2")).isEmpty();
        assertThat(numbers().read("9".repeat(5000))).isEmpty();
        assertThat(numbers().read("< 80")).contains(new Result.OutOfRange(true, new BigDecimal("80")));
        assertThat(numbers().read(">120")).contains(new Result.OutOfRange(false, new BigDecimal("120")));
    }

    @Test
    void standardErrorIsThatOfTheScore() {
        GradingScheme scheme = numbers();

        assertThat(scheme.standardError(scheme.read("109").orElseThrow())).hasValue(3.5);
        assertThat(scheme.standardError(scheme.read("110").orElseThrow())).hasValue(4.5);
        assertThat(scheme.standardError(new Result.OutOfRange(true, BigDecimal.TEN)))
                .isEmpty();
        assertThat(steps().build().standardError(new Result.Score(BigDecimal.ONE)))
                .isEmpty();
    }

    @Property
    void ordinalOfANumberCountsStepsFromTheLeast(@ForAll @IntRange(min = 80, max = 120) int score) {
        assertThat(numbers().ordinal(numbers().read(Integer.toString(score)).orElseThrow()))
                .hasValue(score - 80);
    }

    @Test
    void arithmeticOnStepsIsRefused() {
        assertThatThrownBy(() -> steps().allow(Operation.MEAN).build())
                .hasMessageContaining("scheme.arithmetic-on-steps");
        assertThatThrownBy(() -> steps().error(new ErrorAt(BigDecimal.ONE, BigDecimal.ONE))
                        .build())
                .hasMessageContaining("scheme.error-without-numbers");
    }

    @Test
    void schemeWithoutOrderAllowsNothing() {
        GradingScheme.Builder builder = GradingScheme.builder(SchemeKey.of("engagement", "2021"), "engagement", SOURCE)
                .ladder(new Ladder.NoOrder(List.of(grade("exploration"), grade("initiation"))));
        GradingScheme scheme = builder.build();

        assertThat(scheme.ordinal(scheme.read("Exploration").orElseThrow())).isEmpty();
        assertThatThrownBy(() -> builder.allow(Operation.ORDER).build())
                .hasMessageContaining("scheme.no-order-operations");
    }

    @Test
    void oneTextNeverHasTwoReadings() {
        assertThatThrownBy(() -> steps().ladder(new Ladder.Steps(List.of(grade("1b"), grade("1B")), List.of()))
                        .build())
                .hasMessageContaining("scheme.reading-twice");
        assertThatThrownBy(() -> steps().ladder(new Ladder.Steps(List.of(grade("1b"), grade("1b")), List.of()))
                        .build())
                .hasMessageContaining("scheme.grade-twice");
        assertThatThrownBy(() -> steps().ladder(new Ladder.Steps(List.of(grade("a")), List.of()))
                        .build())
                .hasMessageContaining("scheme.reading-twice");
    }

    @Test
    void codeDeclaredTwiceIsRefused() {
        Code again = new Code("A", Set.of(), "code.away", SOURCE, CodeMeaning.NOT_EXPECTED, notAchieved());
        assertThatThrownBy(() -> steps().code(again).build()).hasMessageContaining("scheme.code-twice");
    }

    @Test
    void codeWithoutTreatmentForEveryPurposeIsRefused() {
        assertThatThrownBy(() -> new Code(
                        "A", Set.of(), "", SOURCE, CodeMeaning.NOT_EXPECTED, Map.of(Purpose.MEAN, Treatment.LEFT_OUT)))
                .hasMessageContaining("code.treatment-missing")
                .hasMessageContaining("SHARE");
    }

    @Test
    void schemesWithEqualPartsAreEqual() {
        assertThat(steps().build()).isEqualTo(steps().build()).hasSameHashCodeAs(steps().build());
        assertThat(steps().build()).isNotEqualTo(steps().qualifier("-").build());
    }

    @Test
    void editionsAreOrderedByTheirNumbers() {
        assertThat(List.of("2013", "9", "2013.10", "2013.9", "2013.a").stream()
                        .map(Edition::new)
                        .sorted())
                .extracting(Edition::value)
                .containsExactly("9", "2013", "2013.9", "2013.10", "2013.a");
    }

    @Test
    void keyGivesItsTextBack() {
        SchemeKey key = SchemeKey.of("uk.gov.gcse-9-1", "2017");

        assertThat(SchemeKey.parse(key.toString())).isEqualTo(key);
        assertThatThrownBy(() -> SchemeKey.parse("nc-levels")).hasMessageContaining("key.form");
        assertThatThrownBy(() -> SchemeKey.of("NC Levels", "1")).hasMessageContaining("id.form");
    }
}
