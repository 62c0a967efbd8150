package org.pupiltracking.core.disclosure;

import java.util.List;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;

/** What left the stage. Only {@link Disclosure} makes one. */
record DisclosedReport(
        ReportId report, Role role, boolean anonymous, String policy, Content<Shown> content, List<Text> notes)
        implements Disclosed {

    DisclosedReport {
        notes = List.copyOf(notes);
    }

    /** Says which report it is and nothing of what it holds. */
    @Override
    public String toString() {
        return "Disclosed[" + report + "]";
    }
}
