package org.pupiltracking.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.snapshot.Snapshot;

/** An authority’s sheet of four million results into H2, all checks on and in 1 GiB; and the record from there into a snapshot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RecordInH2 {

    private Path folder;
    private Path sheet;
    private long results;
    private int records;

    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("record");
        sheet = folder.resolve("levels.csv");
        results = LevelsSheet.write(sheet);
    }

    @TearDown
    public void tearDown() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes the sheet into a new record; fails unless every result is in and nothing was left out. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx1g", "-XX:+UseParallelGC"})
    @Warmup(iterations = 1)
    @Measurement(iterations = 1)
    public Taken csvIntoH2() throws IOException {
        Path record = folder.resolve("record" + records++);
        try (Installation here = Installation.builder().discover().build();
                PupilTracker tracker = here.tracker(TenantId.ONLY, "file:" + record)) {
            return take(tracker, sheet, results);
        }
    }

    static Taken take(PupilTracker tracker, Path sheet, long results) throws IOException {
        Outcome<Taken> taken = tracker.take(sheet, LevelsSheet.how(), Monitor.NONE);
        if (taken.value().taken().judgements() != results || !taken.problems().isEmpty()) {
            throw new IllegalStateException(
                    taken.value() + ", problems: " + taken.problems().size());
        }
        return taken.value();
    }

    /** An open record of the authority. */
    @State(Scope.Benchmark)
    public static class Open {
        private Path folder;
        private Installation here;
        private PupilTracker tracker;

        @Setup
        public void setUp() throws IOException {
            folder = Files.createTempDirectory("record");
            Path sheet = folder.resolve("levels.csv");
            long results = LevelsSheet.write(sheet);
            here = Installation.builder().discover().build();
            tracker = here.tracker(TenantId.ONLY, "file:" + folder.resolve("record"));
            take(tracker, sheet, results);
        }

        @TearDown
        public void tearDown() throws IOException {
            tracker.close();
            here.close();
            delete(folder);
        }

        PupilTracker tracker() {
            return tracker;
        }
    }

    /** Loads the record. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
    @Warmup(iterations = 4)
    @Measurement(iterations = 5)
    public Snapshot h2IntoSnapshot(Open record) throws IOException {
        record.tracker().evict();
        return record.tracker().snapshot();
    }
}
