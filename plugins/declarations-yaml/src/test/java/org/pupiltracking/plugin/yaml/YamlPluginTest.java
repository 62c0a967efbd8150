package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

class YamlPluginTest {

    private static final Pattern CODE = Pattern.compile("\"(yaml\\.[a-z0-9-]+)\"");

    @Test
    void aClassPathFindsThePlugin() {
        assertThat(ServiceLoader.load(TrackingPlugin.class).stream()
                        .map(p -> p.get().id()))
                .contains(new PluginId("org.pupiltracking.declarations-yaml"));
    }

    @Test
    void everyFaultOfYamlHasItsWordsAndNoMore() throws IOException {
        Path kit = Path.of(System.getProperty("project.root", "../.."))
                .resolve("plugins/kit-declarations/src/main/java/org/pupiltracking/kit/declarations");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = java.nio.file.Files.list(kit)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                CODE.matcher(java.nio.file.Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(codes::add);
            }
        }
        assertThat(words().keySet()).isEqualTo(codes);
    }

    @Test
    void wordsSayQuotesAsTheyAreTyped() throws IOException {
        assertThat(said("yaml.alias")).endsWith("such as '*A'");
        assertThat(said("yaml.curly-quotes")).contains("type straight ones, \" or ',");
    }

    private static String said(String key) throws IOException {
        return new MessageFormat(Objects.requireNonNull(words().get(key)), Locale.UK).format(new Object[0]);
    }

    private static Map<String, String> words() throws IOException {
        try (InputStream in = YamlPlugin.class.getResourceAsStream("/META-INF/tracking/yaml/words_en-GB.properties")) {
            return WordList.read(Locale.UK, Objects.requireNonNull(in)).patterns();
        }
    }
}
