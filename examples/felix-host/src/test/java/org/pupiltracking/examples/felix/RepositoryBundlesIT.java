package org.pupiltracking.examples.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.osgi.FrameworkPlugins;
import org.pupiltracking.record.TenantId;

/** The bundles of this repository, as they ship, inside a framework. */
class RepositoryBundlesIT {

    private static final Pattern FINISHED =
            Pattern.compile(".*[/\\\\]plugins[/\\\\][^/\\\\]+[/\\\\]target[/\\\\][^/\\\\]+\\.jar");

    @TempDir
    private Path folder;

    /** Returns the finished jars of plugins on the class path of the tests; nothing of them is visible to bundles. */
    private static List<Path> plugins() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (FINISHED.matcher(entry).matches()) {
                try (JarFile file = new JarFile(entry)) {
                    boolean plugin = file.getEntry("META-INF/services/org.pupiltracking.spi.TrackingPlugin") != null
                            || file.getEntry("META-INF/tracking/index") != null;
                    if (plugin) {
                        found.add(jar);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void everyPluginOfTheRepositoryComesWholeWhateverTheOrder() throws Exception {
        List<Path> plugins = plugins();
        assertThat(plugins).isNotEmpty();
        Set<String> forwards = plugged(plugins, folder.resolve("forwards"));
        List<Path> reversed = new ArrayList<>(plugins);
        Collections.reverse(reversed);

        assertThat(plugged(reversed, folder.resolve("backwards"))).isEqualTo(forwards);
        assertThat(forwards).contains("format html", "framework nc-levels", "words en-GB");
    }

    private static Set<String> plugged(List<Path> plugins, Path storage) throws IOException, BundleException {
        try (EmbeddedFelix felix = EmbeddedFelix.start(Files.createDirectory(storage));
                PluginCatalogue catalogue = PluginCatalogue.builder()
                        .discover(new FrameworkPlugins(felix.bundles()))
                        .build()) {
            for (Path plugin : plugins) {
                felix.install(plugin);
            }
            assertThat(catalogue.problems(TenantId.ONLY)).isEmpty();
            Set<String> providers = catalogue.plugins(TenantId.ONLY).list().stream()
                    .map(p -> p.provider().from())
                    .collect(Collectors.toSet());
            assertThat(Arrays.stream(felix.bundles().getBundles())
                            .filter(b -> b.getBundleId() != 0)
                            .map(Bundle::getLocation))
                    .allMatch(providers::contains);
            return catalogue.plugins(TenantId.ONLY).list().stream()
                    .map(p -> p.what().word() + " " + p.id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
