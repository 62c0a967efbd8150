package org.pupiltracking.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

class JsonFormatTest {

    private static final WordBook WORDS = WordBook.of(
            Locale.UK,
            List.of(new WordList(
                    Locale.UK,
                    Map.of("shown.range", "{0} to {1}", "shown.withheld.mark", "c", "test.title", "{0} on track"))),
            Locale.UK);

    private record Page(
            ReportId report, Role role, boolean anonymous, String policy, Content<Shown> content, List<Text> notes)
            implements Disclosed {}

    private static String json(List<Content.Block<Shown>> blocks) {
        Content<Shown> content = new Content<>(
                new Shown.Words("test.title", List.of(new Shown.Figure(17, 17, Shown.Unit.COUNT))),
                List.of(),
                blocks,
                List.of(new Shown.Day(LocalDate.of(2015, 8, 31))),
                Content.Paper.A4_LANDSCAPE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonFormat()
                    .write(
                            new Page(new ReportId("by-hand"), Role.GOVERNOR, true, "ladder", content, List.of()),
                            WORDS,
                            Settings.NONE,
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String leaf(Shown leaf) {
        return json(List.of(new Content.Heading<>(leaf)));
    }

    @Test
    void aReportIsOneTreeWithKeysNumbersAndWhatIsRead() {
        assertThat(json(List.of()))
                .startsWith("{\n  \"report\" : \"by-hand\",\n  \"role\" : \"governor\",\n  \"anonymous\" : true,")
                .contains("\"key\" : \"test.title\"", "\"low\" : 17,", "\"text\" : \"17 on track\"")
                .contains("\"paper\" : \"a4-landscape\"", "\"day\" : \"2015-08-31\"")
                .endsWith("}\n");
    }

    @Test
    void aGridKeepsItsShape() {
        String text = json(List.of(new Content.Grid<>(
                new Shown.Empty(),
                new Shown.Data("Step"),
                List.of(new Content.Column<>(List.of(new Shown.Data("Autumn 1")), true, false)),
                List.of(new Content.GridRow<>(
                        List.of(new Shown.Data("2b")),
                        List.of(new Content.GridCell<>(
                                List.of(),
                                List.of(new Shown.Name("Ada B.", List.of(), "blue")),
                                List.of(),
                                List.of(new Content.Part<>(Cell.Sign.BELOW, new Shown.Withheld())),
                                Set.of(Content.Shade.LINE_BELOW, Content.Shade.EXPECTED))),
                        Content.RowKind.BODY)),
                Content.GridStyle.NAMES)));

        assertThat(text)
                .contains(
                        "\"block\" : \"grid\"", "\"style\" : \"names\"", "\"tint\" : \"blue\"", "\"sign\" : \"below\"")
                .containsPattern("\"shades\" : \\[\\s+\"expected\",\\s+\"line-below\"\\s+]");
    }

    @Test
    void whatIsWithheldHoldsNothingButItsMark() {
        assertThat(leaf(new Shown.Withheld())).containsPattern("\"kind\" : \"withheld\",\\s+\"text\" : \"c\"\\s+}");
    }

    @Test
    void aRangeKeepsBothEndsAtFullPrecision() {
        assertThat(leaf(new Shown.Figure(-38.25, -14, Shown.Unit.POINTS)))
                .contains("\"low\" : -38.25,", "\"high\" : -14,", "\"unit\" : \"points\"", "\"text\" : \"−38 to −14\"");
    }

    @Property(tries = 200)
    void whateverANameHoldsItComesBack(@ForAll String name) throws IOException {
        String text = leaf(new Shown.Name(name, List.of(), ""));
        String read = "";
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if ("name".equals(parser.currentName()) && parser.getValueAsString() != null) {
                    read = parser.getValueAsString();
                }
            }
        }

        assertThat(read).isEqualTo(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void equalReportsGiveEqualBytes() {
        assertThat(leaf(new Shown.Data("x"))).isEqualTo(leaf(new Shown.Data("x")));
    }
}
