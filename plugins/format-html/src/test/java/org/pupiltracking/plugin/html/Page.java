package org.pupiltracking.plugin.html;

import java.util.List;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;

/** A disclosed report made by hand. */
record Page(ReportId report, Role role, boolean anonymous, String policy, Content<Shown> content, List<Text> notes)
        implements Disclosed {

    static Page named(Content<Shown> content) {
        return new Page(new ReportId("by-hand"), Role.TEACHER, false, "ladder", content, List.of());
    }

    static Page anonymous(Content<Shown> content) {
        return new Page(new ReportId("by-hand"), Role.GOVERNOR, true, "ladder", content, List.of());
    }
}
