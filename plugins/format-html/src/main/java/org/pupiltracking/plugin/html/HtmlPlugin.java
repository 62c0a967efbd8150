package org.pupiltracking.plugin.html;

import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

/** Brings the format {@code html}. */
public final class HtmlPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("org.pupiltracking.format-html");
    }

    @Override
    public void contribute(Contributions to) {
        to.format(new HtmlFormat());
    }
}
