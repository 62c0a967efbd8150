package org.pupiltracking.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.core.snapshot.GridSnapshot;
import org.pupiltracking.core.snapshot.SnapshotDraft;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/**
 * A frozen snapshot published for every few judgements, beside a reader who adds up the schools of whatever is published and stops everything
 * if they are not the whole.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        // A heap as it is in a program that has run for a while.
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
public class Publications {

    /** How many judgements, and where. */
    @Param({"1", "a class of 30", "100 in one school", "100 anywhere"})
    public String judgements = "";

    private Changes changes;
    private Question question;
    private volatile GridSnapshot current;
    private int many;
    private long revision = 1_000;

    @Setup
    public void setUp() {
        Authority authority = Authority.of("authority");
        changes = new Changes(authority);
        question = Engine.question(authority, 0, 0);
        current = changes.snapshot();
        many = judgements.startsWith("a class")
                ? 0
                : Integer.parseInt(judgements.split(" ", -1)[0]);
    }

    @Benchmark
    @Group("publication")
    @GroupThreads(1)
    public GridSnapshot publish() {
        SnapshotDraft draft = current.draft();
        switch (judgements) {
            case "a class of 30" -> changes.inOneClass(draft);
            case "100 in one school" -> changes.inOneSchool(draft, many);
            default -> {
                for (int i = 0; i < many; i++) {
                    changes.anywhere(draft);
                }
            }
        }
        current = draft.published(new Revision(revision++));
        return current;
    }

    @Benchmark
    @Group("publication")
    @GroupThreads(1)
    public int read() {
        Breakdown breakdown = current.ask(question, Monitor.NONE)
                .breakdown(org.pupiltracking.snapshot.Scope.ALL, Engine.dimensions(0), true);
        int whole = breakdown.whole().count(Split.AT_OR_ABOVE);
        int parts = 0;
        for (Tally school : breakdown.by(Dimension.SCHOOL).values()) {
            parts += school.count(Split.AT_OR_ABOVE);
        }
        if (parts != whole) {
            throw new IllegalStateException(parts + " in the schools and " + whole + " in all");
        }
        return whole;
    }
}
