package org.pupiltracking.words.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9-]+)+)\"");
    private static final String FILE = "META-INF/tracking/words_en-GB.properties";

    /** Reads as {@code WordList.read} does; the api is not needed to test words. */
    private static Map<Object, Object> words() throws IOException {
        try (InputStream in = EnglishWordsTest.class.getClassLoader().getResourceAsStream(FILE)) {
            Properties file = new Properties();
            file.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return file;
        }
    }

    /** What api and core call so and never say: files, packages, and rules that a message names. */
    private static final Set<String> NOT_SAID = Set.of(
            "spring.csv",
            "org.pupiltracking",
            "block.categories",
            "declarations.endings",
            "declarations.read",
            "format.ending",
            "format.media-type",
            "measure.id",
            "measure.inputs",
            "measure.label",
            "measure.parameters",
            "report.audience",
            "report.id",
            "report.label",
            "report.parameters",
            "source.parameters",
            "store.opener");

    @ParameterizedTest
    @ValueSource(strings = {"tracking-api", "tracking-core"})
    void everyKeyOfTheHouseHasWords(String module) throws IOException {
        Path folder = Path.of(System.getProperty("project.root", "../.."))
                .resolve(module)
                .resolve("src/main/java");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .filter(k -> !NOT_SAID.contains(k))
                        .forEach(keys::add);
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(words().keySet()).containsAll(keys);
    }

    @Test
    void everyPatternIsOne() throws IOException {
        words().values().forEach(p -> new MessageFormat((String) p, Locale.UK));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        try (InputStream in = EnglishWordsTest.class.getClassLoader().getResourceAsStream(FILE)) {
            List<String> keys = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.replaceFirst("=.*", ""))
                    .toList();
            Set<String> seen = new HashSet<>();
            assertThat(keys).allMatch(seen::add);
        }
    }
}
