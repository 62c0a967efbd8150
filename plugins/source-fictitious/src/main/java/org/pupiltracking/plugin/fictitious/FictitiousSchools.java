package org.pupiltracking.plugin.fictitious;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings the source {@code fictitious}. */
public final class FictitiousSchools implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.source-fictitious");
    }

    @Override
    public void contribute(Contributions to) {
        to.source(new FictitiousSource());
        try (InputStream words = FictitiousSchools.class.getResourceAsStream("words_en-GB.properties")) {
            to.words(WordList.read(Locale.UK, Objects.requireNonNull(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
