package org.pupiltracking.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.outcome.Outcome;

/**
 * Reads a file in which a scheme, framework or other value is declared. Data only: nothing in a file runs or includes another. Safe for use
 * by many threads.
 *
 * @since 0.1
 */
@ConsumerType
public interface DeclarationReader {

    /** Returns the file endings that it reads, without dot, such as {@code yaml}. */
    Set<String> endings();

    /**
     * Returns what the file declares, with every problem of the file and its line and column. Reads to the end of {@code in} or to the
     * bound, does not close it. Rule {@code declarations.bounded}: refuses more than 4 MiB, deep nesting and aliases with a problem, never
     * with an error.
     *
     * @param name the file's name without folders, for problems
     * @throws IOException only if {@code in} does
     */
    Outcome<Declared> read(String name, InputStream in) throws IOException;
}
