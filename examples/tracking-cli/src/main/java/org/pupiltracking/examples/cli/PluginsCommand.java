package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.pupiltracking.Installation;
import org.pupiltracking.Plugged;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tracking plugins}. */
@Command(
        name = "plugins",
        description = "What is plugged: kind, id, version, provider, where from; and what failed to come and why.")
final class PluginsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    PluginsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Installation installation = plugins.open(console)) {
            List<Plugged> plugged = installation.plugged(TenantId.ONLY);
            List<Problem> problems = installation.problems(TenantId.ONLY);
            if (json) {
                JsonText.print(console, to -> {
                    to.writeStartObject();
                    to.writeArrayFieldStart("plugins");
                    for (Plugged one : plugged) {
                        to.writeStartObject();
                        to.writeStringField("kind", one.kind());
                        to.writeStringField("id", one.id());
                        to.writeStringField("version", one.version());
                        to.writeStringField("provider", one.provider());
                        to.writeStringField("from", one.from());
                        to.writeEndObject();
                    }
                    to.writeEndArray();
                    JsonText.problems(to, console, "problems", problems);
                    to.writeEndObject();
                });
            } else {
                Columns table = new Columns(5);
                table.row("KIND", "ID", "VERSION", "PROVIDER", "FROM");
                plugged.forEach(p -> table.row(p.kind(), p.id(), p.version(), p.provider(), p.from()));
                table.print(console.out());
            }
            return console.report(problems);
        }
    }
}
