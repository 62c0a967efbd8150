package org.pupiltracking.disclosure;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.text.Text;

/**
 * A report after disclosure, for one viewer: all that a format gets. Only core makes one. Frozen.
 *
 * @since 0.1
 */
@ProviderType
public interface Disclosed {

    /** Returns which report it is. */
    ReportId report();

    /** Returns the role for which it was disclosed. */
    Role role();

    /** Returns whether it holds no name: it may be shared with governors. */
    boolean anonymous();

    /** Returns the policy that was applied; the name only. */
    String policy();

    /** Returns the content, every leaf as the viewer sees it. */
    Content<Shown> content();

    /** Returns what the reader is to know of the disclosure, such as how many figures are not shown. */
    List<Text> notes();
}
