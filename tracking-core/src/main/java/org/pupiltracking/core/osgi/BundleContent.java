package org.pupiltracking.core.osgi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.pupiltracking.core.catalogue.DeclarationFile;
import org.pupiltracking.core.catalogue.Provider;
import org.pupiltracking.core.catalogue.Slot;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.TrackingPlugin;

/**
 * What a bundle has for the catalogue, by the same two files that are read on a class path. They are read as entries of the bundle: a class
 * loader would look into others too.
 *
 * @param bundle the bundle
 * @param plugins the names of plugin classes
 * @param files declarations and words
 */
record BundleContent(Bundle bundle, List<String> plugins, List<DeclarationFile> files) {

    static final String SERVICES = "META-INF/services/" + TrackingPlugin.class.getName();
    private static final String FOLDER = "META-INF/tracking/";

    static BundleContent of(Bundle bundle) {
        List<String> plugins = lines(bundle.getEntry(SERVICES));
        URL index = bundle.getEntry(FOLDER + "index");
        List<DeclarationFile> files = new ArrayList<>();
        if (index != null) {
            for (String name : lines(index)) {
                URL entry = bundle.getEntry(FOLDER + name);
                files.add(new DeclarationFile(name, () -> {
                    if (entry == null) {
                        throw new IOException(FOLDER + name);
                    }
                    return entry.openStream();
                }));
            }
        } else if (plugins.isEmpty() && bundle.getEntryPaths(FOLDER) != null) {
            for (String path : new TreeSet<>(Collections.list(bundle.getEntryPaths(FOLDER)))) {
                URL entry = bundle.getEntry(path);
                if (entry != null && !path.endsWith("/")) {
                    files.add(new DeclarationFile(path.substring(path.lastIndexOf('/') + 1), entry::openStream));
                }
            }
        }
        return new BundleContent(bundle, List.copyOf(plugins), List.copyOf(files));
    }

    private static List<String> lines(@Nullable URL of) {
        if (of == null) {
            return List.of();
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(of.openStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    boolean isEmpty() {
        return plugins.isEmpty() && files.isEmpty();
    }

    static String named(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name == null ? bundle.getLocation() : name;
    }

    private static String version(Bundle bundle) {
        return bundle.getVersion().toString();
    }

    /** Fills a slot for each plugin class and one for the files, as long as {@code slots} gives them. */
    void fill(Function<String, Optional<Slot>> slots) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return;
        }
        Optional<Problem> dynamic = dynamicImport(wiring);
        for (String type : plugins) {
            Optional<Slot> slot = slots.apply(type);
            if (slot.isEmpty()) {
                return;
            }
            if (dynamic.isPresent()) {
                slot.get().refuse(dynamic.get());
            } else {
                slot.get().fill(() -> make(type), wiring.getClassLoader(), version(bundle), bundle.getLocation());
            }
        }
        if (!files.isEmpty()) {
            slots.apply(named(bundle))
                    .ifPresent(slot ->
                            slot.fill(new Provider(named(bundle), version(bundle), bundle.getLocation()), files));
        }
    }

    /** A class that is looked for during a report, while the framework waits for that report, would wait for the framework. */
    private Optional<Problem> dynamicImport(BundleWiring wiring) {
        List<Bundle> all = new ArrayList<>(List.of(bundle));
        List<BundleWire> fragments = wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE);
        if (fragments != null) {
            fragments.forEach(w -> all.add(w.getRequirer().getBundle()));
        }
        for (Bundle one : all) {
            String imports = one.getHeaders("").get("DynamicImport-Package");
            if (imports != null) {
                return Optional.of(Problem.leftOut("plugin.dynamic-import", named(one), imports));
            }
        }
        return Optional.empty();
    }

    private TrackingPlugin make(String name) throws ReflectiveOperationException {
        Class<?> type = bundle.loadClass(name);
        if (!TrackingPlugin.class.isAssignableFrom(type)) {
            throw new RefusedException(foreign(type));
        }
        return (TrackingPlugin) type.getDeclaredConstructor().newInstance();
    }

    private Problem foreign(Class<?> type) {
        try {
            Class<?> theirs = bundle.loadClass(TrackingPlugin.class.getName());
            if (theirs.isAssignableFrom(type)) {
                Bundle from = FrameworkUtil.getBundle(theirs);
                return Problem.leftOut("plugin.foreign-api", from == null ? "-" : named(from) + " " + version(from));
            }
        } catch (ClassNotFoundException e) {
            // It has no such interface at all.
        }
        return Problem.leftOut("plugin.no-plugin", type.getName());
    }
}
