package org.pupiltracking.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.core.snapshot.SnapshotDraft;

/** One judgement with all its groups and pairs, put in place. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class InPlace {

    @Param({"school", "authority"})
    public String size = "";

    private Changes changes;
    private SnapshotDraft draft;

    @Setup
    public void setUp() {
        changes = new Changes(Authority.of(size));
        draft = changes.snapshot().draft();
    }

    /** One alone: the processor waits for everything that it touches. */
    @Benchmark
    public SnapshotDraft put() {
        changes.anywhere(draft);
        draft.settle();
        return draft;
    }

    /** One of 64, each of anybody in any subject and kind, as a feed or a sheet brings them. */
    @Benchmark
    @OperationsPerInvocation(64)
    public SnapshotDraft putWithOthers() {
        for (int i = 0; i < 64; i++) {
            changes.anywhere(draft);
        }
        draft.settle();
        return draft;
    }
}
