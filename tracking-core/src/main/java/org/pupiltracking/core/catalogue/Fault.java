package org.pupiltracking.core.catalogue;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.text.Text;

/**
 * Turns what plugin code threw into a problem that holds text only: a throwable that is kept holds on to the classes on its stack, and with
 * them to an edition that should be gone.
 */
final class Fault {

    private static final int LONGEST = 200;

    private Fault() {}

    /**
     * Returns why something was not taken in, with the message, since no pupil is known at that time.
     *
     * @param plugin whose code it was; the place of the problem
     */
    static Problem arriving(String plugin, Throwable thrown) {
        Throwable cause = bare(thrown);
        Problem problem;
        if (cause instanceof RefusedException refused) {
            problem = plain(refused.problem());
        } else if (needsAnotherApi(cause)) {
            problem = Problem.leftOut("plugin.newer-api", line(cause.getMessage()));
        } else if (cause instanceof LinkageError) {
            problem = Problem.leftOut("plugin.linkage", name(cause), line(cause.getMessage()));
        } else {
            problem = Problem.leftOut("plugin.throws", name(cause), line(cause.getMessage()), where(cause));
        }
        return problem.place().isPresent() ? problem : problem.at(Place.of(plugin));
    }

    /**
     * Returns why a piece of work failed, without the message: a plugin may have put a pupil's name into it.
     *
     * @param plugin whose code it was
     */
    static Problem working(String plugin, Throwable thrown) {
        Throwable cause = bare(thrown);
        return cause instanceof RefusedException refused
                ? new Problem(
                        Severity.REFUSED,
                        copied(refused.problem().text()),
                        refused.problem().place(),
                        refused.problem().given())
                : Problem.refused("plugin.failed", plugin, name(cause), where(cause));
    }

    /** Returns the problem with nothing in it that a plugin made, at the severity of a part. */
    static Problem plain(Problem of) {
        Severity severity = of.severity() == Severity.NOTICE ? Severity.NOTICE : Severity.LEFT_OUT;
        Optional<Given> given = of.given();
        return new Problem(severity, copied(of.text()), of.place(), given);
    }

    private static Throwable bare(Throwable thrown) {
        Throwable at = thrown;
        while ((at instanceof ExecutionException
                        || at instanceof InvocationTargetException
                        || at instanceof ServiceConfigurationError
                        || at instanceof ExceptionInInitializerError)
                && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    /** A class or member of ours that is not there: the plugin was built against another edition of the api. */
    private static boolean needsAnotherApi(Throwable cause) {
        String text = cause.getMessage() == null ? "" : cause.getMessage().replace('/', '.');
        return (cause instanceof NoClassDefFoundError
                        || cause instanceof IncompatibleClassChangeError
                        || cause instanceof ClassNotFoundException)
                && text.contains("org.pupiltracking.")
                && !text.startsWith("org.pupiltracking.plugin.");
    }

    private static String name(Throwable cause) {
        return cause.getClass().getName();
    }

    private static String where(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (!frame.getClassName().startsWith("java.")
                    && !frame.getClassName().startsWith("jdk.")) {
                return line(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
            }
        }
        return "-";
    }

    static String line(@Nullable String text) {
        String one = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= LONGEST
                ? one
                : one.substring(0, one.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A list within a text may be of a plugin's own class. */
    private static Text copied(Text text) {
        return new Text(text.key(), copied(text.arguments()));
    }

    private static List<Object> copied(List<?> arguments) {
        List<Object> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(
                    argument instanceof Text text
                            ? copied(text)
                            : argument instanceof List<?> list ? List.copyOf(copied(list)) : argument);
        }
        return all;
    }
}
