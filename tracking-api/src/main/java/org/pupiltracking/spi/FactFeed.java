package org.pupiltracking.spi;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Facts to be appended, handed over one by one.
 *
 * @since 0.1
 */
@ProviderType
@FunctionalInterface
public interface FactFeed {

    /** Hands over every entry once, in order. Fact ids and revisions in them are ignored: the store gives them. */
    void into(FactSink to) throws IOException;
}
