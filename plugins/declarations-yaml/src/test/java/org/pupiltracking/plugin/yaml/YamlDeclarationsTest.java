package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pupiltracking.declaration.Canonical;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

class YamlDeclarationsTest {

    @Test
    void everyFormThatThereIsIsReadAndComesBack() {
        Declared declared = Files.whole(SmallFile.text());
        assertThat(declared.schemes()).hasSize(2);
        declared.schemes()
                .forEach(s -> assertThat(Canonical.scheme(Canonical.of(s))).isEqualTo(s));
        declared.frameworks()
                .forEach(f -> assertThat(Canonical.framework(Canonical.of(f))).isEqualTo(f));
        declared.calendars()
                .forEach(c -> assertThat(Canonical.calendar(Canonical.of(c))).isEqualTo(c));
    }

    @ParameterizedTest
    @MethodSource("org.pupiltracking.plugin.yaml.SmallFile#faultsOfForm")
    void aFaultOfFormIsToldWhereItStands(String old, String changed, String said) {
        assertThat(Files.said(Files.read(SmallFile.with(old, changed)))).contains(SmallFile.place(old, changed) + said);
    }

    @ParameterizedTest
    @MethodSource("org.pupiltracking.plugin.yaml.SmallFile#faultsOfMeaning")
    void aFaultOfMeaningIsToldWhereItStands(String old, String changed, String said) {
        assertThat(Files.said(Files.read(SmallFile.with(old, changed)))).contains(SmallFile.place(old, changed) + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standing: local|standing: locall|locall|local",
                "share: not-achieved|share: not-achived|not-achived|not-achieved",
                "    steps:|    stepps:|stepps|steps",
                "part-of: reading|part-of: raeding|raeding|reading",
                "from: emerging, to|from: emrging, to|emrging|emerging",
                "autumn-end: emerging|autum-end: emerging|autum-end|autumn-end",
                "tint: blue|tint: bluue|bluue|blue",
            })
    void whatWasProbablyMeantIsNamedBesideWhatWasGivenAndWhatIsAllowed(
            String old, String changed, String given, String meant) {
        Problem problem = Files.read(SmallFile.with(old, changed)).problems().stream()
                .filter(p -> p.text().arguments().contains(Text.of("declaration.perhaps", meant)))
                .findFirst()
                .orElseThrow();
        assertThat(problem.given().orElseThrow().shown()).contains(given);
        assertThat(problem.text().arguments().get(0).toString()).contains(meant);
    }

    @Test
    void aGradeThatIsNearlyOneIsShownWithThoseThatThereAre() {
        Problem problem = Files.read(SmallFile.with("year-end: secure", "year-end: secuer"))
                .problems()
                .get(0);
        assertThat(problem.given().orElseThrow().shown()).contains("secuer");
        assertThat(problem.text().arguments().get(1))
                .isEqualTo(List.of("emerging", "developing", "secure", "mastery", "A"));
    }

    @Test
    void allFaultsOfAFileAreToldAtOnceInItsOrder() {
        String broken = SmallFile.text()
                .replace("standing: local\n    steps:", "standing: locall\n    steps:")
                .replace("share: not-achieved", "shar: not-achieved")
                .replace("least: 5,", "least: low,")
                .replace("part-of: reading", "part-of: *reading")
                .replace("year-end: secure", "year-end: secuer")
                .replace("id: pace", "id: pairs");
        Outcome<Declared> read = Files.read(broken);
        assertThat(Files.said(read))
                .containsExactly(
                        "8:15 declaration.value-unknown",
                        "17:9 declaration.missing",
                        "21:9 declaration.key-unknown",
                        "31:23 declaration.number-form",
                        "51:61 yaml.alias",
                        "51:61 id.form",
                        "95:15 declaration.id-twice");
        assertThat(read.value().schemes()).isEmpty();
        assertThat(read.problems())
                .allMatch(p -> p.place().orElseThrow().source().equals("file.yaml"));
    }

    @Test
    void whatIsSoundStaysWhenSomethingElseIsNot() {
        Outcome<Declared> read = Files.read(SmallFile.with("least: 5,", "least: low,"));
        assertThat(read.value().schemes().stream().map(GradingScheme::key).map(Object::toString))
                .containsExactly("steps@2025.1");
        assertThat(read.value().calendars()).hasSize(1);
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void whatAnotherFileMayDeclareIsNoticedOnly() {
        Outcome<Declared> read = Files.read(SmallFile.text()
                .replace("autumn-end: emerging", "michaelmas: emerging")
                .replace("{ has: carer, values: [\"Y\"] }", "{ has: traveller, values: [\"Y\"] }"));
        assertThat(Files.said(read))
                .containsExactly("63:30 declaration.when-elsewhere", "113:60 declaration.characteristic-elsewhere");
        assertThat(read.problems()).allMatch(p -> p.severity() == Severity.NOTICE);
        assertThat(read.value().frameworks()).hasSize(1);
    }

    @Test
    void aSchemeThatIsNotAtHandIsNotCheckedAgainst() {
        String text = SmallFile.text();
        String alone = "tracking: 1\n" + text.substring(text.indexOf("frameworks:"));
        assertThat(Files.said(Files.read(alone.replace("year-end: secure", "year-end: secuer"))))
                .containsExactly("23:30 declaration.when-elsewhere");
    }

    @Test
    void labelsBecomeWordsUnderPermanentKeys() {
        Declared declared = Files.whole(SmallFile.text());
        Map<Locale, Map<String, String>> words =
                declared.words().stream().collect(Collectors.toMap(WordList::language, WordList::patterns));
        assertThat(words.get(Locale.UK))
                .containsEntry("scheme.steps.2025-1", "School''s steps")
                .containsEntry("scheme.steps.2025-1.grade.developing", "nearly there")
                .containsEntry("framework.small.2025-1.subject.reading-inference", "Inference")
                .containsEntry("framework.small.2025-1.action.three.low", "Help")
                .containsEntry("calendar.terms.point.autumn-end", "End of autumn");
        assertThat(words.get(Locale.forLanguageTag("cy"))).isEqualTo(Map.of("scheme.steps.2025-1", "Camau"));
        assertThat(declared.schemes().get(0).label()).isEqualTo("scheme.steps.2025-1");
    }

    @Test
    void wordsThatAreKnownAlreadyKeepTheirKey() {
        Declared declared = Files.whole(SmallFile.with("label: Reading ages", "label: { key: kind.test }"));
        assertThat(declared.schemes().get(1).label()).isEqualTo("kind.test");
    }

    @Test
    void plainLabelsSpeakTheLanguageOfTheFile() {
        Declared declared = Files.whole(SmallFile.text().replace("language: en-GB", "language: cy"));
        assertThat(declared.words().stream().map(WordList::language))
                .containsExactlyInAnyOrder(Locale.forLanguageTag("cy"), Locale.UK);
    }

    @ParameterizedTest
    @CsvSource({"NO,NO", "Y,Y", "1.10,1.10", "010,010", "1e3,1e3", "7:04,7:04", "+1,+1", "'1.0','1.0'", "~,~"})
    void aGradeIsTheTextAsTyped(String typed, String grade) {
        Declared declared = Files.whole(SmallFile.with("      - mastery", "      - " + typed)
                .replace(", mastery: 4.5", "")
                .replace(", working: mastery", ""));
        assertThat(declared.schemes().get(0).grades()).endsWith(grade);
    }

    @Test
    void aFileOfAnotherKindIsToldSoAndBoundedInItsFaults() {
        assertThat(Files.said(Files.read("colour: green\n")))
                .containsExactly("1:1 declaration.missing", "1:1 declaration.nothing", "1:1 declaration.key-unknown");
        assertThat(Files.said(Files.read("- a\n- b\n"))).containsExactly("1:1 declaration.map-expected");
        StringBuilder rows = new StringBuilder("tracking: 1\nschemes:\n");
        for (int i = 0; i < 1500; i++) {
            rows.append("  - Ann Other ").append(i).append('\n');
        }
        Outcome<Declared> read = Files.read(rows.toString());
        assertThat(read.problems()).hasSize(501);
        assertThat(read.problems().get(500).text()).isEqualTo(Text.of("declaration.more-problems", 1000));
    }

    @Test
    void listsLongerThanAnyThatMeansSomethingAreRefusedBeforeTheyAreCompared() {
        StringBuilder file = new StringBuilder("tracking: 1\nschemes:\n  - steps:\n");
        for (int i = 0; i < 50_000; i++) {
            file.append("      - grade-").append(i).append('\n');
        }
        file.append("    wholes:\n");
        for (int i = 0; i < 2000; i++) {
            file.append("      - { grade: w").append(i).append(", from: grade-x, to: grade-y, stands-at: grade-z }\n");
        }
        Outcome<Declared> read = Files.read(file.toString());
        assertThat(Files.said(read)).contains("4:7 declaration.too-long").hasSize(501);
        assertThat(read.problems().toString().length()).isLessThan(200_000);
    }

    @Test
    void noProblemRepeatsATextThatCouldBeAName() {
        String names = """
                tracking: 1
                Amina Begum: x
                schemes:
                  - id: Amina Begum
                    edition: Amina Begum
                    standing: Amina Begum
                    steps: [A]
                    codes: Amina Begum
                """;
        assertThat(Files.read(names).problems().toString())
                .doesNotContain("Amina")
                .doesNotContain("Begum");
    }

    @Test
    void endingsAreThoseOfYaml() {
        assertThat(new YamlDeclarations().endings()).containsExactlyInAnyOrder("yaml", "yml");
    }

    /** Any file cut off or changed anywhere is read to the end with problems, never with an exception. */
    @Property(tries = 500)
    void aDamagedFileIsToldOfAndBreaksNothing(
            @ForAll @IntRange(max = 4000) int at, @ForAll byte with, @ForAll boolean cut) throws IOException {
        byte[] bytes = SmallFile.text().getBytes(StandardCharsets.UTF_8);
        int place = at % bytes.length;
        bytes[place] = with;
        Outcome<Declared> read = new YamlDeclarations()
                .read("file.yaml", new ByteArrayInputStream(bytes, 0, cut ? place + 1 : bytes.length));
        assertThat(read.isWhole() || !read.problems().isEmpty()).isTrue();
    }
}
