package org.pupiltracking.plugin.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pupiltracking.plugin.html.ClassGrid.count;
import static org.pupiltracking.plugin.html.ClassGrid.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Content;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

class HtmlFormatTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\"[^\"]*\"|[^\">])*)>");
    private static final Set<String> VOID = Set.of("meta", "col", "line", "rect", "circle");

    private static String page(String name) {
        return Rendered.html(Page.named(new ClassGrid(6, 3, i -> name).content()));
    }

    @Test
    void aNameIsNeverMarkup() {
        String html = page("<script>alert(1)</script>\" onload=\"x");

        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        balanced(html);
    }

    @Test
    void namesOfAnyDirectionAreSetApartFromWhatStandsBesideThem() {
        assertThat(page("مريم \u202E م")).contains("<bdi class=\"who\">مريم \u202E م</bdi>");
    }

    @Test
    void aLongNameMayBreakOnScreen() {
        String html = page("Wolfeschlegelsteinhausen".repeat(13));

        balanced(html);
        assertThat(html).contains("overflow-wrap: anywhere");
    }

    @Property(tries = 100)
    void whateverANameHoldsTheTagsStayBalanced(@ForAll String name) {
        balanced(page(name));
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        assertThat(page("Ada B.").toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "http:", "https:", "url(", "src=", "@import", "<link", "<img", "<iframe");
    }

    @Test
    void equalReportsGiveEqualBytes() {
        assertThat(page("Ada B.")).isEqualTo(page("Ada B."));
    }

    @Test
    void everyTableHasACaptionAndScopedHeadsAndACellForEveryColumn() {
        String html = page("Ada B.");

        assertThat(html.split("<table", -1)).hasSameSizeAs(html.split("<caption>", -1));
        assertThat(html).doesNotContain("<th>", "<th class");
        Matcher rows = Pattern.compile("<tr class=\"(?:body|aside|total)\">(.*?)</tr>", Pattern.DOTALL)
                .matcher(html);
        assertThat(rows.results().map(r -> r.group(1).split("<td", -1).length - 1))
                .isNotEmpty()
                .allMatch(cells -> cells == 3);
    }

    @Test
    void aBadgeAndAMarkSayWhatTheyMean() {
        assertThat(page("Ada B."))
                .contains("title=\"‹badge.eal›\">E</abbr>")
                .contains("<abbr class=\"mark\" title=\"up\">▲</abbr>");
    }

    @Test
    void whatIsWithheldIsALetterWithItsReasonAndABandItsRange() {
        String html = Rendered.html(Page.anonymous(sentence(new Shown.Words(
                "test.sentence", List.of(new Shown.Withheld(), new Shown.Band("test.some", 3, 4, 7))))));

        assertThat(html)
                .contains("<abbr class=\"withheld\" title=\"not shown, to protect pupils\">c</abbr>")
                .contains("‹test.some›: 3 to 4 of 7")
                .contains("Anonymised and suppressed.");
    }

    @Test
    void figuresAreWrittenWithSignUnitAndRange() {
        String html = Rendered.html(Page.anonymous(sentence(new Shown.Row(List.of(
                new Shown.Figure(-26.4, -26.4, Shown.Unit.POINTS),
                new Shown.Figure(46, 81, Shown.Unit.PERCENT),
                new Shown.Figure(-12, 12, Shown.Unit.POINTS),
                new Shown.Figure(0.2, 0.2, Shown.Unit.SIGNED_COUNT),
                new Shown.Figure(6, 6, Shown.Unit.SIGNED_COUNT),
                new Shown.Figure(1234, 1234, Shown.Unit.COUNT),
                new Shown.Figure(15.25, 15.25, Shown.Unit.DECIMAL))))));

        assertThat(html).contains(">−26<", ">46% to 81%<", ">±12<", ">0<", ">+6<", ">1,234<", ">15.3<");
    }

    @Test
    void aPartThatIsNotShownHasNoLengthInABar() {
        String html = Rendered.html(Page.anonymous(page(List.of(new Content.Bars<>(
                data("bars"),
                List.of(new Content.Bar<>(
                        data("Year 4"),
                        List.of(
                                new Content.Part<>(org.pupiltracking.report.Cell.Sign.BELOW, new Shown.Withheld()),
                                new Content.Part<>(org.pupiltracking.report.Cell.Sign.AT, count(6))))))))));

        assertThat(html).contains("<span class=\"gap\"></span><span class=\"at\" style=\"flex-grow:6.000\">");
    }

    @Test
    void anIntervalChartDrawsOnlyWhatIsShown() {
        String html = Rendered.html(Page.anonymous(page(List.of(intervals(new Shown.Withheld())))));

        assertThat(html).doesNotContain("<circle", "class=\"whisker\"").contains("class=\"zero\"");
        balanced(html);
        assertThat(Rendered.html(
                        Page.anonymous(page(List.of(intervals(new Shown.Figure(-26, -26, Shown.Unit.POINTS)))))))
                .contains("<circle class=\"outside\"");
    }

    @Test
    void aRangeThatStandsForSeveralFiguresIsSaidOnceAndSoIsThatThereIsNone() {
        Shown range = new Shown.Band("band.some", 13, 25, 38);
        String html = Rendered.html(Page.anonymous(page(List.of(new Content.Intervals<>(
                data("gaps"),
                data("Group"),
                List.of(data("Group"), data("Others")),
                data("points"),
                List.of(),
                List.of(new Content.IntervalRow<>(
                        List.of(data("Boys")),
                        List.of(
                                List.of(range, range),
                                List.of(new Shown.Withheld(), new Shown.Withheld()),
                                List.of(count(17), new Shown.Withheld())),
                        new Shown.Withheld(),
                        new Shown.Withheld(),
                        new Shown.Withheld(),
                        List.of())))))));

        assertThat(html.split("13 to 25 of 38|13–25 of 38|13..25 of 38", -1)).hasSize(2);
        assertThat(html.split("<abbr class=\"withheld\"", -1)).hasSize(3);
    }

    private static Content.Intervals<Shown> intervals(Shown point) {
        boolean known = point instanceof Shown.Figure;
        return new Content.Intervals<>(
                data("gaps"),
                data("Group"),
                List.of(data("Group")),
                data("points"),
                List.of(data("Gap")),
                List.of(new Content.IntervalRow<>(
                        List.of(data("Pupil premium")),
                        List.of(List.of(data("51%"))),
                        point,
                        known ? new Shown.Figure(-38, -14, Shown.Unit.POINTS) : point,
                        known ? new Shown.Figure(-12, 12, Shown.Unit.POINTS) : point,
                        List.of(List.of(point)))));
    }

    @Test
    void everyWordIsOfTheLanguageThatIsSpoken() {
        Locale welsh = Locale.forLanguageTag("cy");
        Map<String, String> marked = new HashMap<>();
        Rendered.list().patterns().keySet().forEach(key -> marked.put(key, "⟦" + key + "⟧"));
        WordBook words = WordBook.of(welsh, List.of(new WordList(welsh, marked)), welsh);
        String html = Rendered.html(Page.named(new ClassGrid(6, 3, i -> "0").content()), words);
        String text = html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<bdi[^>]*>[^<]*</bdi>", "")
                .replaceAll("<title>[^<]*</title>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("⟦[^⟧]*⟧", "")
                .replaceAll("‹[^›]*›", "");

        assertThat(text).doesNotContainPattern("\\p{L}{2}");
        assertThat(html).contains("<html lang=\"cy\">", "⟦page.skip⟧", "⟦page.class.sensitive⟧");
    }

    @Test
    void anEmptyClassAndAClassOfOneArePagesToo() {
        balanced(Rendered.html(Page.named(new ClassGrid(0, 3, i -> "").content())));
        balanced(Rendered.html(Page.named(new ClassGrid(1, 1, i -> "Ada").content())));
    }

    @Test
    void aClassOf35WithLongNamesPrintsOnOneSheet(@TempDir Path folder) throws IOException, InterruptedException {
        String html =
                Rendered.html(Page.named(new ClassGrid(35, 5, i -> "Maximiliana-Alexandra F" + i + ".").content()));
        Path pages = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(pages.resolve("one-sheet-long-names.html"), html);
        Files.writeString(pages.resolve("hostile-names.html"), page("<b>مريم</b> 👩‍👩‍👧 " + "x".repeat(280)));

        assertThat(Browser.sheets(html, folder)).isEqualTo(1);
    }

    private static Content<Shown> sentence(Shown leaf) {
        return page(List.of(new Content.Paragraph<>(List.of(leaf))));
    }

    private static Content<Shown> page(List<Content.Block<Shown>> blocks) {
        return new Content<>(
                new Shown.Plain(Text.of("test.title")), List.of(), blocks, List.of(), Content.Paper.A4_PORTRAIT);
    }

    private static void balanced(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html.substring(html.indexOf("<body>"), html.indexOf("</html>")));
        while (tags.find()) {
            if (!tags.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            } else if (!VOID.contains(tags.group(2))) {
                open.push(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }
}
