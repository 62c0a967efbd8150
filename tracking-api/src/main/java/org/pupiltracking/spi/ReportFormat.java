package org.pupiltracking.spi;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.text.Words;

/**
 * Writes a disclosed report in one format, such as HTML. Safe for use by many threads.
 *
 * @since 0.1
 */
@ConsumerType
public interface ReportFormat {

    /** Returns the permanent id, such as {@code html}; stored in manifests, so it never changes once published. */
    String id();

    /** Returns what is written, such as {@code text/html}. */
    String mediaType();

    /** Returns the usual ending of a file's name, without dot, such as {@code html}. */
    String ending();

    /** Writes and flushes, does not close {@code to}. Rule {@code format.deterministic}: equal reports, words and settings give equal bytes. */
    void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException;
}
