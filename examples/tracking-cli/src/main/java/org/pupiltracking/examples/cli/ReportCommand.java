package org.pupiltracking.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.OfferedReport;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.ReportRun;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tracking report}. */
@Command(
        name = "report",
        description = "One report; 'report list' names them, with their settings and who may have them.")
final class ReportCommand implements Callable<Integer> {

    private static final String LIST = "list";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Options.Plugins plugins;

    @Mixin
    private Options.Store store;

    @Mixin
    private Options.Audience audience;

    @Parameters(paramLabel = "ID", description = "the report, such as class-tracking-grid, or list")
    private String id;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description =
                    "of whom: authority, school:ID, phase:KS2, year:4, class:4B, group:NAME, pupil:ID, joined by commas")
    private @Nullable String scope;

    @Option(names = "--at", paramLabel = "POINT", description = "at which point, such as 2025-26/spring-2")
    private @Nullable String at;

    @Option(names = "--since", paramLabel = "POINT", description = "compared with which earlier point")
    private @Nullable String since;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = "as known at the end of which day, such as 2026-04-01")
    private @Nullable LocalDate asKnownOn;

    @Option(
            names = "--format",
            paramLabel = "ID",
            defaultValue = "text",
            description = "text, html or json (${DEFAULT-VALUE})")
    private String format = "text";

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a setting of the report")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it, in place of the terminal")
    private @Nullable Path file;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Installation installation = plugins.open(console)) {
            if (LIST.equals(id)) {
                list(installation);
                return Tracking.DONE;
            }
            ReportRequest request = request();
            Viewer viewer = audience.viewer(Role.HEAD);
            try (PupilTracker tracker = store.openExisting(installation);
                    ProgressBars bars = new ProgressBars(console)) {
                ReportRun run = tracker.report(request)
                        .forViewer(viewer)
                        .in(plugins.locale())
                        .as(format)
                        .watchedBy(bars);
                write(console, run, file);
                return Tracking.DONE;
            }
        }
    }

    private ReportRequest request() {
        if (scope == null || at == null || !audience.given()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--scope, --at and --audience are needed");
        }
        String of = scope;
        return new ReportRequest(
                Options.words(() -> new ReportId(id)),
                Options.words(() -> Scope.parse(of)),
                Options.point(at),
                Optional.ofNullable(since).map(Options::point),
                Optional.ofNullable(asKnownOn),
                Options.settings(chosen));
    }

    /** Writes all of it or nothing, to a file or to the terminal. */
    static void write(Console console, ReportRun run, @Nullable Path file) throws IOException {
        if (file == null) {
            run.writeTo(console.out());
            console.out().flush();
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        RefusedException.unless(
                folder != null && Files.isDirectory(folder) && !Files.isDirectory(file),
                "cli.no-place",
                file.toString());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                run.writeTo(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RefusedException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        console.err().println(console.words().say(Text.of("cli.written", file.toString())));
    }

    private void list(Installation installation) {
        Columns table = new Columns(4);
        table.row("ID", "NAME", "FOR", "SETTINGS");
        for (OfferedReport report : installation.reports(TenantId.ONLY)) {
            table.row(
                    report.id().value(),
                    console.words().say(Text.of(report.label())),
                    console.words()
                            .say(Text.of(report.audience() == Audience.NAMED ? "cli.for-named" : "cli.for-anybody")),
                    String.join(
                            ", ",
                            report.parameters().stream()
                                    .map(p -> p.name() + "=" + p.usual())
                                    .toList()));
        }
        table.print(console.out());
    }
}
