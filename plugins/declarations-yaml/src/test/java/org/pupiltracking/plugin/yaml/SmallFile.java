package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A small file that uses every form there is, and the ways to break it. */
final class SmallFile {

    private SmallFile() {}

    static String text() {
        try (InputStream in = SmallFile.class.getResourceAsStream("/small.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String with(String old, String changed) {
        String text = text();
        assertThat(text).contains(old);
        return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed.replace("§", "")));
    }

    /** Where the mark § stands in the changed text, as {@code line:column }; empty without a mark. */
    static String place(String old, String changed) {
        int at = changed.indexOf('§');
        if (at < 0) {
            return "";
        }
        String before = text().substring(0, text().indexOf(old)) + changed.substring(0, at);
        return before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n')) + " ";
    }

    /**
     * What is written, what somebody writes instead, and what is told of it, where § stands or at the place given; these faults lie in one place, where a schema sees them. */
    static Stream<Arguments> faultsOfForm() {
        return Stream.of(
                Arguments.of("tracking: 1", "tracking: §2", "declaration.form-unknown"),
                Arguments.of("tracking: 1\n", "", "1:1 declaration.missing"),
                Arguments.of("language: en-GB", "language: §english!", "label.language"),
                Arguments.of("cy: Camau", "§w: Camau", "label.language"),
                Arguments.of("cy: Camau", "§key: x.y", "label.key-and-words"),
                Arguments.of("label: Reading ages", "label: { key: §Not a key }", "label.key-form"),
                Arguments.of("label: Reading ages", "label: §{}", "declaration.text-empty"),
                Arguments.of("label: Reading ages", "label:", "28:11 declaration.text-empty"),
                Arguments.of("id: steps", "id: §Steps", "id.form"),
                Arguments.of("id: steps", "id: §[steps]", "declaration.text-expected"),
                Arguments.of("edition: 2025.1", "edition: §2025/1", "edition.form"),
                Arguments.of("standing: local", "standing: §locall", "declaration.value-unknown"),
                Arguments.of("standing: local", "standing: §ok", "declaration.value-unknown"),
                Arguments.of("    standing: local\n", "", "4:5 declaration.missing"),
                Arguments.of("source: Made up for a test, 2025", "§sorce: Made up", "declaration.key-unknown"),
                Arguments.of("    steps:", "    §stepps:", "declaration.key-unknown"),
                Arguments.of("aliases: [dev]", "aliases: §dev", "declaration.list-expected"),
                Arguments.of("aliases: [dev]", "aliases: [dev, §dev]", "declaration.item-twice"),
                Arguments.of(
                        "{ grade: secure, standing", "{ grade: secure, source: x, §standin", "declaration.key-unknown"),
                Arguments.of(
                        "{ grade: secure, standing: to-be-checked }",
                        "§{ grade: secure, source: x }",
                        "declaration.missing"),
                Arguments.of("stands-at: developing", "§stand-at: developing", "declaration.key-unknown"),
                Arguments.of("meaning: expected-but-missing", "meaning: §expected", "declaration.value-unknown"),
                Arguments.of("share: not-achieved", "share: §not-achived", "declaration.value-unknown"),
                Arguments.of("        mean: left-out\n", "", "17:9 declaration.missing"),
                Arguments.of("allows: [order, count-steps]", "allows: [§ordr]", "declaration.value-unknown"),
                Arguments.of("least: 5", "least: §five", "declaration.number-form"),
                Arguments.of("step: 0.5", "step: §5e-1", "declaration.number-form"),
                Arguments.of("{ from: 12, error: 0.9 }", "§12", "declaration.map-expected"),
                Arguments.of("to: 12-31", "to: §31.12.", "declaration.day-form"),
                Arguments.of("basis: end-of-year", "basis: §end of year", "declaration.value-unknown"),
                Arguments.of("scheme: ages@2025.1", "scheme: §ages", "key.form"),
                Arguments.of("from: 2025-09-01", "from: §1 September 2025", "declaration.date-form"),
                Arguments.of("years: 1-6", "years: §1-6-9", "declaration.years-form"),
                Arguments.of("attainment: no", "attainment: §perhaps", "declaration.value-unknown"),
                Arguments.of("year: R", "year: §21", "year-group.unknown"),
                Arguments.of("spring: emerging/developing", "spring: §a/b/c", "declaration.expectation-form"),
                Arguments.of("autumn-end: emerging", "Autumn: §emerging", "id.form"),
                Arguments.of("by: steps", "by: §step", "declaration.value-unknown"),
                Arguments.of("        of: year-in-school\n", "", "73:9 declaration.missing"),
                Arguments.of("of: year-in-school", "of: §year-in-shcool", "declaration.value-unknown"),
                Arguments.of("position: at", "position: §on", "declaration.value-unknown"),
                Arguments.of("mastery: 4.5", "mastery: §four", "declaration.number-form"),
                Arguments.of("needs: keeps-pace", "needs: §keep-pace", "declaration.value-unknown"),
                Arguments.of("amount: 1, ", "", "93:9 declaration.missing"),
                Arguments.of("table: { emerging: secure, working: mastery }", "table: {}", "94:9 progress.table-empty"),
                Arguments.of("from: end-of, year: 2", "from: end-of", "98:9 declaration.missing"),
                Arguments.of("point: 2025-26/autumn-1", "point: §autumn", "point.form"),
                Arguments.of("sensitivity: staff", "sensitivity: §teachers", "declaration.value-unknown"),
                Arguments.of("badge: E", "badge: EALS", "104:18 badge.letters"),
                Arguments.of("tint: blue", "tint: §bluue", "declaration.value-unknown"),
                Arguments.of("{ has: eal, values: [\"Y\"] }", "§{ has: eal, values: [] }", "group.no-values"),
                Arguments.of("not: { joined-this-year: yes }", "not: §{ joined-this-yer: yes }", "declaration.one-of"),
                Arguments.of(
                        "not: { joined-this-year: yes }",
                        "not: §{ joined-this-year: yes, has: eal }",
                        "declaration.one-of"),
                Arguments.of("baseline: infants, ", "", "115:15 declaration.missing"),
                Arguments.of("    subjects:\n", "    themes:\n", "43:5 declaration.missing"));
    }

    /** Faults between places, which only the reader sees. */
    static Stream<Arguments> faultsOfMeaning() {
        return Stream.of(
                Arguments.of("      - mastery", "      - §secure", "declaration.grade-twice"),
                Arguments.of("aliases: [dev]", "aliases: [Mastery]", "13:9 declaration.reading-twice"),
                Arguments.of("from: emerging, to", "from: §emrging, to", "declaration.grade-unknown"),
                Arguments.of("from: emerging, to: secure", "from: secure, to: emerging", "4:5 scheme.whole-order"),
                Arguments.of("aliases: [absent]", "aliases: [EMERGING]", "17:15 declaration.reading-twice"),
                Arguments.of("allows: [order, count-steps]", "allows: [mean]", "4:5 scheme.arithmetic-on-steps"),
                Arguments.of("least: 5, greatest: 17", "least: 17, greatest: 5", "31:14 scheme.range"),
                Arguments.of("step: 0.5", "step: 0", "31:14 scheme.step"),
                Arguments.of("from: 12, error", "from: 5, error", "26:5 scheme.error-order"),
                Arguments.of("id: ages", "id: §steps", "declaration.id-twice"),
                Arguments.of("to: 12-31", "to: §06-31", "declaration.day-form"),
                Arguments.of("name: spring-end", "name: §autumn-end", "declaration.id-twice"),
                Arguments.of("part-of: reading", "part-of: §raeding", "declaration.subject-unknown"),
                Arguments.of("id: reading.inference", "id: §reading", "declaration.id-twice"),
                Arguments.of(
                        "subject: reading, year-end", "subject: §writing, year-end", "declaration.subject-unknown"),
                Arguments.of("year-end: secure", "year-end: §secuer", "grade.unknown"),
                Arguments.of(
                        "low: developing, high: secure",
                        "low: secure, high: developing",
                        "64:52 declaration.expectation-order"),
                Arguments.of(
                        "spring: emerging/developing", "spring: §secure/emerging", "declaration.expectation-order"),
                Arguments.of("autumn-end: emerging", "§autum-end: emerging", "declaration.when-unknown"),
                Arguments.of(
                        "{ year: R, year-end: emerging }",
                        "{ year: 1, year-end: emerging }",
                        "63:93 declaration.cell-twice"),
                Arguments.of("position: above, from: 1 }", "position: above, from: §0 }", "declaration.band-order"),
                Arguments.of("position: above, from: 1 }", "position: above }", "72:13 declaration.missing"),
                Arguments.of("action: Help", "from: §-1", "declaration.lowest-band-from"),
                Arguments.of("position: above, from: 0.5", "position: above, from: 1.5", "73:9 bands.order"),
                Arguments.of("position: above, from: secure", "position: above, from: §secuer", "grade.unknown"),
                Arguments.of("{ id: middle, label", "{ id: §low, label", "declaration.id-twice"),
                Arguments.of("developing: 2", "§developping: 2", "declaration.grade-unknown"),
                Arguments.of("points: points }", "points: §point }", "declaration.points-unknown"),
                Arguments.of("emerging: secure, working", "emerging: §secuer, working", "grade.unknown"),
                Arguments.of("baseline: infants", "baseline: §infant", "declaration.baseline-unknown"),
                Arguments.of("id: infants", "id: §before", "declaration.id-twice"),
                Arguments.of(
                        "{ has: eal, values: [\"Y\"] }", "{ has: eal, values: §[\"Q\"] }", "declaration.value-unknown"),
                Arguments.of("{ has: carer, values", "{ has: §carers, values", "declaration.characteristic-unknown"),
                Arguments.of(
                        "any-of: [{ has: eal, values: [\"Y\"] }, { has: carer, values: [\"Y\"] }]",
                        "any-of: [{ has: carer, values: [\"Y\"] }]",
                        "110:22 declaration.sensitivity-low"));
    }
}
