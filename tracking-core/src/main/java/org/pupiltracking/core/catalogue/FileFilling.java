package org.pupiltracking.core.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.text.WordList;

/**
 * Files without code: declarations, which the readers that plugins bring can read, and {@code words_TAG.properties}. All of them come or
 * none.
 *
 * @param provider who brings them
 * @param files in order
 * @param readers reads one declaration file
 */
record FileFilling(Provider provider, List<DeclarationFile> files, Readers readers) implements Filling {

    /** The longest file; what a reader must refuse beyond is refused before it is read. */
    static final int MOST_BYTES = 4 << 20;

    /** The reader went while it read. */
    private static final Set<String> AWAY = Set.of("plugin.withdrawn", "plugin.away");

    private static final Pattern WORDS = Pattern.compile("words_([A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)\\.properties");

    FileFilling {
        files = List.copyOf(files);
    }

    /** Reads declaration files through the plugins that can. */
    interface Readers {
        /** Returns what the file declares; empty when nothing reads such files. */
        Optional<Outcome<Declared>> read(String name, InputStream in) throws IOException;

        /** Returns the endings that can be read. */
        List<String> endings();
    }

    /** Returns whether a file of this name holds words. */
    static boolean isWords(String name) {
        return WORDS.matcher(name).matches();
    }

    /** Returns the ending of a name, in lower case, without dot. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String name(String usual) {
        return usual;
    }

    @Override
    public boolean isPlugin() {
        return false;
    }

    @Override
    public @Nullable ClassLoader loader() {
        return null;
    }

    @Override
    public Filled bring() throws IOException {
        CheckedContributions to = new CheckedContributions();
        List<Problem> problems = new ArrayList<>();
        boolean whole = true;
        Set<String> lacking = new HashSet<>();
        for (DeclarationFile file : files) {
            try {
                Matcher words = WORDS.matcher(file.name());
                if (words.matches()) {
                    Locale language = Locale.forLanguageTag(words.group(1).replace('_', '-'));
                    to.words(WordList.read(language, bytes(file)));
                    continue;
                }
                Optional<Outcome<Declared>> read = readers.read(file.name(), bytes(file));
                if (read.isEmpty()) {
                    lacking.add(ending(file.name()));
                    throw new RefusedException(
                            Problem.leftOut("declarations.no-reader", file.name(), readers.endings()));
                }
                read.get().problems().forEach(p -> problems.add(placed(Fault.plain(p), file)));
                whole &= read.get().isWhole();
                if (read.get().isWhole()) {
                    to.declared(read.get().value());
                }
            } catch (RefusedException e) {
                whole = false;
                if (AWAY.contains(e.problem().code())) {
                    lacking.add(ending(file.name()));
                }
                problems.add(placed(Fault.plain(e.problem()), file));
            } catch (IllegalArgumentException e) {
                // What java.util.Properties throws for a broken escape.
                whole = false;
                problems.add(placed(Problem.leftOut("words.form", file.name()), file));
            }
        }
        return new Filled(provider, whole ? to.end() : null, problems, lacking);
    }

    private static Problem placed(Problem problem, DeclarationFile file) {
        return problem.place().isPresent() ? problem : problem.at(Place.of(file.name()));
    }

    private static InputStream bytes(DeclarationFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            RefusedException.unless(all.length <= MOST_BYTES, "declarations.bounded", file.name(), MOST_BYTES);
            return new ByteArrayInputStream(all);
        }
    }
}
