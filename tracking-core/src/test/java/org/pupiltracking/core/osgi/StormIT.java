package org.pupiltracking.core.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.pupiltracking.core.osgi.Container.Mode;

/** A hundred replacements of two plugins while eight threads make reports that use both. */
class StormIT {

    private static final int UPDATES = 100;
    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyReportIsOfOneEditionOfEachPluginAndNoOldEditionStays(Mode mode) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Container container = new Container(mode, folder, 20, 10)) {
            Bundle report = container.start(MadeBundle.report("001"));
            Bundle format = container.start(MadeBundle.format("001"));
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger whole = new AtomicInteger();
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                working.add(threads.submit(() -> {
                    while (!over.get()) {
                        String words = container.report(Thread::yield);
                        if (words.matches("(\\d{3}),\\1,\\1\\|(\\d{3}),\\2,\\2")) {
                            whole.incrementAndGet();
                        } else {
                            wrong.add(words);
                        }
                    }
                }));
            }

            List<WeakReference<ClassLoader>> old = new ArrayList<>();
            for (int edition = 2; edition < UPDATES + 2; edition++) {
                String digits = String.format("%03d", edition);
                boolean ofReport = edition % 2 == 0;
                Bundle bundle = ofReport ? report : format;
                old.add(new WeakReference<>(Container.loader(bundle)));
                container.update(bundle, ofReport ? MadeBundle.report(digits) : MadeBundle.format(digits));
                int sofar = whole.get();
                while (whole.get() < sofar + THREADS && wrong.isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            over.set(true);
            for (Future<?> one : working) {
                one.get();
            }

            assertThat(wrong).isEmpty();
            assertThat(container.report()).isEqualTo("100,100,100|101,101,101");
            long alive = alive(old);
            System.out.printf(
                    "%s, %s: %d updates, %d reports whole, %d mixed, %d old class loaders alive%n",
                    container.framework().getClass().getPackageName(), mode, UPDATES, whole.get(), wrong.size(), alive);
            assertThat(alive).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> old) throws InterruptedException {
        long alive = old.size();
        for (int i = 0; i < 100 && alive > 0; i++) {
            System.gc();
            Thread.sleep(50);
            alive = old.stream().filter(r -> r.get() != null).count();
        }
        return alive;
    }
}
