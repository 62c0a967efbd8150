package org.pupiltracking.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.text.Text;

class SettingsTest {

    @Property
    void textGivesTheSettingsBack(@ForAll Map<String, String> any) {
        any.keySet().removeIf(String::isEmpty);
        boolean pairs = any.entrySet().stream().allMatch(e -> wellPaired(e.getKey()) && wellPaired(e.getValue()));
        if (pairs) {
            Settings settings = new Settings(any);

            assertThat(Settings.parse(settings.toString())).isEqualTo(settings).hasSameHashCodeAs(settings);
        }
    }

    /** Half a surrogate pair is no text that UTF-8 can hold. */
    private static boolean wellPaired(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void orderOfChoosingDoesNotMatter() {
        assertThat(Settings.NONE.with("a", "1").with("b", "2"))
                .isEqualTo(Settings.NONE.with("b", "2").with("a", "1"));
        assertThat(Settings.NONE.with("b", "=&").with("a", "1")).hasToString("a=1&b=%3D%26");
    }

    @Test
    void whatIsNotChosenHasItsDefault() {
        Parameter level = Parameter.number("level", 0.95, 0.5, 0.999, "parameter.level");

        assertThat(Settings.NONE.number(level)).isEqualTo(0.95);
        assertThat(Settings.NONE.with("level", "0.9").number(level)).isEqualTo(0.9);
        assertThatThrownBy(() -> Settings.NONE.with("level", "high").number(level))
                .hasMessageContaining("setting.number");
    }

    @Test
    void resultsHoldNoNumberThatIsNone() {
        Results results = Results.builder()
                .number("kappa", Double.NaN, Text.of("reason.one-category"))
                .number("agreement", 0.8)
                .whole("n", 30)
                .build();

        assertThat(results.number("kappa")).isEmpty();
        assertThat(results.values().get("kappa")).isEqualTo(new Results.None(Text.of("reason.one-category")));
        assertThat(results.number("n")).contains(30.0);
        assertThat(results.values().keySet()).containsExactly("kappa", "agreement", "n");
        assertThatThrownBy(() -> new Results.Real(Double.POSITIVE_INFINITY)).hasMessageContaining("results.not-finite");
    }

    @ParameterizedTest
    @CsvSource({
        "levle, 0.9, setting.unknown",
        "level, much, setting.number",
        "level, 1.5, setting.range",
        "words, loud, setting.choice",
    })
    void whatNoParameterUnderstandsIsRefused(String name, String value, String code) {
        List<Parameter> parameters = List.of(
                Parameter.number("level", 0.95, 0, 1, "x.level"),
                Parameter.choice("words", "staff", List.of("staff", "plain"), "x.words"),
                Parameter.of("knots", Parameter.Type.TEXT, "", "x.knots"));

        assertThatThrownBy(() -> Settings.NONE.with(name, value).check(parameters))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
        Settings.NONE
                .with("level", "0.9")
                .with("words", "plain")
                .with("knots:read", "1;2")
                .check(parameters);
    }
}
