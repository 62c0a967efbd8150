package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a command prints: figures to one stream, problems and progress to the other. */
final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable Words words;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Speaks {@code language} from now on. */
    void speak(Words language) {
        words = language;
    }

    /** Returns the words to speak; before a command has opened its plugins, those that the class path has in British English. */
    Words words() {
        Words now = words;
        if (now == null) {
            now = usual();
            words = now;
        }
        return now;
    }

    private static Words usual() {
        try (Installation plugins = Installation.builder()
                .with(new CliWords())
                .discover(Console.class.getClassLoader())
                .build()) {
            return plugins.words(TenantId.ONLY, Locale.UK);
        } catch (RefusedException | IOException e) {
            LOG.debug("no words", e);
            return new KeysOnly();
        }
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
        String said = problem.given().map(g -> say(g.text()) + ": ").orElse("") + say(problem.text());
        return problem.place().map(p -> place(p) + ": ").orElse("") + said;
    }

    private String place(Place place) {
        StringBuilder where = new StringBuilder(place.source());
        place.line().ifPresent(line -> where.append(' ').append(say(Text.of("cli.line", Integer.toString(line)))));
        place.column().ifPresent(column -> where.append(", ").append(say(Text.of("cli.column", column))));
        return where.toString();
    }

    /** Says what went wrong, without a stack trace unless asked for; returns the exit code. */
    int fail(Throwable e, boolean debug) {
        int code = Tracking.codeOf(e);
        if (e instanceof RefusedException refused) {
            err.println(sentence(refused.problem()));
        } else if (e instanceof Options.WrongWords wrong) {
            err.println(sentence(wrong.problem()));
        } else if (e instanceof NoSuchFileException missing) {
            err.println(say(Text.of("cli.no-file", missing.getFile())));
        } else if (e instanceof AccessDeniedException denied) {
            err.println(say(Text.of("cli.no-access", denied.getFile())));
        } else if (e instanceof CharacterCodingException) {
            err.println(say(Text.of("cli.not-utf-8")));
        } else if (e instanceof IOException io) {
            // Core lets no message through that a plugin wrote.
            String message = io.getMessage();
            err.println(say(Text.of("cli.unreadable", message == null ? name(e) : message)));
        } else if (e instanceof UncheckedIOException) {
            err.println(say(Text.of("cli.unreadable", name(e))));
        } else if (code == Tracking.OUR_FAULT) {
            err.println(say(Text.of("cli.fault", name(e))));
        } else {
            err.println(say(Text.of("cli.stopped")));
        }
        if (debug) {
            e.printStackTrace(err);
        } else {
            LOG.debug("failed", e);
        }
        return code;
    }

    private String say(Text text) {
        return words().say(text);
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    /** Speaks where no plugin can bring words. */
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
