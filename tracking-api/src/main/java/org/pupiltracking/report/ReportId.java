package org.pupiltracking.report;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a report, such as {@code class-tracking-grid}.
 *
 * @since 0.1
 */
public record ReportId(String value) implements Comparable<ReportId> {

    public ReportId {
        Ids.check("report", value);
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
