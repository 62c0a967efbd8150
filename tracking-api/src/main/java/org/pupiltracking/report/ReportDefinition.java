package org.pupiltracking.report;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.snapshot.Snapshot;

/**
 * A report: from a snapshot to content without format, names or numbers in text. It asks for figures and cannot invent one. Safe for use by
 * many threads. Rule {@code report.deterministic}: equal snapshots and requests give equal content.
 *
 * @since 0.1
 */
@ConsumerType
public interface ReportDefinition {

    /** Returns the permanent id. */
    ReportId id();

    /** Returns a word key for its name. */
    String label();

    /** Returns whom it is for. */
    Audience audience();

    /** Returns the settings that it understands; a program builds a form from them. */
    List<Parameter> parameters();

    /**
     * Returns the content.
     *
     * @throws org.pupiltracking.outcome.RefusedException if the request cannot be met, with the reason: an unknown class, no results
     */
    Content<Cell> write(Snapshot of, ReportRequest request, Monitor on);
}
