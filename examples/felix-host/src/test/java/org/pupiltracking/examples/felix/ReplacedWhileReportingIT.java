package org.pupiltracking.examples.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.catalogue.PluginCatalogue;
import org.pupiltracking.core.osgi.FrameworkPlugins;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.text.Text;

class ReplacedWhileReportingIT {

    @TempDir
    private Path folder;

    @Test
    void eachReportHoldsTheWordsOfOneEditionOnly() throws Exception {
        Path one = Editions.write(folder, "edition-one");
        Path two = Editions.write(folder, "edition-two");
        try (EmbeddedFelix felix = EmbeddedFelix.start(folder.resolve("storage"));
                PluginCatalogue catalogue = PluginCatalogue.builder()
                        .discover(new FrameworkPlugins(felix.bundles()))
                        .build()) {
            Bundle plugin = felix.install(one);
            CompletableFuture<Void> replaced = new CompletableFuture<>();

            // The late class and the template are loaded after this, when the replacement is under way.
            List<String> words = report(catalogue, () -> replace(plugin, two, replaced));

            assertThat(words)
                    .containsExactly(
                            "by the report of edition-one",
                            "by a late class of edition-one",
                            "by a template of edition-one");
            replaced.get(60, TimeUnit.SECONDS);
            assertThat(report(catalogue, Thread::yield))
                    .containsExactly(
                            "by the report of edition-two",
                            "by a late class of edition-two",
                            "by a template of edition-two");
        }
    }

    /** Asks for it on another thread, and comes back when the framework has begun. */
    private static void replace(Bundle plugin, Path by, CompletableFuture<Void> done) {
        new Thread(() -> {
                    try (var in = Files.newInputStream(by)) {
                        plugin.update(in);
                        done.complete(null);
                    } catch (IOException | BundleException e) {
                        done.completeExceptionally(e);
                    }
                })
                .start();
        while (plugin.getState() != Bundle.STOPPING) {
            Thread.onSpinWait();
        }
    }

    private static List<String> report(PluginCatalogue catalogue, Runnable whenHalfDone) throws IOException {
        ReportRequest request = ReportRequest.of("greeting", Scope.ALL, Point.parse("2025-26/autumn-1"));
        try (Lease lease =
                catalogue.lease(TenantId.ONLY, Duration.ofSeconds(30), Contribution.report(request.report()))) {
            Content<Cell> content = lease.report(nobody(), request, new Watching(whenHalfDone));
            lease.end();
            return Stream.concat(Stream.of(content.title()), content.about().stream())
                    .map(cell -> ((Cell.Data) cell).text())
                    .toList();
        }
    }

    private record Watching(Runnable whenHalfDone) implements Monitor {
        @Override
        public void progress(Text what, long done, long of) {
            whenHalfDone.run();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** A greeting asks nothing of the pupils. */
    private static Snapshot nobody() {
        return (Snapshot) Proxy.newProxyInstance(
                Snapshot.class.getClassLoader(), new Class<?>[] {Snapshot.class}, (self, method, with) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
