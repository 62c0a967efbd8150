package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.RecordStore;

class LeasedStoreTest {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    /** A store that says what is asked of it, and answers a question after its head with {@code answer}. */
    private RecordStore store(String edition, CountDownLatch answer) {
        return (RecordStore) Proxy.newProxyInstance(
                RecordStore.class.getClassLoader(), new Class<?>[] {RecordStore.class}, (self, method, with) -> {
                    seen.add(edition + " " + method.getName());
                    if (method.getName().equals("head")) {
                        answer.await();
                        return Revision.EMPTY;
                    }
                    return null;
                });
    }

    private Slot plug(PluginCatalogue catalogue, String edition, CountDownLatch answer) {
        Slot slot = catalogue.slot(Optional.empty(), edition);
        slot.fill(
                () -> Made.plugin(
                        "made.store",
                        to -> to.store("made", location -> {
                            seen.add(edition + " opens " + location);
                            return store(edition, answer);
                        })),
                getClass().getClassLoader(),
                "1.0",
                edition + ".jar");
        return slot;
    }

    @Test
    void anEditionThatLeavesClosesWhatItOpenedAndTheNextOpensItAnew() throws IOException {
        CountDownLatch atOnce = new CountDownLatch(0);
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            Slot old = plug(catalogue, "old", atOnce);
            try (RecordStore store = catalogue.open("made:place")) {
                assertThat(store.head(TenantId.ONLY)).isEqualTo(Revision.EMPTY);
                old.close();
                plug(catalogue, "young", atOnce);
                assertThat(store.head(TenantId.ONLY)).isEqualTo(Revision.EMPTY);
            }
        }
        assertThat(seen)
                .containsExactly(
                        "old opens made:place",
                        "old head",
                        "old close",
                        "young opens made:place",
                        "young head",
                        "young close");
    }

    /** The common pool has a single thread on a machine of two cores, and from Java 25 on nothing is run beside it. */
    private static void onItsOwnThread(Runnable task) {
        new Thread(task).start();
    }

    @Test
    void anEditionIsNotClosedWhileItAnswers() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (PluginCatalogue catalogue = PluginCatalogue.builder().build()) {
            Slot old = plug(catalogue, "old", answer);
            RecordStore store = catalogue.open("made:place");
            CompletableFuture<Revision> head = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return store.head(TenantId.ONLY);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    LeasedStoreTest::onItsOwnThread);
            while (!seen.contains("old head")) {
                Thread.onSpinWait();
            }
            CompletableFuture<Void> leaving = CompletableFuture.runAsync(old::close, LeasedStoreTest::onItsOwnThread);
            while (catalogue.plugins(TenantId.ONLY).holds(Contribution.store("made"))) {
                Thread.onSpinWait();
            }
            assertThat(seen).doesNotContain("old close");

            answer.countDown();

            assertThat(head.get(60, TimeUnit.SECONDS)).isEqualTo(Revision.EMPTY);
            leaving.get(60, TimeUnit.SECONDS);
            assertThat(seen).containsExactly("old opens made:place", "old head", "old close");
        }
    }

    @Test
    void whatCannotBeOpenedIsRefusedWithTheReason() {
        try (PluginCatalogue catalogue = PluginCatalogue.builder()
                .with(Made.plugin(
                        "made.held",
                        to -> to.store("held", location -> {
                            RefusedException.unless(false, "store.held", location);
                            throw new IOException();
                        })))
                .build()) {
            assertThatThrownBy(() -> catalogue.open("nothing")).hasMessageContaining("store.form");
            assertThatThrownBy(() -> catalogue.open("other:place")).hasMessageContaining("store.unknown[other");
            assertThatThrownBy(() -> catalogue.open("held:place")).hasMessageContaining("store.held[held:place]");
        }
    }
}
