package org.pupiltracking.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tracking demo}. */
@Command(
        name = "demo",
        description =
                "A made-up primary school and a small one with mixed-age classes, from facts to every report, with an index page.")
final class DemoCommand implements Callable<Integer> {

    static final Point AT = Point.parse("2013-14/spring-2");

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "tracking-demo",
            description = "where to write (${DEFAULT-VALUE})")
    private Path out = Path.of("tracking-demo");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same number gives the same school (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--pupils", paramLabel = "N", description = "how many pupils the primary school has (420)")
    private @Nullable Integer pupils;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        List<DemoPage> pages = new ArrayList<>();
        try (Installation installation = plugins.open(console);
                PupilTracker tracker = installation.tracker(TenantId.ONLY, "file:" + out.resolve("record"));
                ProgressBars bars = new ProgressBars(console)) {
            int code = Math.max(take(tracker, "primary", bars), take(tracker, "small", bars));
            Snapshot snapshot = tracker.snapshot();
            for (DemoPage page : DemoPage.of(snapshot, AT)) {
                bars.check();
                write(tracker, page, bars);
                pages.add(page);
            }
            Map<String, String> labels = new HashMap<>();
            installation.reports(TenantId.ONLY).forEach(r -> labels.put(r.id().value(), r.label()));
            DemoIndex.write(console.words(), labels, pages, out.resolve("index.html"));
            console.out().println(out.resolve("index.html").toAbsolutePath().normalize());
            return code;
        }
    }

    private int take(PupilTracker tracker, String school, ProgressBars bars) throws IOException {
        Settings settings = Settings.NONE
                .with("school", school)
                .with("seed", Long.toString(seed))
                .with("at", AT.toString());
        if (pupils != null && "primary".equals(school)) {
            settings = settings.with("pupils", pupils.toString());
        }
        Outcome<Taken> taken = tracker.take(SourceInput.of("fictitious"), TakeRequest.of("fictitious", settings), bars);
        return console.report(taken.problems());
    }

    private void write(PupilTracker tracker, DemoPage page, ProgressBars bars) throws IOException {
        ReportRequest request = page.request();
        Viewer viewer = page.viewer();
        Path file = out.resolve(page.file());
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            tracker.report(request)
                    .forViewer(viewer)
                    .in(plugins.locale())
                    .as("html")
                    .watchedBy(bars)
                    .writeTo(to);
        } catch (RefusedException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        console.err().println(console.words().say(Text.of("cli.written", page.file())));
    }
}
