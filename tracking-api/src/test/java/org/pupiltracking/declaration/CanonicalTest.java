package org.pupiltracking.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.scheme.Whole;
import org.pupiltracking.spi.RecordStore.StoredDefinition;

class CanonicalTest {

    private static final Citation SOURCE = new Citation("made for a test", Standing.LOCAL);

    @Provide
    Arbitrary<GradingScheme> schemes() {
        return AnyDefinition.schemes();
    }

    @Provide
    Arbitrary<AcademicCalendar> calendars() {
        return AnyDefinition.calendars();
    }

    @Provide
    Arbitrary<AssessmentFramework> frameworks() {
        return AnyFramework.frameworks();
    }

    @Property(tries = 400)
    void aSchemeComesBackEqualFromItsText(@ForAll("schemes") GradingScheme scheme) {
        String text = Canonical.of(scheme);
        GradingScheme back = Canonical.scheme(text);
        assertThat(back).isEqualTo(scheme);
        assertThat(Canonical.of(back)).isEqualTo(text);
    }

    @Property(tries = 400)
    void aFrameworkComesBackEqualFromItsText(@ForAll("frameworks") AssessmentFramework framework) {
        String text = Canonical.of(framework);
        AssessmentFramework back = Canonical.framework(text);
        assertThat(back).isEqualTo(framework);
        assertThat(Canonical.of(back)).isEqualTo(text);
    }

    @Property(tries = 400)
    void aCalendarComesBackEqualFromItsText(@ForAll("calendars") AcademicCalendar calendar) {
        assertThat(Canonical.calendar(Canonical.of(calendar))).isEqualTo(calendar);
    }

    @Property(tries = 400)
    void differentSchemesHaveDifferentTexts(@ForAll("schemes") GradingScheme a, @ForAll("schemes") GradingScheme b) {
        assertThat(Canonical.of(a).equals(Canonical.of(b))).isEqualTo(a.equals(b));
    }

    @Property(tries = 400)
    void everyTextSurvivesBytes(@ForAll("schemes") GradingScheme scheme) {
        String text = Canonical.of(scheme);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static GradingScheme small() {
        return GradingScheme.builder(SchemeKey.of("small", "1"), "label.small", SOURCE)
                .ladder(new Ladder.Steps(
                        List.of(
                                new Grade("P1(i)", Set.of("b", "a"), "", SOURCE),
                                new Grade("2", Set.of(), "", new Citation(SOURCE.source(), Standing.TO_BE_CHECKED))),
                        List.of(new Whole("W", Set.of(), "P1(i)", "2", "2"))))
                .allow(Operation.COUNT_STEPS, Operation.ORDER)
                .build();
    }

    /** These bytes are in records already: when this test fails, old hashes no longer match. */
    @Test
    void theFormDoesNotChange() {
        assertThat(Canonical.of(small()))
                .isEqualTo("{\"tracking\":\"1\",\"schemes\":[{\"id\":\"small\",\"edition\":\"1\","
                        + "\"label\":{\"key\":\"label.small\"},\"source\":\"made for a test\",\"standing\":\"local\","
                        + "\"steps\":[{\"grade\":\"P1(i)\",\"aliases\":[\"a\",\"b\"]},"
                        + "{\"grade\":\"2\",\"standing\":\"to-be-checked\"}],"
                        + "\"wholes\":[{\"grade\":\"W\",\"from\":\"P1(i)\",\"to\":\"2\",\"stands-at\":\"2\"}],"
                        + "\"allows\":[\"order\",\"count-steps\"]}]}");
    }

    @Test
    void definitionCarriesKeyKindAndTheHashOfItsText() {
        StoredDefinition kept = Canonical.definition(small());
        assertThat(kept.kind()).isEqualTo("scheme");
        assertThat(kept.key()).isEqualTo("small@1");
        assertThat(kept.hash()).isEqualTo(Canonical.hash(kept.canonical())).hasSize(64);
        assertThat(Canonical.scheme(kept.canonical())).isEqualTo(small());
    }

    @Test
    void hashIsSha256OfUtf8() {
        assertThat(Canonical.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{",
                "{}x",
                "[1]",
                "{\"a\" :\"b\"}",
                "[\"a\",]",
                "[\"a\" \"b\"]",
                "\"\\n\"",
                "\"\\u00G0\"",
                "\"a",
                "{\"a\"}",
                "[",
                "\"\\"
            })
    void whatIsNotCanonicalIsRefused(String text) {
        assertThatThrownBy(() -> Canonical.scheme(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("canonical.form");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertThatThrownBy(() -> Canonical.scheme("{\"tracking\":\"1\",\"tracking\":\"1\"}"))
                .hasMessageContaining("declaration.key-twice");
    }

    @Test
    void deepNestingIsRefusedAndDoesNotOverflow() {
        assertThatThrownBy(() -> Canonical.scheme("[".repeat(100_000))).hasMessageContaining("canonical.form");
    }

    @Test
    void aTextOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Canonical.framework(Canonical.of(small()))).hasMessageContaining("canonical.kind");
    }

    @Test
    void whatIsKeptIsReadEvenWhereNobodyWouldWriteItSo() {
        GradingScheme bare = GradingScheme.builder(SchemeKey.of("bare", "1"), "", new Citation("", Standing.LOCAL))
                .ladder(new Ladder.NoOrder(List.of(new Grade("x", Set.of(""), "Not A Key", SOURCE))))
                .build();
        assertThat(Canonical.scheme(Canonical.of(bare))).isEqualTo(bare);
        assertThat(Declarations.read("file", CanonicalText.read(Canonical.of(bare)))
                        .problems())
                .isNotEmpty();
    }
}
