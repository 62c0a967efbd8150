package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;

class LeaseTest {

    private static final Contribution PLAIN = Contribution.format("plain");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void endTheOthers() {
        others.shutdownNow();
    }

    private static Slot plug(PluginCatalogue catalogue, String plugin, String format, Made.Writing writing) {
        Slot slot = catalogue.slot(Optional.empty(), plugin);
        slot.fill(
                () -> Made.plugin(plugin, to -> to.format(Made.format(format, writing))),
                LeaseTest.class.getClassLoader(),
                "1.0",
                plugin + ".jar");
        return slot;
    }

    private static void say(OutputStream to, String words) throws IOException {
        to.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String made(PluginCatalogue catalogue, Contribution... names) throws IOException {
        try (Lease lease = catalogue.lease(TenantId.ONLY, LONG, names)) {
            StringBuilder all = new StringBuilder();
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            GuardedOutput last = null;
            for (Contribution name : names) {
                last = lease.format(name.id(), Made.disclosed(), Made.speechless(), Settings.NONE);
            }
            if (last != null) {
                last.deliver(to);
            }
            return all.append(to.toString(StandardCharsets.UTF_8)).toString();
        }
    }

    @Test
    void whoeverLeavesWaitsForWhoeverHasALease() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().drain(LONG).build()) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Slot slot = plug(catalogue, "made.old", "plain", out -> {
                say(out, "all of ");
                writing.countDown();
                goOn.await();
                say(out, "the old");
            });
            CompletableFuture<String> report = CompletableFuture.supplyAsync(() -> uncheckedMade(catalogue), others);
            writing.await();
            CompletableFuture<Void> leaving = CompletableFuture.runAsync(slot::close, others);
            while (catalogue.plugins(TenantId.ONLY).holds(PLAIN)) {
                Thread.onSpinWait();
            }
            assertThat(leaving).isNotDone();

            goOn.countDown();

            assertThat(report.get(30, TimeUnit.SECONDS)).isEqualTo("all of the old");
            leaving.get(30, TimeUnit.SECONDS);
        }
    }

    private static String uncheckedMade(PluginCatalogue catalogue) {
        try {
            return made(catalogue, PLAIN);
        } catch (IOException e) {
            return e.toString();
        } catch (RefusedException e) {
            return e.problem().text().toString();
        }
    }

    @Test
    void whoeverAsksForOneThatIsAwayWaitsForItAndGetsTheNewEdition() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            plug(catalogue, "made.plain", "plain", out -> say(out, "old")).close();
            CompletableFuture<String> report = CompletableFuture.supplyAsync(() -> uncheckedMade(catalogue), others);

            plug(catalogue, "made.plain", "plain", out -> say(out, "new"));

            assertThat(report.get(30, TimeUnit.SECONDS)).isEqualTo("new");
        }
    }

    @Test
    void oneThatDoesNotComeBackIsNamedAndOneThatNeverWasIsKnownAtOnce() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            plug(catalogue, "made.plain", "plain", out -> {}).close();
            plug(catalogue, "made.other", "other", out -> {});

            assertThatThrownBy(() -> catalogue.lease(TenantId.ONLY, Duration.ofMillis(20), PLAIN))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("plugin.away[format:plain]");
            assertThatThrownBy(() -> catalogue.lease(TenantId.ONLY, Duration.ofDays(1), Contribution.format("othr")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("format.unknown-near[othr, other");
        }
    }

    @Test
    void allAreLeasedOrNone() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().drain(LONG).build()) {
            Slot there = plug(catalogue, "made.there", "there", out -> {});
            plug(catalogue, "made.plain", "plain", out -> {}).close();
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    () -> catalogue
                            .lease(TenantId.ONLY, LONG, Contribution.format("there"), PLAIN)
                            .close(),
                    others);

            // The one that is there is not held while the other is waited for.
            CompletableFuture.runAsync(there::close, others).get(10, TimeUnit.SECONDS);

            assertThat(waiting).isNotDone();
        }
    }

    @Test
    void pastTheDrainTheReportEndsAndNothingIsDelivered() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .drain(Duration.ofMillis(50))
                .executor(others)
                .build()) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            Slot slot = plug(catalogue, "made.stuck", "plain", out -> {
                say(out, "half");
                writing.countDown();
                while (never.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
            CompletableFuture<String> report = CompletableFuture.supplyAsync(() -> uncheckedMade(catalogue), others);
            writing.await();

            slot.close();

            // The caller is told although the plugin's code goes on for ever.
            assertThat(report.get(30, TimeUnit.SECONDS)).isEqualTo("plugin.withdrawn[made.stuck]");
            never.countDown();
        }
    }

    @Test
    void whatIsWrittenAfterTheWithdrawalIsRefusedAndEndsTheWriting() throws Exception {
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().drain(Duration.ZERO).build()) {
            CompletableFuture<Slot> self = new CompletableFuture<>();
            self.complete(plug(catalogue, "made.loop", "plain", out -> {
                self.join().close();
                for (int i = 0; ; i++) {
                    out.write(i);
                }
            }));

            assertThat(uncheckedMade(catalogue)).isEqualTo("plugin.withdrawn[made.loop]");
        }
    }

    @Test
    void withdrawnWhileTheReportIsDisclosedItIsNotDelivered() throws Exception {
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().drain(Duration.ZERO).build()) {
            Slot slot = plug(catalogue, "made.plain", "plain", out -> say(out, "whole"));
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try (Lease lease = catalogue.lease(TenantId.ONLY, LONG, PLAIN)) {
                GuardedOutput written = lease.format("plain", Made.disclosed(), Made.speechless(), Settings.NONE);
                CompletableFuture.runAsync(slot::close, others).get(30, TimeUnit.SECONDS);

                assertThatThrownBy(() -> written.deliver(to))
                        .isInstanceOf(RefusedException.class)
                        .hasMessageContaining("plugin.withdrawn[made.plain]");
            }
            assertThat(to.size()).isZero();
        }
    }

    @Test
    void anExecutorThatIsFullOrWaitsForUsHoldsNothingUp() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (PluginCatalogue catalogue = PluginCatalogue.builder().executor(one).build()) {
            plug(catalogue, "made.plain", "plain", out -> say(out, "made"));

            // The only thread makes the report, and waits for a thread to make it on.
            assertThat(one.submit(() -> made(catalogue, PLAIN)).get(30, TimeUnit.SECONDS))
                    .isEqualTo("made");
        } finally {
            one.shutdownNow();
        }
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .executor(task -> {
                    throw new RejectedExecutionException();
                })
                .build()) {
            plug(catalogue, "made.plain", "plain", out -> say(out, "made"));
            assertThat(made(catalogue, PLAIN)).isEqualTo("made");
        }
    }

    @Test
    void workRunsUnderThePluginsClassLoaderAndLeavesTheThreadAsItWas() throws Exception {
        ClassLoader own = new ClassLoader("made", getClass().getClassLoader()) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            catalogue
                    .slot(Optional.empty(), "made.loader")
                    .fill(
                            () -> Made.plugin(
                                    "made.loader",
                                    to -> to.format(Made.format(
                                            "plain",
                                            out -> say(
                                                    out,
                                                    Thread.currentThread()
                                                            .getContextClassLoader()
                                                            .getName())))),
                            own,
                            "1.0",
                            "made.jar");

            assertThat(made(catalogue, PLAIN)).isEqualTo("made");
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }
    }

    @Test
    void whatAPluginThrowsIsNamedWithoutItsMessage() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            plug(catalogue, "made.throws", "plain", out -> {
                throw new IllegalStateException("Amy Canary is not here");
            });
            plug(catalogue, "made.io", "io", out -> {
                throw new IOException("Amy Canary is not here");
            });
            plug(catalogue, "made.cancels", "cancels", out -> {
                throw new CancelledException();
            });

            assertThatThrownBy(() -> made(catalogue, PLAIN))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("plugin.failed[made.throws, java.lang.IllegalStateException")
                    .hasMessageNotContaining("Canary")
                    .hasNoCause();
            assertThatThrownBy(() -> made(catalogue, Contribution.format("io")))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("Canary")
                    .hasNoCause();
            assertThatThrownBy(() -> made(catalogue, Contribution.format("cancels")))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void whatIsNotLeasedOrNoLongerIsCannotBeUsed() throws Exception {
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            plug(catalogue, "made.plain", "plain", out -> {});
            plug(catalogue, "made.other", "other", out -> {});
            Lease lease = catalogue.lease(TenantId.ONLY, LONG, List.of(PLAIN));

            assertThatThrownBy(() -> lease.format("other", Made.disclosed(), Made.speechless(), Settings.NONE))
                    .hasMessageContaining("lease.not-held[format:other]");
            lease.end();
            assertThatThrownBy(() -> lease.format("plain", Made.disclosed(), Made.speechless(), Settings.NONE))
                    .hasMessageContaining("lease.over");
        }
    }

    @Test
    void anInterruptedCallerIsCancelledAndThePluginToo() throws Exception {
        try (PluginCatalogue catalogue =
                PluginCatalogue.builder().executor(others).build()) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            plug(catalogue, "made.slow", "plain", out -> {
                writing.countDown();
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    made(catalogue, PLAIN);
                } catch (IOException | RuntimeException e) {
                    thrown.complete(e);
                }
            });
            caller.start();
            writing.await();

            caller.interrupt();

            assertThat(thrown.get(30, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
