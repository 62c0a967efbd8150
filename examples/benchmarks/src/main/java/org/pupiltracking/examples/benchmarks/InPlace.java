package org.pupiltracking.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
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

    @Benchmark
    public SnapshotDraft put() {
        changes.anywhere(draft);
        return draft;
    }
}
