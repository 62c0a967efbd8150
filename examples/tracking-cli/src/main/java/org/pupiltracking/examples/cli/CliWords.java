package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** The words that the command line itself says; a plugin like any other. */
final class CliWords implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.tracking-cli");
    }

    @Override
    public void contribute(Contributions to) {
        try (InputStream words = CliWords.class.getResourceAsStream("words_en-GB.properties")) {
            to.words(WordList.read(Locale.UK, Objects.requireNonNull(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
