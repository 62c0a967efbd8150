package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.TrackingPlugin;

class WatchedFolderTest {

    private static final TenantId OAK = new TenantId("oak");
    private static final TenantId ELM = new TenantId("elm");

    @TempDir
    private Path folder;

    private TrackingPlugin reader = Made.plugin("none", to -> {});

    @BeforeEach
    void makeAReader() {
        reader = Made.plugin("made.reader", to -> to.declarations(Made.reader("made")));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> schemes(PluginCatalogue catalogue, TenantId tenant) {
        return catalogue.plugins(tenant).definitions().schemes().stream()
                .map(s -> s.key() + "" + s.grades())
                .toList();
    }

    /** Waits for what the other thread does; a minute is far more than it needs. */
    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsThereIsReadAndWhatComesChangesAndGoesTakesEffect() throws IOException {
        write("first.made", "scheme first@1 a b");
        write("words_cy.properties", "made.scheme = Camau");
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().with(reader).watch(folder).build()) {
            assertThat(schemes(catalogue, OAK)).containsExactly("first@1[a, b]");
            assertThat(catalogue.plugins(OAK).words()).hasSize(1);

            write("second.made", "scheme second@1 a");
            eventually(() -> schemes(catalogue, OAK).size() == 2);

            write("first.made", "scheme first@1 x y z");
            eventually(() -> schemes(catalogue, OAK).contains("first@1[x, y, z]"));

            Files.delete(folder.resolve("second.made"));
            eventually(() -> schemes(catalogue, OAK).size() == 1);
            assertThat(catalogue.problems(OAK)).isEmpty();
        }
    }

    @Test
    void aBrokenFileIsRefusedAndItsLastGoodEditionStays() throws IOException {
        write("scale.made", "scheme own@1 a b");
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().with(reader).watch(folder).build()) {
            write("scale.made", "scheme own@1 a b c\nrubbish");
            eventually(() -> !catalogue.problems(OAK).isEmpty());

            assertThat(catalogue.problems(OAK))
                    .extracting(Problem::code)
                    .containsExactly("made.line", "declarations.kept");
            assertThat(catalogue.problems(OAK).get(0).place()).contains(Place.of("scale.made", 2));
            assertThat(schemes(catalogue, OAK)).containsExactly("own@1[a, b]");

            write("scale.made", "scheme own@1 a b c");
            eventually(() -> catalogue.problems(OAK).isEmpty());
            assertThat(schemes(catalogue, OAK)).containsExactly("own@1[a, b, c]");
        }
    }

    @Test
    void aFolderMayBelongToOneTenant() throws Exception {
        write("scale.made", "scheme own@1 a b");
        try (PluginCatalogue catalogue = PluginCatalogue.builder().with(reader).build()) {
            AutoCloseable watch = catalogue.watch(Optional.of(OAK), folder);
            assertThat(schemes(catalogue, OAK)).hasSize(1);
            assertThat(schemes(catalogue, ELM)).isEmpty();

            watch.close();
            assertThat(schemes(catalogue, OAK)).isEmpty();
        }
    }

    @Test
    void oneThreadWatchesAllFoldersAndEndsWithTheLast() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().with(reader).build()) {
            AutoCloseable[] watches = new AutoCloseable[20];
            for (int i = 0; i < watches.length; i++) {
                watches[i] = catalogue.watch(
                        Optional.of(new TenantId("tenant-" + i)), Files.createTempDirectory(folder, "tenant"));
            }
            assertThat(watchers()).isEqualTo(1);
            for (AutoCloseable watch : watches) {
                watch.close();
            }
            eventually(() -> watchers() == 0);

            catalogue.watch(Optional.empty(), folder);
            assertThat(watchers()).isEqualTo(1);
        }
        eventually(() -> watchers() == 0);
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("tracking-watch"))
                .count();
    }

    @Test
    void theHostsSchedulerWatchesWhereThereIsOne() throws IOException {
        ScheduledExecutorService host = Executors.newSingleThreadScheduledExecutor();
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(reader)
                .executor(host)
                .watch(folder)
                .build()) {
            assertThat(watchers()).isZero();
            write("scale.made", "scheme own@1 a b");
            eventually(() -> schemes(catalogue, OAK).size() == 1);
        } finally {
            host.shutdownNow();
        }
    }

    @Test
    void atStartTheSameEditionInTwoFilesIsRefusedNamingBoth() throws IOException {
        write("one.made", "scheme own@1 a");
        write("two.made", "scheme own@1 a");
        try (PluginCatalogue catalogue = PluginCatalogue.builder().with(reader).build()) {
            assertThatThrownBy(() -> catalogue.watch(Optional.of(OAK), folder))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("scheme.unique")
                    .hasMessageContaining("one.made")
                    .hasMessageContaining("two.made");
            assertThat(schemes(catalogue, OAK)).isEmpty();
        }
    }

    @Test
    void laterTheSecondFileWaitsForTheFirstToGo() throws IOException {
        write("one.made", "scheme own@1 a");
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().with(reader).watch(folder).build()) {
            write("two.made", "scheme own@1 x");
            eventually(() -> !catalogue.problems(OAK).isEmpty());
            assertThat(schemes(catalogue, OAK)).containsExactly("own@1[a]");

            Files.delete(folder.resolve("one.made"));
            eventually(() -> schemes(catalogue, OAK).contains("own@1[x]"));
            assertThat(catalogue.problems(OAK)).isEmpty();
        }
    }

    @Test
    void rubbishInTheFolderCostsItselfOnly() throws IOException {
        write("good.made", "scheme good@1 a");
        write("huge.made", "x".repeat((4 << 20) + 1));
        write("words_cy.properties", "made.scheme = \\u12");
        write("readme.txt", "what is this?");
        write(".hidden.made", "rubbish");
        write("edited.made~", "rubbish");
        Files.createDirectory(folder.resolve("folder.made"));
        Files.createSymbolicLink(folder.resolve("dangling.made"), folder.resolve("nowhere"));
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().with(reader).watch(folder).build()) {
            assertThat(schemes(catalogue, OAK)).containsExactly("good@1[a]");
            assertThat(catalogue.problems(OAK).stream()
                            .map(p -> p.code() + " " + p.place().orElseThrow().source()))
                    .containsExactlyInAnyOrder(
                            "declarations.bounded huge.made",
                            "words.form words_cy.properties",
                            "declarations.no-reader readme.txt");
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAndOneThatGoesIsSaid() throws IOException {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().with(reader).build()) {
            assertThatThrownBy(() -> catalogue.watch(Optional.empty(), folder.resolve("nowhere")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("watch.no-folder[nowhere]");

            Path inner = Files.createDirectory(folder.resolve("inner"));
            Files.writeString(inner.resolve("scale.made"), "scheme own@1 a");
            catalogue.watch(Optional.empty(), inner);
            Files.delete(inner.resolve("scale.made"));
            Files.delete(inner);
            eventually(() ->
                    catalogue.problems(OAK).stream().anyMatch(p -> p.code().equals("watch.unreadable")));
        }
    }
}
