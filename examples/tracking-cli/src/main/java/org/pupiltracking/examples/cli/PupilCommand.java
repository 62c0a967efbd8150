package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tracking pupil}. */
@Command(name = "pupil", description = "The story of one pupil in words and a small table.")
final class PupilCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Mixin
    private Options.Store store;

    @Mixin
    private Options.Audience audience;

    @Parameters(paramLabel = "ID", description = "the pupil")
    private String id;

    @Option(
            names = "--at",
            paramLabel = "POINT",
            description = "at which point; the latest of the pupil's results unless given")
    private @Nullable String at;

    @Option(
            names = "--format",
            paramLabel = "ID",
            defaultValue = "text",
            description = "text, html or json (${DEFAULT-VALUE})")
    private String format = "text";

    PupilCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Viewer viewer = audience.viewer(Role.HEAD);
        try (Installation installation = plugins.open(console);
                PupilTracker tracker = store.open(installation)) {
            PupilId pupil = new PupilId(id);
            Point point = at == null ? latest(tracker.snapshot(), pupil) : Point.parse(at);
            ReportCommand.write(
                    console,
                    tracker.story(pupil, point)
                            .forViewer(viewer)
                            .in(plugins.locale())
                            .as(format),
                    null);
            return Tracking.DONE;
        }
    }

    private static Point latest(Snapshot snapshot, PupilId id) {
        Optional<PupilView> pupil = snapshot.pupil(id);
        RefusedException.unless(pupil.isPresent(), "cli.pupil-unknown");
        Comparator<Point> order = snapshot.definitions().calendar().order();
        return pupil.get().subjects().stream()
                .flatMap(s -> pupil.get().kinds(s).stream().flatMap(k -> pupil.get().readings(s, k).stream()))
                .map(r -> r.point())
                .max(order)
                .orElseThrow(() -> new RefusedException(Problem.refused("cli.no-results")));
    }
}
