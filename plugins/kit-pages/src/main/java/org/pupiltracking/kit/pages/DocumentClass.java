package org.pupiltracking.kit.pages;

import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.text.Text;

/** What a document may be used for: printed at the foot of every page. */
public final class DocumentClass {

    private DocumentClass() {}

    /** Returns the words: for a family; anonymised and suppressed; or official-sensitive because of the names or the small counts in it. */
    public static Text of(Disclosed report) {
        if (report.role() == Role.PARENT) {
            return Text.of("page.class.family");
        }
        return Text.of(report.anonymous() ? "page.class.anonymous" : "page.class.sensitive");
    }
}
