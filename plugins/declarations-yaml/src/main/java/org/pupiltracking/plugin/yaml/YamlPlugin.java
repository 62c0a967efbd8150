package org.pupiltracking.plugin.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings the reader of YAML declarations, and the words of its problems. */
public final class YamlPlugin implements TrackingPlugin {

    private static final String WORDS = "/META-INF/tracking/yaml/words_en-GB.properties";

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.declarations-yaml");
    }

    @Override
    public void contribute(Contributions to) {
        to.declarations(new YamlDeclarations());
        try (InputStream words = Objects.requireNonNull(YamlPlugin.class.getResourceAsStream(WORDS), WORDS)) {
            to.words(WordList.read(Locale.UK, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
