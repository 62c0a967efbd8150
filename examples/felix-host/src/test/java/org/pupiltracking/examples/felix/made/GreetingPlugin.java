package org.pupiltracking.examples.felix.made;

import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

/** Brings one report. */
public final class GreetingPlugin implements TrackingPlugin {

    @Override
    public PluginId id() {
        return new PluginId("made.greeting");
    }

    @Override
    public void contribute(Contributions to) {
        to.report(new Greeting());
    }
}
