package org.pupiltracking.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.spi.SourceInput;

/** A class tracking grid of a made-up primary school: as HTML in a warm program, and from the cold command line. */
@State(Scope.Benchmark)
public class ClassGrid {

    private static final Point AT = Point.parse("2013-14/spring-2");

    private Path folder;
    private Installation here;
    private PupilTracker tracker;
    private org.pupiltracking.snapshot.Scope scope;
    private ReportRequest grid;
    private Viewer teacher;

    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("grid");
        here = Installation.builder().discover().build();
        tracker = here.tracker(TenantId.ONLY, "file:" + folder);
        Settings primary =
                Settings.NONE.with("school", "primary").with("seed", "1").with("at", AT.toString());
        tracker.take(SourceInput.of("fictitious"), TakeRequest.of("fictitious", primary), Monitor.NONE);
        org.pupiltracking.snapshot.Scope school =
                org.pupiltracking.snapshot.Scope.of(new org.pupiltracking.snapshot.Scope.OfSchool(
                        tracker.snapshot().schools().get(0)));
        String name = tracker.snapshot().classes(school, AT).get(8).value();
        scope = school.and(new org.pupiltracking.snapshot.Scope.OfClass(name.substring(name.indexOf('/') + 1)));
        teacher = Viewer.of(Role.TEACHER, Optional.of(scope));
        grid = ReportRequest.of("class-tracking-grid", scope, AT).with("subject", "reading");
    }

    @TearDown
    public void tearDown() throws IOException {
        tracker.close();
        here.close();
        RecordInH2.delete(folder);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(value = 1)
    @Warmup(iterations = 4, time = 3)
    @Measurement(iterations = 3, time = 3)
    public byte[] html() throws IOException {
        return tracker.report(grid).forViewer(teacher).as("html").bytes();
    }

    /** The command line's side: nobody else has the folder open. */
    @State(Scope.Benchmark)
    public static class Cold {
        /** The script beside the jar, which keeps what the first report left; and the jar by itself. */
        @Param({"tracking", "java -jar"})
        public String start = "";

        private List<String> command = List.of();
        private Path page;

        @Setup
        public void setUp(ClassGrid of) throws IOException {
            of.here.close();
            page = of.folder.resolve("page.html");
            Path jar = Path.of(System.getProperty("tracking.jar", "examples/tracking-cli/target/tracking.jar"));
            command = new ArrayList<>(
                    start.equals("tracking")
                            ? List.of(jar.resolveSibling(Path.of("..", "tracking"))
                                    .normalize()
                                    .toString())
                            : List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-jar",
                                    jar.toString()));
            command.addAll(Arrays.asList(
                    "report",
                    "class-tracking-grid",
                    "--store",
                    "file:" + of.folder,
                    "--scope",
                    of.scope.toText(),
                    "--at",
                    AT.toString(),
                    "--set",
                    "subject=reading",
                    "--audience",
                    "teacher=" + of.scope.toText(),
                    "--format",
                    "html",
                    "--out",
                    page.toString()));
        }
    }

    /** Starts a Java machine and waits for the finished page; fails without one. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Fork(value = 1)
    @Warmup(iterations = 1)
    @Measurement(iterations = 7)
    public long commandLine(Cold cold) throws IOException, InterruptedException {
        Files.deleteIfExists(cold.page);
        Process process = new ProcessBuilder(cold.command)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        if (process.waitFor() != 0 || Files.size(cold.page) < 10_000) {
            throw new IllegalStateException("exit " + process.exitValue());
        }
        return Files.size(cold.page);
    }
}
