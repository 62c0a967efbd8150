package org.pupiltracking.plugin.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings the measures of progress: {@code points-progress}, {@code expected-progress}, {@code transition} and {@code gap}. */
public final class ProgressMeasures implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.measures-progress");
    }

    @Override
    public void contribute(Contributions to) {
        to.measure(new PointsProgress());
        to.measure(new ExpectedProgress());
        to.measure(new Transition());
        to.measure(new Gap());
        try (InputStream words =
                ProgressMeasures.class.getResourceAsStream("/META-INF/tracking/progress/words_en-GB.properties")) {
            to.words(WordList.read(Locale.UK, Objects.requireNonNull(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
