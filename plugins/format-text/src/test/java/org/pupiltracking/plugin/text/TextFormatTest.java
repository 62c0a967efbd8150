package org.pupiltracking.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

class TextFormatTest {

    private static final WordBook WORDS = WordBook.of(
            Locale.UK,
            List.of(new WordList(
                    Locale.UK, Map.of("page.none", "nobody", "page.class.sensitive", "OFFICIAL-SENSITIVE"))),
            Locale.UK);

    private record Page(
            ReportId report, Role role, boolean anonymous, String policy, Content<Shown> content, List<Text> notes)
            implements Disclosed {}

    private static String text(int width, List<Content.Block<Shown>> blocks) {
        Content<Shown> content = new Content<>(
                data("Class 4B reading"), List.of(data("A"), data("B")), blocks, List.of(), Content.Paper.A4_LANDSCAPE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TextFormat()
                    .write(
                            new Page(new ReportId("by-hand"), Role.HEAD, false, "ladder", content, List.of()),
                            WORDS,
                            Settings.NONE.with("width", Integer.toString(width)),
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Shown data(String text) {
        return new Shown.Data(text);
    }

    private static Content.Block<Shown> grid(int pupils, String name) {
        List<Shown> names = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            names.add(new Shown.Name(
                    name + i,
                    List.of(data("2b"), new Shown.Badge("E", "blue", Text.of("x")), new Shown.Mark(Sign.UP)),
                    ""));
        }
        return new Content.Grid<>(
                data("Reading"),
                data("Step"),
                List.of(
                        new Content.Column<>(List.of(data("Autumn 1")), false, false),
                        new Content.Column<>(List.of(data("Autumn 2")), true, false)),
                List.of(new Content.GridRow<>(
                        List.of(data("2b")),
                        List.of(
                                Content.GridCell.of(List.of()),
                                new Content.GridCell<>(
                                        List.of(new Shown.Figure(pupils, pupils, Shown.Unit.COUNT)),
                                        names,
                                        Set.of(Content.Shade.LINE_BELOW))),
                        Content.RowKind.BODY)),
                Content.GridStyle.NAMES);
    }

    @Test
    void aGridHasNamesWithBadgesInBracketsAndTheExpectationAsALine() {
        assertThat(text(80, List.of(grid(1, "Ada "))))
                .contains("Step  Autumn 1  Autumn 2")
                .contains("2b              1:  Ada 0 2b [E] ▲")
                .contains("━━━━");
    }

    @Test
    void whatStandsForSeveralFiguresIsSaidOnce() {
        Shown none = new Shown.NoFigure(Text.of("figure.too-few"));
        String text = text(
                120,
                List.of(new Content.Intervals<>(
                        data("gaps"),
                        data("Group"),
                        List.of(data("On track"), data("Others")),
                        data("points"),
                        List.of(),
                        List.of(new Content.IntervalRow<>(
                                List.of(data("Boys")),
                                List.of(List.of(data("38 again"), data("38 again")), List.of(none, none)),
                                none,
                                none,
                                none,
                                List.of())))));

        assertThat(text.split("38 again", -1)).hasSize(2);
        assertThat(text.split("figure.too-few", -1)).hasSize(2);
    }

    @Property(tries = 60)
    void noLineIsWiderThanTheTerminal(
            @ForAll @IntRange(min = 80, max = 160) int width, @ForAll @IntRange(min = 0, max = 40) int pupils) {
        String text = text(width, List.of(grid(pupils, "Maximiliana-Alexandra F.")));

        assertThat(text.lines()).allMatch(l -> Terminal.width(l) <= width);
    }

    @Property(tries = 300)
    void noDatumCommandsTheTerminal(@ForAll String name) {
        String text = text(80, List.of(grid(1, name + "\u001B[2J\r\u0007\u202E")));

        assertThat(text.replace("\n", "").chars()).noneMatch(Character::isISOControl);
        assertThat(text).doesNotContain("\u202E");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(text(80, List.of(new Content.Lists<>(List.of(new Content.Listed<>(data("Below"), List.of()))))))
                .contains("Below\n  nobody");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Terminal.width("王小明")).isEqualTo(6);
        assertThat(Terminal.width("e\u0301")).isEqualTo(1);
        assertThat(Terminal.fill(List.of("王小明", "王小明"), " ", 7)).containsExactly("王小明", "王小明");
    }
}
