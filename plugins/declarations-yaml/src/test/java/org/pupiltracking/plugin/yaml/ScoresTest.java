package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.spi.Declared;

class ScoresTest {

    private static final Declared DECLARED = Files.whole(Files.shipped("scores.yaml"));
    private static final GradingScheme SCORES = DECLARED.schemes().get(0);
    private static final AssessmentFramework FRAMEWORK = DECLARED.frameworks().get(0);

    @ParameterizedTest
    @ValueSource(strings = {"0", "447", "627", "98.5", "0.07", "9999"})
    void anyScoreIsRead(String raw) {
        assertThat(SCORES.read(raw)).contains(new Result.Score(new BigDecimal(raw)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000", "447.123", "2b", "4,5"})
    void whatIsNoScoreIsNot(String raw) {
        assertThat(SCORES.read(raw)).isEmpty();
    }

    @Test
    void scoresMayBeSubtractedAndAveraged() {
        assertThat(SCORES.allows()).isEqualTo(Set.of(Operation.ORDER, Operation.DIFFERENCE, Operation.MEAN));
    }

    @Test
    void nothingIsExpectedAndBandsAreFifthsOfTheYearGroup() {
        assertThat(FRAMEWORK.policies()).isEmpty();
        assertThat(FRAMEWORK.progress()).isEmpty();
        Bands.Borders.Quantiles fifths =
                (Bands.Borders.Quantiles) FRAMEWORK.bands().get(0).borders();
        assertThat(fifths.from()).containsExactly(0.2, 0.4, 0.6, 0.8);
        assertThat(fifths.of()).isEqualTo(Bands.Reference.YEAR_IN_AUTHORITY);
    }

    @Test
    void freeLunchIsWrittenAsTheStudyWritesIt() {
        Characteristic lunch = FRAMEWORK.characteristics().stream()
                .filter(c -> c.id().value().equals("free-lunch"))
                .findFirst()
                .orElseThrow();
        assertThat(lunch.values().stream().map(Characteristic.Value::code)).containsExactly("F", "N");
        assertThat(FRAMEWORK.groups().stream().map(g -> g.id().value())).contains("free-lunch");
    }
}
