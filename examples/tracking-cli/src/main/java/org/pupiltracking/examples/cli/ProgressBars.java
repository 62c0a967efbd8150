package org.pupiltracking.examples.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.text.Text;

/** Shows how far a command is, on a terminal only and after a second, and stops it when the process is asked to end. */
final class ProgressBars implements Monitor, AutoCloseable {

    private static final long PATIENCE = 1_000_000_000L;

    private final Console console;
    private final long started = System.nanoTime();

    /** From Java 22 on there is always a console; then bars show up in redirected complaints too, which harms nothing. */
    @SuppressWarnings("SystemConsoleNull")
    private final boolean terminal = System.console() != null;

    private @Nullable ProgressBar bar;
    private String task = "";

    ProgressBars(Console console) {
        this.console = console;
    }

    @Override
    public void progress(Text what, long done, long of) {
        if (!terminal || System.nanoTime() - started < PATIENCE) {
            return;
        }
        String now = console.words().say(what);
        ProgressBar current = bar;
        if (current == null || !task.equals(now)) {
            close();
            task = now;
            current = new ProgressBarBuilder()
                    .setTaskName(now)
                    .setInitialMax(of)
                    .clearDisplayOnFinish()
                    .build();
            bar = current;
        }
        current.maxHint(of);
        current.stepTo(done);
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
