package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings stores for {@code file:DIR}, H2 in a folder, and {@code memory:NAME}, H2 in memory. */
public final class JdbcStores implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.store-jdbc");
    }

    @Override
    public void contribute(Contributions to) {
        to.store("file", new H2Folder());
        to.store("memory", new H2Memory());
        try (InputStream words =
                JdbcStores.class.getResourceAsStream("/META-INF/tracking/jdbc/words_en-GB.properties")) {
            to.words(WordList.read(Locale.UK, Objects.requireNonNull(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
