package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.ReportRun;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.record.PupilId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tracking pupil}. */
@Command(name = "pupil", description = "The story of one pupil in words and a small table.")
final class PupilCommand implements Callable<Integer> {

    private static final String WORDS = "words";

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

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a setting of the story, such as words=plain, which parents have unless given")
    private List<String> chosen = new ArrayList<>();

    PupilCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Viewer viewer = audience.viewer(Role.HEAD);
        PupilId pupil = Options.words(() -> new PupilId(id));
        Optional<Point> point = Optional.ofNullable(at).map(Options::point);
        Settings settings = Options.settings(chosen);
        try (Installation installation = plugins.open(console);
                PupilTracker tracker = store.openExisting(installation)) {
            ReportRun story = point.isPresent() ? tracker.story(pupil, point.get()) : tracker.story(pupil);
            if (viewer.role() == Role.PARENT && settings.get(WORDS).isEmpty()) {
                story = story.choosing(WORDS, "plain");
            }
            for (Map.Entry<String, String> one : settings.values().entrySet()) {
                story = story.choosing(one.getKey(), one.getValue());
            }
            ReportCommand.write(
                    console, story.forViewer(viewer).in(plugins.locale()).as(format), null);
            return Tracking.DONE;
        }
    }
}
