package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pupiltracking.Installation;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tracking framework}. */
@Command(
        name = "framework",
        description = "Frameworks and scales: list them, show one with its sources, or check files of your own.",
        subcommands = {FrameworkCommand.ListThem.class, FrameworkCommand.Show.class, FrameworkCommand.Check.class})
final class FrameworkCommand {

    FrameworkCommand(Console console) {}

    /** {@code tracking framework list}. */
    @Command(name = "list", description = "The frameworks and grading schemes that are plugged.")
    static final class ListThem implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options.Plugins plugins;

        ListThem(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            try (Installation installation = plugins.open(console)) {
                Definitions definitions = installation.definitions(TenantId.ONLY);
                Columns table = new Columns(4);
                table.row("KIND", "ID", "NAME", "SOURCE");
                for (AssessmentFramework framework : definitions.frameworks()) {
                    table.row(
                            "framework",
                            framework.key().toString(),
                            console.words().say(Text.of(framework.label())),
                            framework.citation().source());
                }
                for (GradingScheme scheme : definitions.schemes()) {
                    table.row(
                            "scheme",
                            scheme.key().toString(),
                            console.words().say(Text.of(scheme.label())),
                            scheme.citation().source());
                }
                table.print(console.out());
                return Tracking.DONE;
            }
        }
    }

    /** {@code tracking framework show}. */
    @Command(name = "show", description = "One framework or scheme, every value with its source and standing.")
    static final class Show implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options.Plugins plugins;

        @Parameters(paramLabel = "ID[@EDITION]", description = "such as nc-levels")
        private String id;

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            try (Installation installation = plugins.open(console)) {
                Definitions definitions = installation.definitions(TenantId.ONLY);
                DefinitionText text = new DefinitionText(console);
                Optional<AssessmentFramework> framework = definitions.frameworks().stream()
                        .filter(f -> f.key().toString().equals(id)
                                || f.key().id().value().equals(id))
                        .reduce((first, second) -> second);
                framework.ifPresent(f -> {
                    text.print(f);
                    f.schemes().forEach(s -> definitions.scheme(s).ifPresent(text::print));
                });
                Optional<GradingScheme> scheme = definitions.schemes().stream()
                        .filter(s -> s.key().toString().equals(id)
                                || s.key().id().value().equals(id))
                        .reduce((first, second) -> second);
                if (framework.isEmpty()) {
                    List<String> known = new ArrayList<>();
                    definitions.frameworks().forEach(f -> known.add(f.key().toString()));
                    definitions.schemes().forEach(s -> known.add(s.key().toString()));
                    text.print(scheme.orElseThrow(() -> new RefusedException(Problem.refused(
                            "cli.framework-unknown",
                            Given.of(id, known).text(),
                            known.stream().distinct().toList()))));
                }
                return Tracking.DONE;
            }
        }
    }

    /** {@code tracking framework check}. */
    @Command(
            name = "check",
            description =
                    "Every problem of declaration files, with line and column, what was given and what is allowed.")
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options.Plugins plugins;

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files")
        private List<Path> files = new ArrayList<>();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            try (Installation installation = plugins.open(console)) {
                int code = Tracking.DONE;
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    try (InputStream in = Files.newInputStream(file)) {
                        Outcome<Declared> read = installation.check(TenantId.ONLY, name, in);
                        code = Math.max(code, console.report(read.problems()));
                        Declared declared = read.value();
                        console.out()
                                .println(console.words()
                                        .say(Text.of(
                                                "cli.checked",
                                                name,
                                                declared.schemes().size(),
                                                declared.frameworks().size(),
                                                read.problems().size())));
                    }
                }
                return code;
            }
        }
    }
}
