package org.pupiltracking.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a plugin author writes: one a bundle. All that it contributes arrives, is checked and leaves together. Found by
 * {@code META-INF/services} on a class path, by {@code provides} on a module path, and by the same services file in an OSGi container.
 *
 * @since 0.1
 */
@ConsumerType
public interface TrackingPlugin {

    /** Returns the permanent id. Rule {@code plugin.id}: the same at every call, unique in an installation. */
    PluginId id();

    /**
     * Hands over everything that this plugin brings. Rule {@code plugin.contribute}: called once, on a watched thread with a time limit;
     * returns soon, starts no threads, keeps no reference to {@code to}. What throws or breaks a rule is refused by name, whole; the other
     * plugins go on.
     */
    void contribute(Contributions to);
}
