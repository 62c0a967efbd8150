package org.pupiltracking.examples.felix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.pupiltracking.spi.TrackingPlugin;

/**
 * A framework inside this program. The program's class loader shares two things with the bundles: the api, so that a plugin in a bundle is a
 * plugin to the engine out here, and the log. All else a bundle brings itself, whatever stands on the program's class path.
 */
public final class EmbeddedFelix implements AutoCloseable {

    private final Framework framework;

    private EmbeddedFelix(Framework framework) {
        this.framework = framework;
    }

    /** Starts a framework that keeps its copies of bundles in {@code storage}. */
    public static EmbeddedFelix start(Path storage) throws IOException, BundleException {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        // Takes no wildcard, so the list is read from the api itself.
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        apiPackages() + ",org.slf4j;version=\"2.0\""));
        framework.start();
        return new EmbeddedFelix(framework);
    }

    /** Returns the packages of tracking-api with their versions, as its manifest exports them. */
    static String apiPackages() throws IOException {
        Class<?> ofApi = TrackingPlugin.class;
        URL type = ofApi.getResource(ofApi.getSimpleName() + ".class");
        String root = "../".repeat(ofApi.getPackageName().split("\\.", -1).length);
        try (InputStream in = new URL(type, root + "META-INF/MANIFEST.MF").openStream()) {
            return new Manifest(in)
                    .getMainAttributes()
                    .getValue(Constants.EXPORT_PACKAGE)
                    .replaceAll(";uses:=\"[^\"]*\"", "");
        }
    }

    /** Installs and starts every jar of a folder; a jar that cannot start holds up no other. Returns those that started. */
    public List<Bundle> installAll(Path folder) throws IOException {
        List<Bundle> installed = new ArrayList<>();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar :
                    jars.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                try {
                    installed.add(install(jar));
                } catch (BundleException e) {
                    System.err.println(jar.getFileName() + ": " + e.getMessage());
                }
            }
        }
        return installed;
    }

    /** Installs and starts one bundle. */
    public Bundle install(Path jar) throws BundleException {
        Bundle bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
        bundle.start();
        return bundle;
    }

    /** Returns what the engine finds plugins by. */
    public BundleContext bundles() {
        return framework.getBundleContext();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
