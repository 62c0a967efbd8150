package org.pupiltracking.plugin.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings the source of sheets saved as CSV. */
public final class CsvPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.csv");
    }

    @Override
    public void contribute(Contributions to) {
        to.source(new CsvSource());
        try (InputStream words = Objects.requireNonNull(
                CsvPlugin.class.getResourceAsStream("/META-INF/tracking/csv/words_en-GB.properties"))) {
            to.words(WordList.read(Locale.UK, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
