package org.pupiltracking.plugin.text;

import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

/** Brings the format {@code text}. */
public final class TextPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.format-text");
    }

    @Override
    public void contribute(Contributions to) {
        to.format(new TextFormat());
    }
}
