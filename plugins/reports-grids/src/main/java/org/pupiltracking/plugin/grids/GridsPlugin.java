package org.pupiltracking.plugin.grids;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.WordList;

/** Brings the reports in grids, and their English. */
public final class GridsPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.reports-grids");
    }

    @Override
    public void contribute(Contributions to) {
        to.report(new ClassTrackingGrid());
        to.report(new FiveColumnGrid());
        to.report(new TransitionMatrix());
        to.report(new GroupComparison());
        to.report(new PupilStory());
        to.report(new SchoolFigures());
        to.words(english());
    }

    private static WordList english() {
        try (InputStream in = Objects.requireNonNull(
                GridsPlugin.class.getResourceAsStream("/META-INF/tracking/grids/words_en-GB.properties"))) {
            return WordList.read(Locale.UK, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
