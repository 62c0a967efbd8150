package org.pupiltracking.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.text.Text;

class GivenTest {

    @ParameterizedTest
    @ValueSource(strings = {"A+", "2b", "7.5", "A*", "9-9", "<70", "104", "X", "3b/3a", "P9", "A*A*"})
    void whatLooksLikeACodeIsShown(String raw) {
        assertThat(Given.of(raw).text()).isEqualTo(Text.of("given.shown", raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/5/09",
                "1.5.09",
                "010509",
                "39934",
                "Amy",
                "Jo",
                "LI",
                "J B",
                "J-B",
                "李明",
                "٠١٠٥٠٩",
                "Ali",
                "Zzyzx Quill",
                "J999900125001",
                "2009-05-01",
                "01/05/09",
                "0012501",
                "O’Dea",
                "李小龍"
            })
    void whatCanBeANameNumberOrBirthDateIsNot(String raw) {
        assertThat(Given.of(raw).shown()).isEmpty();
        assertThat(Given.of(raw).toString()).doesNotContain(raw);
        assertThat(Given.of(raw).text()).isEqualTo(Text.of("given.hidden", raw.codePointCount(0, raw.length())));
    }

    @Property
    void noWordOfTwoOrMoreLettersIsShown(@ForAll @AlphaChars @StringLength(min = 2, max = 20) String name) {
        assertThat(Given.of(name).shown()).isEmpty();
    }

    @Test
    void nearMissOfAnAllowedValueIsShown() {
        assertThat(Given.of("secuer", List.of("secure", "developing")).shown()).contains("secuer");
        assertThat(NearMiss.of("secuer", List.of("secure", "developing"))).contains("secure");
        assertThat(NearMiss.of("Fatima", List.of("secure", "developing"))).isEmpty();
        assertThat(NearMiss.of("Ann", List.of("an", "any"))).isEmpty();
        assertThat(NearMiss.of("EXSS", List.of("EXSX", "EXSS"))).contains("EXSS");
    }

    @Test
    void hiddenIsAlwaysHidden() {
        assertThat(Given.hidden("2b").shown()).isEmpty();
    }
}
