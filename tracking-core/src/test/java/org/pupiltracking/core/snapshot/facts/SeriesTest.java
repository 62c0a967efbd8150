package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.snapshot.Declared;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.SchemeId;
import org.pupiltracking.scheme.SchemeKey;

class SeriesTest {

    private final Definitions definitions = Declared.definitions();
    private final Series series = new Series(Declared.READING, Declared.TEACHER);

    private int code(SchemeKey scheme, String raw) {
        return series.code(scheme, raw, Security.NOT_SAID, definitions::scheme);
    }

    @Test
    void everyTextHasACodeAndTextsThatMeanTheSameHaveOneMeaning() {
        int plain = code(Declared.LEVELS, "2b");
        int small = code(Declared.LEVELS, "2B");
        int other = code(Declared.LEVELS, "2a");
        int next = code(Declared.LEVELS_NEXT, "2b");

        assertThat(new int[] {plain, small, other, next}).containsExactly(1, 2, 3, 4);
        assertThat(code(Declared.LEVELS, "2B")).isEqualTo(small);
        assertThat(series.code(Declared.LEVELS, "2B", Security.NOT_SAID)).isEqualTo(small);
        assertThat(series.meaning(small)).isEqualTo(series.meaning(plain));
        assertThat(series.meaning(other)).isNotEqualTo(series.meaning(plain));
        assertThat(series.meaning(next)).isNotEqualTo(series.meaning(plain));
        assertThat(series.meanings()).isEqualTo(4);
        assertThat(series.codes()).isEqualTo(5);
        assertThat(series.written(small).raw()).isEqualTo("2B");
        assertThat(series.written(small).meaning()).isEqualTo(series.meaning(small));
        assertThat(series.written(next).scheme()).isEqualTo(Declared.LEVELS_NEXT);
        assertThat(series.subject()).isEqualTo(Declared.READING);
        assertThat(series.kind()).isEqualTo(Declared.TEACHER);
    }

    @Test
    void howSureATextIsMakesAnotherCodeOfTheSameMeaning() {
        int plain = code(Declared.LEVELS, "2b");
        int secure = series.code(Declared.LEVELS, "2b", Security.SECURE, definitions::scheme);

        assertThat(secure).isNotEqualTo(plain);
        assertThat(series.meaning(secure)).isEqualTo(series.meaning(plain));
        assertThat(series.code(Declared.LEVELS, "2b", Security.SECURE)).isEqualTo(secure);
    }

    @Test
    void whatCannotBeReadHasNoCode() {
        assertThat(code(Declared.LEVELS, "?")).isZero();
        assertThat(code(SchemeKey.of("unheard-of", "1"), "2b")).isZero();
        assertThat(series.code(Declared.LEVELS, "?", Security.NOT_SAID)).isEqualTo(-1);
        assertThat(series.code(Declared.LEVELS, "2b", Security.NOT_SAID))
                .as("nobody wrote it")
                .isEqualTo(-1);
        assertThat(series.codes()).isEqualTo(1);
        assertThat(series.meanings()).isEqualTo(1);
    }

    @Test
    void anyNumberOfTextsKeepTheirMeanings() {
        for (int i = 0; i <= 80; i++) {
            String raw = new BigDecimal("80").add(BigDecimal.valueOf(5L * i, 1)).toPlainString();
            assertThat(code(Declared.SCORES, raw)).isEqualTo(i + 1);
        }
        for (int i = 0; i <= 80; i++) {
            assertThat(series.meaning(i + 1)).isEqualTo(i + 1);
        }
    }

    @Test
    void everySchemeHasAPlaneListedInTheOrderOfTheirIds() {
        SchemeId scores = Declared.SCORES.id();
        SchemeId levels = Declared.LEVELS.id();

        assertThat(series.plane(scores, () -> 7)).isEqualTo(7);
        assertThat(series.plane(levels, () -> 3)).isEqualTo(3);
        assertThat(series.plane(scores, () -> 9)).isEqualTo(7);
        assertThat(series.planes()).containsExactly(3, 7);
        assertThat(series.plane(levels)).isEqualTo(3);
        assertThat(series.plane(new SchemeId("areas"))).isEqualTo(-1);
    }
}
