package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a command prints: figures to one stream, problems and progress to the other. */
final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final PrintStream out;
    private final PrintStream err;
    private volatile Words words = new KeysOnly();

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Speaks {@code language} from now on. */
    void speak(Words language) {
        words = language;
    }

    Words words() {
        return words;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Prints problems with their places; returns the exit code that they mean. */
    int report(List<Problem> problems) {
        problems.forEach(p -> err.println(sentence(p)));
        return problems.stream().allMatch(p -> p.severity() == Severity.NOTICE)
                ? Tracking.DONE
                : Tracking.WITH_PROBLEMS;
    }

    /** Returns such as {@code results.csv line 42, column 'Grade': 'A+' is not a grade …}. */
    String sentence(Problem problem) {
        String said = problem.given().map(g -> words.say(g.text()) + ": ").orElse("") + words.say(problem.text());
        return problem.place().map(p -> place(p) + ": ").orElse("") + said;
    }

    private String place(Place place) {
        StringBuilder where = new StringBuilder(place.source());
        place.line()
                .ifPresent(line -> where.append(' ').append(words.say(Text.of("cli.line", Integer.toString(line)))));
        place.column().ifPresent(column -> where.append(' ').append(words.say(Text.of("cli.column", column))));
        return where.toString();
    }

    /** Says what went wrong, without a stack trace unless asked for; returns the exit code. */
    int fail(Throwable e, boolean debug) {
        int code = Tracking.codeOf(e);
        if (e instanceof RefusedException refused) {
            err.println(sentence(refused.problem()));
        } else if (e instanceof NoSuchFileException missing) {
            err.println(words.say(Text.of("cli.no-file", missing.getFile())));
        } else if (e instanceof AccessDeniedException denied) {
            err.println(words.say(Text.of("cli.no-access", denied.getFile())));
        } else if (e instanceof IOException || e instanceof UncheckedIOException) {
            err.println(words.say(Text.of("cli.unreadable", e.getClass().getSimpleName())));
        } else if (code == Tracking.OUR_FAULT) {
            err.println(words.say(Text.of("cli.fault", e.getClass().getSimpleName())));
        } else {
            err.println(words.say(Text.of("cli.stopped")));
        }
        if (debug) {
            e.printStackTrace(err);
        } else {
            LOG.debug("failed", e);
        }
        return code;
    }

    /** Speaks before any plugin has brought words. */
    private static final class KeysOnly implements Words {
        @Override
        public Locale language() {
            return Locale.ROOT;
        }

        @Override
        public String say(Text text) {
            return text.toString();
        }

        @Override
        public boolean knows(String key) {
            return false;
        }
    }
}
