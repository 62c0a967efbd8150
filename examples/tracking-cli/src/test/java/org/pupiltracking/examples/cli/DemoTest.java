package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.disclosure.DisclosurePolicy;

/** The demonstration, as a new user runs it, on few pupils. */
class DemoTest {

    private static final Pattern DATA =
            Pattern.compile("<(bdi)[^>]*>(.*?)</\\1>|<(abbr) class=\"badge[^>]*>(.*?)</\\3>", Pattern.DOTALL);
    private static final Pattern SPOKEN = Pattern.compile(">([^<]*)<|(?:title|aria-label|alt)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** What Java's own data writes in a language that it does not know. */
    private static final Set<String> MONTHS = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    @TempDir
    private Path folder;

    private List<Path> pages(Ran ran) throws IOException {
        assertThat(ran.err()).doesNotContain("‹");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Tracking.DONE);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void everyPageIsWholeLeadsSomewhereAndIsTheSameFromTheSameSeed() throws IOException {
        List<Path> pages = pages(Ran.of("demo", "--out", folder, "--pupils", "70", "--seed", "7"));

        assertThat(pages).hasSizeGreaterThan(40);
        for (Path page : pages) {
            String html = Files.readString(page);
            assertThat(html)
                    .as(page.getFileName().toString())
                    .contains("</html>")
                    .doesNotContain("‹", "<script", "http:", "src=\"//");
        }
        String index = Files.readString(folder.resolve("index.html"));
        Matcher links = Pattern.compile("href=\"([^\"]+)\"").matcher(index);
        while (links.find()) {
            assertThat(folder.resolve(links.group(1))).exists();
        }
        Path other = folder.resolve("other");
        assertThat(Ran.of("demo", "--out", other, "--pupils", "70", "--seed", "7")
                        .code())
                .isEqualTo(Tracking.DONE);
        for (Path page : pages) {
            assertThat(other.resolve(page.getFileName()))
                    .as(page.getFileName().toString())
                    .hasSameBinaryContentAs(page);
        }
    }

    /** Every visible word comes from a list of words, or is data: in a language of accents nothing else is left plain. */
    @Test
    void noWordIsLeftUntranslated() throws IOException {
        for (Path page : pages(Ran.of("demo", "--out", folder, "--pupils", "70", "--language", "en-XA"))) {
            String html = Files.readString(page)
                    .replaceAll("(?s)<style.*?</style>", "")
                    .replaceAll("(?s)<head>.*?</head>", "<");
            Set<String> data = new HashSet<>(MONTHS);
            // The id of a policy is data, like that of a scheme.
            data.add(DisclosurePolicy.LADDER.id());
            Matcher isolated = DATA.matcher(html);
            while (isolated.find()) {
                String text = isolated.group(2) == null ? isolated.group(4) : isolated.group(2);
                words(text.replaceAll("<[^>]*>", " ")).forEach(data::add);
            }
            Set<String> plain = new TreeSet<>();
            Matcher spoken = SPOKEN.matcher(DATA.matcher(html).replaceAll(""));
            while (spoken.find()) {
                words(spoken.group(1) == null ? spoken.group(2) : spoken.group(1))
                        .filter(w -> !data.contains(w))
                        .forEach(plain::add);
            }
            assertThat(plain).as(page.getFileName().toString()).isEmpty();
        }
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.replaceAll("&[a-z]+;|&#[0-9]+;", " ").split("[^\\p{L}]+", -1))
                .filter(w -> WORD.matcher(w).matches());
    }
}
