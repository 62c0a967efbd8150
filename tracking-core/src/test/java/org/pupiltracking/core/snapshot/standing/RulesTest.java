package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;

class RulesTest {

    private static final Citation MADE_UP = new Citation("Made up for tests", Standing.LOCAL);
    private static final LocalDate CHANGE = LocalDate.of(2024, 9, 1);

    private static ProgressRule rule(String id, Dates valid) {
        return new ProgressRule(
                new RuleId(id), id, MADE_UP, valid, new ProgressRule.Needs.PerYear(Optional.empty(), BigDecimal.ONE));
    }

    @Test
    void theUsualProgressRuleIsTheFirstThatHoldsOnTheDay() {
        AssessmentFramework framework = AssessmentFramework.builder(
                        FrameworkKey.of("two-rules", "1"), "Two rules", MADE_UP, Basis.END_OF_YEAR)
                .subject(new Subject(new SubjectId("reading"), "reading", Optional.empty()))
                .use(new Use(
                        SchemeKey.of("levels", "1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Dates.ALWAYS))
                .progress(rule("old", new Dates(Optional.empty(), Optional.of(CHANGE))))
                .progress(rule("new", new Dates(Optional.of(CHANGE), Optional.empty())))
                .progress(rule("any", Dates.ALWAYS))
                .build();

        assertThat(Rules.usual(framework, Optional.empty(), CHANGE.minusDays(30))
                        .progress())
                .map(ProgressRule::id)
                .contains(new RuleId("old"));
        assertThat(Rules.usual(framework, Optional.empty(), CHANGE.plusDays(30)).progress())
                .map(ProgressRule::id)
                .contains(new RuleId("new"));
    }
}
