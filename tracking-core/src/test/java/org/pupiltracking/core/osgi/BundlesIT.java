package org.pupiltracking.core.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.pupiltracking.core.osgi.Container.Mode;

/** Bundles come, change and go, in whichever framework is on the class path, which is one at a time. */
class BundlesIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aPluginIsThereFromItsStartToItsStop(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            Bundle format = container.start(MadeBundle.format("003"));
            Bundle report = container.start(MadeBundle.report("007"));
            assertThat(container.list()).containsExactly("report made 7.0.0", "format made 3.0.0");
            assertThat(container.report()).isEqualTo("007,007,007|003,003,003");

            container.update(report, MadeBundle.report("008"));
            assertThat(container.report()).isEqualTo("008,008,008|003,003,003");

            format.uninstall();
            assertThat(container.list()).containsExactly("report made 8.0.0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bundlesThatAreThereAlreadyAreFound(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            // The engine's own bundle stops and starts while its plugins stay; embedded there is nothing to stop.
            container.start(MadeBundle.report("007"));
            container.restartEngine();
            container.start(MadeBundle.format("003"));

            assertThat(container.report()).isEqualTo("007,007,007|003,003,003");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportInWorkKeepsItsEditionAlthoughItsClassesComeLater(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            container.start(MadeBundle.format("003"));
            Bundle report = container.start(MadeBundle.report("007"));
            CompletableFuture<Void> updated = new CompletableFuture<>();

            String words = container.report(() -> replace(container, report, "008", updated));

            assertThat(words).isEqualTo("007,007,007|003,003,003");
            updated.get(30, TimeUnit.SECONDS);
            assertThat(container.report()).isEqualTo("008,008,008|003,003,003");
        }
    }

    /** Asks for the replacement on another thread, and comes back when the framework has begun with it. */
    private static void replace(Container container, Bundle bundle, String edition, CompletableFuture<Void> done) {
        Thread updater = new Thread(() -> {
            try {
                container.update(bundle, MadeBundle.report(edition));
                done.complete(null);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        updater.start();
        while (bundle.getState() != Bundle.STOPPING) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatIsNotDoneInTimeEndsWithTheNameOfThePlugin(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 1, 10)) {
            container.start(MadeBundle.format("003"));
            Bundle report = container.start(MadeBundle.report("007"));
            CompletableFuture<Void> updated = new CompletableFuture<>();

            String words = container.report(() -> {
                replace(container, report, "008", updated);
                updated.join();
            });

            assertThat(words).isEqualTo("refused:plugin.withdrawn[made.report]");
            assertThat(container.report()).isEqualTo("008,008,008|003,003,003");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatStopsItsOwnPluginDoesNotWaitForItself(Mode mode) throws Exception {
        // It would wait for an hour.
        try (Container container = new Container(mode, folder, 3_600, 10)) {
            container.start(MadeBundle.format("003"));
            Bundle report = container.start(MadeBundle.report("007"));

            String words = CompletableFuture.supplyAsync(() -> container.report(() -> stop(report)))
                    .get(60, TimeUnit.SECONDS);

            assertThat(words).isEqualTo("refused:plugin.withdrawn[made.report]");
        }
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrameworkThatStopsLetsTheReportFinish(Mode mode) throws Exception {
        Container container = new Container(mode, folder, 20, 10);
        container.start(MadeBundle.format("003"));
        container.start(MadeBundle.report("007"));

        String words = container.report(() -> {
            try {
                container.framework().stop();
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
            while (container.framework().getState() == Bundle.ACTIVE) {
                Thread.onSpinWait();
            }
        });

        assertThat(words).isEqualTo("007,007,007|003,003,003");
        container.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNewcomerIsRefusedAndGetsThePlaceWhenTheIncumbentLeaves(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            container.start(MadeBundle.report("007"));
            Bundle first = container.start(MadeBundle.format("003"));
            container.start(MadeBundle.format("made.other", "004"));
            assertThat(container.report()).isEqualTo("007,007,007|003,003,003");
            assertThat(container.list())
                    .filteredOn(line -> line.startsWith("format.unique made.other"))
                    .singleElement()
                    .asString()
                    .contains("made.format 3.0.0", "made.other 4.0.0");

            first.stop();

            assertThat(container.report()).isEqualTo("007,007,007|004,004,004");
            assertThat(container.list()).noneMatch(line -> line.startsWith("format.unique"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHangsOrThrowsOrMayHangLaterIsRefusedByNameAndTheRestGoOn(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 1)) {
            Bundle hangs = container.start(new MadeBundle("made.hangs", "1.0.0")
                    .plugin(
                            "made.hangs.Brings",
                            "while (true) { try { Thread.sleep(99999); } catch (InterruptedException e) { } }"));
            container.start(new MadeBundle("made.throws", "1.0.0")
                    .plugin("made.throwing.Brings", "throw new IllegalStateException(\"broken\");"));
            container.start(new MadeBundle("made.dynamic", "1.0.0")
                    .plugin("made.dynamic.Brings", "")
                    .header("DynamicImport-Package", "*"));
            container.start(new MadeBundle("made.none", "1.0.0")
                    .entry("META-INF/services/org.pupiltracking.spi.TrackingPlugin", "made.Missing"));
            container.start(MadeBundle.report("007"));
            container.start(MadeBundle.format("003"));

            assertThat(container.report()).isEqualTo("007,007,007|003,003,003");
            assertThat(container.list().stream()
                            .filter(line -> line.startsWith("plugin."))
                            .map(line -> line.replaceFirst(" \\[.*", "")))
                    .containsExactly(
                            "plugin.hangs made.hangs",
                            "plugin.throws made.throws",
                            "plugin.dynamic-import made.dynamic.Brings",
                            "plugin.throws made.Missing");

            hangs.stop();
            assertThat(container.list()).noneMatch(line -> line.startsWith("plugin.hangs"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBundleWithoutCodeBringsItsFiles(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            Bundle indexed = container.start(new MadeBundle("made.indexed", "1.0.0")
                    .entry("META-INF/tracking/index", "# words of two languages\nwords_cy.properties\n")
                    .entry("META-INF/tracking/words_cy.properties", "made.word = gair\n")
                    .entry("META-INF/tracking/words_de.properties", "made.word = Wort\n"));
            container.start(new MadeBundle("made.unindexed", "1.0.0")
                    .entry("META-INF/tracking/words_fr.properties", "made.word = mot\n"));
            assertThat(container.list()).containsExactly("words cy 1.0.0", "words fr 1.0.0");

            indexed.stop();
            assertThat(container.list()).containsExactly("words fr 1.0.0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondApiAndWhoeverUsesItAreNamed(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            String spi = "org.pupiltracking.spi.";
            container.start(new MadeBundle("made.api", "9.0.0")
                    .source(spi + "PluginId", "package org.pupiltracking.spi; public record PluginId(String value) {}")
                    .source(spi + "Contributions", "package org.pupiltracking.spi; public interface Contributions {}")
                    .source(
                            spi + "TrackingPlugin",
                            "package org.pupiltracking.spi; public interface TrackingPlugin {"
                                    + " PluginId id(); void contribute(Contributions to); }")
                    .header("Import-Package", "java.lang")
                    .header("Export-Package", "org.pupiltracking.spi;version=9"));
            container.start(new MadeBundle("made.stranger", "1.0.0")
                    .plugin("made.stranger.Brings", "")
                    .header("Import-Package", "org.pupiltracking.spi;version=\"[9,10)\""));

            assertThat(container.list())
                    .anyMatch(line -> line.startsWith("api.second made.api [made.api 9.0.0"))
                    .anyMatch(line -> line.equals("plugin.foreign-api made.stranger.Brings [made.api 9.0.0]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPluginThatNeedsANewerApiOrIsLazyIsNamed(Mode mode) throws Exception {
        try (Container container = new Container(mode, folder, 20, 10)) {
            Bundle newer = container.install(new MadeBundle("made.newer", "1.0.0")
                    .plugin("made.newer.Brings", "")
                    .header("Import-Package", "org.pupiltracking.spi;version=\"[7,8)\"")
                    .into(folder));
            assertThatThrownBy(newer::start).isInstanceOf(BundleException.class);
            Bundle lazy = container.install(new MadeBundle("made.lazy", "1.0.0")
                    .plugin("made.lazy.Brings", "")
                    .header("Bundle-ActivationPolicy", "lazy")
                    .into(folder));
            lazy.start(Bundle.START_ACTIVATION_POLICY);

            assertThat(container.list().stream().map(line -> line.replaceFirst(" \\[.*", "")))
                    .containsExactly("plugin.newer-api made.newer", "plugin.lazy made.lazy");

            newer.uninstall();
            lazy.uninstall();
            assertThat(container.list()).isEmpty();
        }
    }
}
