package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tracking undo}. */
@Command(
        name = "undo",
        description = "Withdraws a batch that an import named: what it said is no longer known, later facts stay.")
final class UndoCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Mixin
    private Options.Store store;

    @Parameters(paramLabel = "BATCH", description = "the batch, such as b17")
    private String batch;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BatchId withdrawn = Options.words(() -> new BatchId(batch));
        try (Installation installation = plugins.open(console);
                PupilTracker tracker = store.openExisting(installation)) {
            Revision now = tracker.undo(withdrawn, Optional.empty());
            console.out().println(console.words().say(Text.of("cli.undone", batch, now.toString())));
            return Tracking.DONE;
        }
    }
}
