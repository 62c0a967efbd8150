package org.pupiltracking.plugin.json;

import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

/** Brings the format {@code json}. */
public final class JsonPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.format-json");
    }

    @Override
    public void contribute(Contributions to) {
        to.format(new JsonFormat());
    }
}
