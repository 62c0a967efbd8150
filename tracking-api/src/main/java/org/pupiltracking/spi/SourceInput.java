package org.pupiltracking.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One file or stream to read.
 *
 * @since 0.1
 */
@ProviderType
public interface SourceInput {

    /** Returns an input of these bytes; none for a source that reads nothing. */
    static SourceInput of(String name, byte... content) {
        return new BytesInput(name, content.clone());
    }

    /** Returns the name without folders, such as {@code results.csv}; for problems and origins. */
    String name();

    /** Returns the size in bytes, when it is known. */
    OptionalLong size();

    /** Opens it from its start; may be called again. The caller closes. */
    InputStream open() throws IOException;
}
