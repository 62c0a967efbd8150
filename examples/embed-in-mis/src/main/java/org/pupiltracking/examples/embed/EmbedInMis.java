package org.pupiltracking.examples.embed;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.text.Words;

/** What a school information system does to embed the library: take a sheet in, and write a class's grid for its teacher. */
public final class EmbedInMis {

    private static final System.Logger LOG = System.getLogger("mis");

    private EmbedInMis() {}

    /**
     * Takes the sheet {@code arguments[0]} into the folder {@code arguments[1]} and writes the page {@code arguments[2]}.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        taken(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    /** Returns what came of the sheet. */
    static Taken taken(Path sheet, Path folder, Path page) throws IOException {
        Settings mapping = Settings.NONE
                .with(
                        "map",
                        "pupil=Id\nforename=Forename\nsurname=Surname\nclass=Class\nyear=Year\ngrade:reading=Reading")
                .with("set", "school=9992001\npoint=2013-14/spring-2")
                .with(TakeRequest.FRAMEWORK, "nc-levels");
        // README: embed
        try (Installation here = Installation.builder().discover().build();
                PupilTracker tracker = here.tracker(TenantId.ONLY, "file:" + folder);
                OutputStream out = Files.newOutputStream(page)) {
            Outcome<Taken> in = tracker.take(sheet, TakeRequest.of("csv", mapping), Monitor.NONE);
            Words english = here.words(TenantId.ONLY, Locale.UK);
            in.problems().forEach(problem -> LOG.log(Level.WARNING, english.say(problem.text())));

            Scope class4B = Scope.parse("school:9992001,class:4B");
            Viewer teacher = Viewer.of(Role.TEACHER, Optional.of(class4B)); // you know who has logged in
            ReportRequest grid = ReportRequest.of("class-tracking-grid", class4B, Point.parse("2013-14/spring-2"))
                    .with("subject", "reading");
            tracker.report(grid).forViewer(teacher).as("html").writeTo(out);
            return in.value();
        }
        // README: end
    }
}
