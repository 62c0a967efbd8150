package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file of declarations or words, wherever it is kept.
 *
 * @param name with its ending, without folders
 * @param content opens it
 */
public record DeclarationFile(String name, Opening content) {

    public DeclarationFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** Opens a file. */
    @FunctionalInterface
    public interface Opening {
        /** Opens it from its start; the caller closes. */
        InputStream open() throws IOException;
    }
}
