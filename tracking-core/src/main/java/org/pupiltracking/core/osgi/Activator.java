package org.pupiltracking.core.osgi;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.pupiltracking.core.catalogue.Surroundings;

/** Lets the engine know, where it is a bundle, what is around it. When it stops, everything that was made with it ends. */
public final class Activator implements BundleActivator {

    private @Nullable FrameworkPlugins plugins;

    @Override
    public void start(BundleContext context) {
        FrameworkPlugins around = new FrameworkPlugins(context);
        plugins = around;
        Surroundings.become(around);
    }

    @Override
    public void stop(BundleContext context) {
        FrameworkPlugins around = plugins;
        if (around != null) {
            plugins = null;
            Surroundings.end(around);
            around.close();
        }
    }
}
