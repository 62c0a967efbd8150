package org.pupiltracking.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.core.snapshot.GridSnapshot;
import org.pupiltracking.core.snapshot.SnapshotDraft;
import org.pupiltracking.record.Revision;

/** What a snapshot of the authority keeps, with six questions and all their tallies, and what each snapshot keeps that is published after it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        // Every collection leaves no gaps: what is measured is what is held.
        jvmArgsAppend = {"-Xmx8g", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class Heap {

    private static final int PUBLICATIONS = 500;

    /** Bytes. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Kept {
        public long bytesASeriesSlot;
        public long bytesAPublication;
    }

    @Benchmark
    public List<GridSnapshot> kept(Kept kept) {
        long empty = used();
        GridSnapshot asked = Changes.asked(Authority.of("authority"));
        // Nothing else holds the facts any more that it was made of.
        long held = used() - empty;
        Authority authority = Authority.of("authority");
        kept.bytesASeriesSlot = held / (authority.pupils * 6L);
        Changes changes = new Changes(authority);
        GridSnapshot current = changes.snapshot();
        List<GridSnapshot> all = new ArrayList<>(List.of(asked));
        long before = used();
        for (int i = 0; i < PUBLICATIONS; i++) {
            SnapshotDraft draft = current.draft();
            changes.anywhere(draft);
            current = draft.published(new Revision(1_000L + i));
            all.add(current);
        }
        kept.bytesAPublication = (used() - before) / PUBLICATIONS;
        return all;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
