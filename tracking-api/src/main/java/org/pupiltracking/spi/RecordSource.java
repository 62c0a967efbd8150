package org.pupiltracking.spi;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;

/**
 * Reads facts from files of one format, such as CSV. It says what the file says; whether a grade exists in its scheme, a point in the
 * calendar and a value in its characteristic is checked by core, the same for every source. Safe for use by many threads.
 *
 * @since 0.1
 */
@ConsumerType
public interface RecordSource {

    /** Returns the permanent id, such as {@code csv}. */
    String id();

    /** Returns the settings that it understands. */
    List<Parameter> parameters();

    /** Returns how well it could read a file that begins with {@code head} (at most 4 KiB): 0 not at all, 100 surely. */
    int recognises(String name, byte[] head);

    /**
     * Reads {@code in} and hands over what it says, in the file's order. A bad cell costs the cell; a row is left out only when its pupil or
     * its point cannot be known. Memory is bounded whatever the file holds.
     *
     * @throws IOException only if reading does
     * @throws org.pupiltracking.outcome.RefusedException if the file or the settings cannot be used at all
     */
    void read(SourceInput in, Settings with, SourceSink to, Monitor on) throws IOException;
}
