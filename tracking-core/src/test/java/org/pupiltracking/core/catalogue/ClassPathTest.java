package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

class ClassPathTest {

    private static final String SERVICES = "META-INF/services/org.pupiltracking.spi.TrackingPlugin";

    @TempDir
    private Path folder;

    /** Found by a services file that a test writes. */
    public static final class Found implements TrackingPlugin {
        @Override
        public PluginId id() {
            return new PluginId("made.found");
        }

        @Override
        public void contribute(Contributions to) {
            to.scheme(Made.scheme("found@1"));
            to.declarations(Made.reader("made"));
        }
    }

    /** Cannot be made. */
    public static final class Unmade implements TrackingPlugin {
        /** Always fails. */
        public Unmade() {
            throw new IllegalStateException("cannot be made");
        }

        @Override
        public PluginId id() {
            return new PluginId("made.unmade");
        }

        @Override
        public void contribute(Contributions to) {}
    }

    private Path jar(String name, String... entriesAndTexts) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < entriesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(entriesAndTexts[i]));
                out.write(entriesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }

    private static URLClassLoader path(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, ClassPathTest.class.getClassLoader());
    }

    @Test
    void pluginsAndFilesBesideThemAreFoundAndRubbishCostsItselfOnly() throws IOException {
        Path code = jar(
                "code.jar",
                SERVICES,
                "made.Missing\n" + Made.class.getName() + "\n" + Unmade.class.getName() + "\n" + Found.class.getName()
                        + " # the good one\n");
        Path files = jar(
                "files.jar",
                "META-INF/tracking/index",
                "# what is here\nscale.made\n\nwords_cy.properties\n",
                "META-INF/tracking/scale.made",
                "scheme declared@1 a b",
                "META-INF/tracking/words_cy.properties",
                "made.scheme = Camau");
        Path broken = jar("broken.jar", "META-INF/tracking/index", "nowhere.made\n");
        try (URLClassLoader loader = path(code, files, broken);
                PluginCatalogue catalogue =
                        PluginCatalogue.builder().discover(loader).build()) {
            assertThat(catalogue.plugins(TenantId.ONLY).list().stream()
                            .filter(p -> p.what() != What.POLICY && p.what() != What.CALENDAR)
                            .map(p -> p.what().word() + " " + p.id() + " "
                                    + p.provider().id()))
                    .containsExactly(
                            "scheme declared files.jar",
                            "scheme found made.found",
                            "declarations made made.found",
                            "words cy files.jar");
            assertThat(catalogue.problems(TenantId.ONLY).stream()
                            .map(p -> p.code() + " " + p.place().orElseThrow().source()))
                    .containsExactly(
                            "plugin.throws " + SERVICES,
                            "plugin.throws " + SERVICES,
                            "plugin.throws " + Unmade.class.getName(),
                            "plugin.throws broken.jar");
        }
    }

    @Test
    void twoEditionsOnOneClassPathAreRefusedNamingBothJars() throws IOException {
        Path old = jar("edition-1.jar", SERVICES, Found.class.getName());
        Path young = jar("edition-2.jar", SERVICES, Found.class.getName());
        try (URLClassLoader loader = path(old, young)) {
            assertThatThrownBy(() -> PluginCatalogue.builder().discover(loader).build())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("plugin.unique")
                    .hasMessageContaining("edition-1.jar")
                    .hasMessageContaining("edition-2.jar");
        }
    }

    @Test
    void twoJarsThatDeclareTheSameAreRefusedNamingBoth() throws IOException {
        Path code = jar("code.jar", SERVICES, Found.class.getName());
        String index = "META-INF/tracking/index";
        Path one = jar("one.jar", index, "a.made", "META-INF/tracking/a.made", "scheme same@1");
        Path two = jar("two.jar", index, "b.made", "META-INF/tracking/b.made", "scheme same@1");
        try (URLClassLoader loader = path(code, one, two)) {
            assertThatThrownBy(() -> PluginCatalogue.builder().discover(loader).build())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("scheme.unique[same@1")
                    .hasMessageContaining("one.jar")
                    .hasMessageContaining("two.jar");
        }
    }
}
