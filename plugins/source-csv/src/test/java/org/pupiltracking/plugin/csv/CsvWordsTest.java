package org.pupiltracking.plugin.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.text.WordList;

class CsvWordsTest {

    private static final Pattern KEY = Pattern.compile("\"(csv\\.[a-z0-9.-]+[a-z0-9])\"");

    @Test
    void everyProblemAndSettingHasWordsAndNoWordsAreLeftOver() throws IOException {
        Path sources = Path.of(System.getProperty("project.root", "../.."), "plugins/source-csv/src/main/java");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(m -> keys.add(m.group(1)));
            }
        }
        Mapping.PARAMETERS.stream().map(Parameter::label).forEach(keys::add);
        try (InputStream in = Objects.requireNonNull(
                CsvPlugin.class.getResourceAsStream("/META-INF/tracking/csv/words_en-GB.properties"))) {
            assertThat(WordList.read(Locale.UK, in).patterns().keySet()).containsExactlyInAnyOrderElementsOf(keys);
        }
    }
}
