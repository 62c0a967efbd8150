package org.pupiltracking.examples.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.pupiltracking.snapshot.Breakdown;

/**
 * Every tally of every group and pair, for three subjects and two kinds: the engine, and three forms of SQL in DuckDB, in one process with the
 * same facts. Each form’s cells are compared with the engine’s before it is measured; where one differs nothing is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx8g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 2, time = 6)
public class Tallies {

    /** One school of 400 pupils with 42 points, or an authority of 80,000 in 200 schools with 18. */
    @Param({"school", "authority"})
    public String size = "";

    /** What both hold resident, or all facts as known before the last batches were withdrawn. */
    @Param({"resident", "facts"})
    public String from = "";

    private Engine engine;
    private int known;
    private @Nullable Peer peer;

    @Setup
    public void setUp(BenchmarkParams parameters) throws SQLException {
        Authority authority = Authority.of(size);
        engine = new Engine(authority);
        known = "resident".equals(from) ? authority.revisions() : authority.revisions() - 2;
        String form =
                parameters.getBenchmark().substring(parameters.getBenchmark().lastIndexOf('.') + 1);
        if (Peer.FORMS.contains(form)) {
            Peer sql = new Peer(authority);
            sql.run(form, known);
            System.out.printf("# %s %s %s: %,d numbers equal%n", size, from, form, sql.compare(engine()));
            peer = sql;
        }
    }

    @TearDown
    public void tearDown() throws SQLException {
        if (peer != null) {
            peer.close();
        }
    }

    @Benchmark
    public List<Breakdown> engine() {
        return "resident".equals(from) ? engine.resident() : engine.fromFacts(known);
    }

    private String asked(String form) throws SQLException {
        Objects.requireNonNull(peer).run(form, known);
        return form;
    }

    @Benchmark
    public String rows() throws SQLException {
        return asked("rows");
    }

    @Benchmark
    public String packed() throws SQLException {
        return asked("packed");
    }

    @Benchmark
    public String profile() throws SQLException {
        return asked("profile");
    }
}
