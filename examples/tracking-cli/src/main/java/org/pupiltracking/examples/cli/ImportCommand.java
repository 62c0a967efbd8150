package org.pupiltracking.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tracking import}. */
@Command(
        name = "import",
        description =
                "Takes facts in: good rows go in, bad rows are listed with their line. The same file twice changes nothing.")
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Mixin
    private Options.Store store;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "ID",
            description = "how the files are written, such as csv; else what recognises them best")
    private @Nullable String format;

    @Option(
            names = "--framework",
            paramLabel = "ID[@EDITION]",
            description = "the framework of the results, such as nc-levels")
    private @Nullable String framework;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "the kind of the results: teacher-assessment, test, outside-agency")
    private @Nullable String kind;

    @Option(
            names = "--map",
            paramLabel = "ROLE=COLUMN",
            description = "which column takes which role, such as grade:reading=read")
    private List<String> map = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "ROLE:GIVEN=MEANT",
            description = "what a value of the file means, such as point:K=1985-86/summer-2")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "ROLE=VALUE",
            description = "a value for every row, such as point=2013-14/spring-2")
    private List<String> constants = new ArrayList<>();

    @Option(names = "--header-rows", paramLabel = "N", description = "how many lines of headings (1)")
    private @Nullable Integer headerRows;

    @Option(names = "--skip", paramLabel = "N", description = "how many lines stand before the headings (0)")
    private @Nullable Integer skip;

    @Option(names = "--mapping", paramLabel = "FILE", description = "a saved mapping")
    private @Nullable Path mapping;

    @Option(
            names = "--complete",
            description = "the files hold all that their schools have to say: what they no longer hold has ended")
    private boolean complete;

    @Option(names = "--strict", description = "all or nothing")
    private boolean strict;

    @Option(names = "--dry-run", description = "do everything except keeping it")
    private boolean dryRun;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path source : sources) {
            RefusedException.unless(!Files.isDirectory(source), "cli.folder", source.toString());
            if (!Files.isReadable(source)) {
                throw new NoSuchFileException(source.toString());
            }
        }
        try (Installation installation = plugins.open(console);
                PupilTracker tracker = store.open(installation);
                ProgressBars bars = new ProgressBars(console)) {
            TakeRequest request = new TakeRequest(
                    Optional.ofNullable(format), settings(), complete, strict, dryRun, Optional.empty());
            int code = Tracking.DONE;
            List<Outcome<Taken>> all = new ArrayList<>();
            for (Path source : sources) {
                Outcome<Taken> outcome = tracker.take(source, request, bars);
                all.add(outcome);
                if (!json) {
                    say(source, outcome);
                }
                code = Math.max(code, outcome.isWhole() ? Tracking.DONE : Tracking.WITH_PROBLEMS);
            }
            if (json) {
                JsonText.print(console, to -> ImportJson.write(to, console, all));
            }
            boolean refused = strict && all.stream().anyMatch(o -> !o.isWhole());
            return refused ? Tracking.REFUSED : code;
        }
    }

    private void say(Path source, Outcome<Taken> outcome) {
        Taken taken = outcome.value();
        console.out()
                .println(console.words()
                        .say(Text.of(
                                "cli.taken",
                                source.getFileName().toString(),
                                taken.rows(),
                                taken.taken().pupils(),
                                taken.taken().judgements(),
                                taken.taken().memberships(),
                                taken.taken().characteristics(),
                                taken.unchanged(),
                                taken.missing())));
        taken.batch().ifPresent(b -> console.out().println(console.words().say(Text.of("cli.batch", b.value()))));
        taken.unknown()
                .forEach(u -> console.err()
                        .println(console.words()
                                .say(u.suggestion()
                                        .map(s -> Text.of(
                                                "cli.unknown-suggested",
                                                u.role(),
                                                u.given().text(),
                                                u.count(),
                                                s))
                                        .orElseGet(() -> Text.of(
                                                "cli.unknown",
                                                u.role(),
                                                u.given().text(),
                                                u.count())))));
        console.report(outcome.problems());
        long more = taken.problems() - outcome.problems().size();
        if (more > 0) {
            console.err().println(console.words().say(Text.of("cli.more-problems", more)));
        }
    }

    private Settings settings() throws IOException {
        Settings settings = Settings.NONE;
        if (mapping != null) {
            settings = settings.with("mapping", Files.readString(mapping));
        }
        settings = with(settings, "map", map);
        settings = with(settings, "value", values);
        settings = with(settings, "set", constants);
        if (headerRows != null) {
            settings = settings.with("header-rows", headerRows.toString());
        }
        if (skip != null) {
            settings = settings.with("skip", skip.toString());
        }
        if (framework != null) {
            settings = settings.with(TakeRequest.FRAMEWORK, framework);
        }
        if (kind != null) {
            settings = settings.with(TakeRequest.KIND, kind);
        }
        return settings;
    }

    /** Several values of one setting are parted by line feeds. */
    private static Settings with(Settings settings, String name, List<String> values) {
        return values.isEmpty() ? settings : settings.with(name, String.join("\n", values));
    }

    /** The JSON of imports: the members of one file's, added up where there are several. */
    private static final class ImportJson {

        static void write(JsonGenerator to, Console console, List<Outcome<Taken>> all) throws IOException {
            to.writeStartObject();
            for (Outcome<Taken> one : all) {
                if (one.value().batch().isPresent()) {
                    to.writeStringField("batch", one.value().batch().get().value());
                    break;
                }
            }
            if (all.size() > 1) {
                to.writeArrayFieldStart("batches");
                for (Outcome<Taken> one : all) {
                    if (one.value().batch().isPresent()) {
                        to.writeString(one.value().batch().get().value());
                    }
                }
                to.writeEndArray();
            }
            to.writeNumberField(
                    "rows", all.stream().mapToLong(o -> o.value().rows()).sum());
            to.writeNumberField(
                    "rowsIn", all.stream().mapToLong(o -> o.value().rowsIn()).sum());
            to.writeObjectFieldStart("taken");
            to.writeNumberField(
                    "pupils",
                    all.stream().mapToLong(o -> o.value().taken().pupils()).sum());
            to.writeNumberField(
                    "judgements",
                    all.stream().mapToLong(o -> o.value().taken().judgements()).sum());
            to.writeNumberField(
                    "memberships",
                    all.stream().mapToLong(o -> o.value().taken().memberships()).sum());
            to.writeNumberField(
                    "characteristics",
                    all.stream()
                            .mapToLong(o -> o.value().taken().characteristics())
                            .sum());
            to.writeNumberField(
                    "identities",
                    all.stream().mapToLong(o -> o.value().taken().identities()).sum());
            to.writeNumberField(
                    "figures",
                    all.stream().mapToLong(o -> o.value().taken().figures()).sum());
            to.writeNumberField(
                    "ended",
                    all.stream().mapToLong(o -> o.value().taken().ended()).sum());
            to.writeEndObject();
            to.writeNumberField(
                    "unchanged",
                    all.stream().mapToLong(o -> o.value().unchanged()).sum());
            to.writeNumberField(
                    "missing", all.stream().mapToLong(o -> o.value().missing()).sum());
            JsonText.problems(
                    to,
                    console,
                    "problems",
                    all.stream().flatMap(o -> o.problems().stream()).toList());
            to.writeArrayFieldStart("unknown");
            for (Outcome<Taken> one : all) {
                for (Taken.Unknown unknown : one.value().unknown()) {
                    to.writeStartObject();
                    to.writeStringField("role", unknown.role());
                    to.writeStringField(
                            "given",
                            unknown.given()
                                    .shown()
                                    .orElseGet(() ->
                                            console.words().say(unknown.given().text())));
                    to.writeNumberField("count", unknown.count());
                    if (unknown.suggestion().isPresent()) {
                        to.writeStringField("suggestion", unknown.suggestion().get());
                    }
                    to.writeEndObject();
                }
            }
            to.writeEndArray();
            to.writeEndObject();
        }
    }
}
