package org.pupiltracking.core.osgi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.catalogue.Slot;
import org.pupiltracking.outcome.Problem;

/**
 * Hears what bundles do, at the time at which they do it: a departure waits until nobody uses the bundle. A bundle tracker will not do: an
 * update while a bundle is being added leaves the old object tracked. Nor will the events alone, since STOPPING can be heard before STARTED;
 * so whoever hears STARTED looks at the state again after having taken the place.
 *
 * <p>No lock is held while plugin or framework code runs.
 */
final class Extender implements SynchronousBundleListener, AutoCloseable {

    private final BundleContext framework;
    private final PluginCatalogue catalogue;
    private final Map<Bundle, Place> places = new ConcurrentHashMap<>();

    /** What is to be said of bundles that stand nowhere. */
    private final Map<Bundle, Slot> remarks = new ConcurrentHashMap<>();

    Extender(BundleContext framework, PluginCatalogue catalogue) {
        this.framework = framework;
        this.catalogue = catalogue;
    }

    /** Listens first and looks then, so that no bundle slips between. */
    void open() {
        framework.addBundleListener(this);
        Arrays.stream(framework.getBundles())
                .sorted(Comparator.comparingLong(Bundle::getBundleId))
                .forEach(bundle -> {
                    remark(bundle);
                    if (bundle.getState() == Bundle.ACTIVE) {
                        arrived(bundle);
                    }
                });
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        switch (event.getType()) {
            case BundleEvent.STARTED -> {
                remark(bundle);
                arrived(bundle);
            }
            case BundleEvent.STOPPING -> left(bundle);
            case BundleEvent.INSTALLED, BundleEvent.UPDATED, BundleEvent.RESOLVED, BundleEvent.LAZY_ACTIVATION ->
                remark(bundle);
            case BundleEvent.UNRESOLVED, BundleEvent.UNINSTALLED -> forget(bundle);
            default -> {
                // The rest is of no consequence for plugins.
            }
        }
    }

    private void arrived(Bundle bundle) {
        BundleContent content = BundleContent.of(bundle);
        if (content.isEmpty()) {
            return;
        }
        Place place = new Place();
        if (places.putIfAbsent(bundle, place) != null) {
            return;
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            // STOPPING was heard before this STARTED, and found no place to vacate.
            places.remove(bundle, place);
            if (bundle.getState() == Bundle.ACTIVE) {
                arrived(bundle);
            }
            return;
        }
        content.fill(named -> place.add(() -> catalogue.slot(Optional.empty(), named)));
    }

    private void left(Bundle bundle) {
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            // Everything goes: one deadline for all, before the framework stops the bundles one by one.
            catalogue.close();
            return;
        }
        Place place = places.remove(bundle);
        if (place != null) {
            catalogue.vacate(place.leave());
        }
    }

    /** Says what a bundle will never say of itself, because it does not become active or is no plugin. */
    private void remark(Bundle bundle) {
        Optional<Problem> found = BundleRemark.of(bundle);
        if (found.isEmpty()) {
            forget(bundle);
            return;
        }
        remarks.computeIfAbsent(bundle, b -> catalogue.slot(Optional.empty(), BundleContent.named(b)))
                .refuse(found.get());
    }

    private void forget(Bundle bundle) {
        Slot remark = remarks.remove(bundle);
        if (remark != null) {
            remark.close();
        }
    }

    /** Stops listening; what was found is for the catalogue to take out. */
    @Override
    public void close() {
        try {
            framework.removeBundleListener(this);
        } catch (IllegalStateException e) {
            // The framework has gone, and with it its listeners.
            places.clear();
        }
    }
}
