package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.snapshot.Scope;
import picocli.CommandLine.Option;

/** Options that many commands share. */
final class Options {

    private Options() {}

    /** Words of a command that cannot be understood, whatever the record holds. */
    static final class WrongWords extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        WrongWords(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Returns what {@code read} makes of words of the command; where it refuses, the words are wrong. */
    static <T> T words(Supplier<T> read) {
        try {
            return read.get();
        } catch (RefusedException e) {
            throw new WrongWords(e.problem());
        }
    }

    /** Which plugins, in which language. */
    static final class Plugins {

        @Option(
                names = "--declarations",
                paramLabel = "DIR",
                description = "a folder with declarations (YAML) of your own; may be repeated")
        private List<Path> folders = new ArrayList<>();

        @Option(
                names = "--language",
                paramLabel = "TAG",
                defaultValue = "en-GB",
                description = "the language of the words (${DEFAULT-VALUE})")
        private String language = "en-GB";

        /** Read before the words are parsed, so that faults in parsing show their traces too. */
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--debug", description = "print stack traces")
        private boolean debug;

        /** Opens the plugins of the class path and says the words of the language on {@code console} from now on. */
        Installation open(Console console) {
            Installation.Builder builder =
                    Installation.builder().with(new CliWords()).discover(Options.class.getClassLoader());
            folders.forEach(builder::watch);
            Installation installation = builder.build();
            console.speak(installation.words(TenantId.ONLY, locale()));
            return installation;
        }

        Locale locale() {
            return Locale.forLanguageTag(language);
        }
    }

    /** Which record. */
    static final class Store {

        private static final String FOLDER = "file:";
        static final String USUAL = "file:./tracking-data";

        @Option(
                names = "--store",
                paramLabel = "STORE",
                defaultValue = USUAL,
                description = "where the record is: file:DIR (${DEFAULT-VALUE})")
        private String location = USUAL;

        /** Opens the record to read or write what stays: a store that is forgotten at the end is refused. */
        PupilTracker open(Installation installation) throws IOException {
            RefusedException.unless(!location.startsWith("memory:"), "cli.store-forgets", location);
            return installation.tracker(TenantId.ONLY, location);
        }

        /** Opens a record that is there already: a mistyped folder is no empty record. */
        PupilTracker openExisting(Installation installation) throws IOException {
            RefusedException.unless(
                    !location.startsWith(FOLDER) || Files.isDirectory(Path.of(location.substring(FOLDER.length()))),
                    "cli.no-record",
                    location);
            return open(installation);
        }
    }

    /** For whom. */
    static final class Audience {

        @Option(
                names = "--audience",
                paramLabel = "WHO[=SCOPE]",
                description =
                        "for whom: teacher, assistant, senco, subject-leader, head, governor, adviser, consultant or parent,"
                                + " limited to a scope where the role is (teacher=class:4B)")
        private @Nullable String who;

        boolean given() {
            return who != null;
        }

        /** Returns the viewer, or that of {@code usual} where none was given. */
        Viewer viewer(Role usual) {
            return words(() -> parsed(usual));
        }

        private Viewer parsed(Role usual) {
            if (who == null) {
                return Viewer.of(usual, Optional.empty());
            }
            int at = who.indexOf('=');
            Role role = Role.parse(at < 0 ? who : who.substring(0, at));
            return Viewer.of(role, at < 0 ? Optional.empty() : Optional.of(Scope.parse(who.substring(at + 1))));
        }
    }

    /** Returns the point that {@code text} writes. */
    static Point point(String text) {
        return words(() -> Point.parse(text));
    }

    /** Returns settings of names and values; a name that is given again has all its values. */
    static Settings settings(List<String> chosen) {
        Settings settings = Settings.NONE;
        for (String one : chosen) {
            Pair pair = words(() -> Pair.parse(one));
            String before = settings.get(pair.left()).map(v -> v + "\n").orElse("");
            settings = settings.with(pair.left(), before + pair.right());
        }
        return settings;
    }
}
