package org.pupiltracking.spi;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens record stores of one kind. Safe for use by many threads.
 *
 * @since 0.1
 */
@ConsumerType
public interface RecordStoreOpener {

    /**
     * Opens the store at {@code location}, creating it where there is none.
     *
     * @param location all of it, such as {@code file:./tracking-data}
     * @throws org.pupiltracking.outcome.RefusedException {@code store.held} if another program holds it, {@code store.newer} if a later
     *     version wrote it, {@code store.damaged} if it cannot be read
     * @throws IOException if the medium fails
     */
    RecordStore open(String location) throws IOException;
}
