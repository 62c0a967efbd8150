package org.pupiltracking.core.osgi;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.pupiltracking.core.catalogue.PluginCatalogue;

/** Finds the plugins among the bundles of a framework, those that are there and those that come, for any number of catalogues. */
public final class FrameworkPlugins implements PluginCatalogue.Discovery, AutoCloseable {

    private final BundleContext framework;
    private final Set<PluginCatalogue> served = ConcurrentHashMap.newKeySet();

    /**
     * Makes a discovery.
     *
     * @param framework the context of the bundle that this class is in; where the program embeds the framework, that of the system bundle
     */
    public FrameworkPlugins(BundleContext framework) {
        this.framework = Objects.requireNonNull(framework, "framework");
    }

    /**
     * Makes a discovery for callers that must not name a framework's types, since most of their users have none.
     *
     * @param bundleContext a {@link BundleContext}
     * @throws ClassCastException if it is none, or one of another class loader
     */
    public static FrameworkPlugins of(Object bundleContext) {
        return new FrameworkPlugins((BundleContext) bundleContext);
    }

    @Override
    public AutoCloseable open(PluginCatalogue catalogue) {
        Extender extender = new Extender(framework, catalogue);
        served.add(catalogue);
        extender.open();
        return () -> {
            served.remove(catalogue);
            extender.close();
        };
    }

    /** Closes the catalogues that it finds plugins for: whoever cannot hear that a bundle goes must not use it. */
    @Override
    public void close() {
        served.forEach(PluginCatalogue::close);
    }
}
