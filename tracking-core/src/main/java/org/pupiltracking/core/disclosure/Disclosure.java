package org.pupiltracking.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.text.Text;

/**
 * Decides what one viewer sees of a report. Everything that leaves goes through here: formats take only what this makes.
 *
 * <p>Viewers who may name pupils see exact figures about whom they may count, names of those whom they may name, and groups for which they are
 * cleared. Viewers who may name nobody see figures only, each as finely as the audit of the whole release allows, and lists without pupils.
 *
 * <p>Of one snapshot; keeps what its pupils are called, by school and point, and nothing else. Safe for use by many threads.
 */
public final class Disclosure {

    private static final int SCHOOLS = 256;

    private final Snapshot snapshot;
    private final Identities identities;
    private final Map<ShortNames.SchoolAt, Map<PupilId, String>> called = new ConcurrentHashMap<>();

    public Disclosure(Snapshot snapshot, Identities identities) {
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.identities = Objects.requireNonNull(identities, "identities");
    }

    /**
     * Decides whether a viewer may have a report at all; to be asked before it is written.
     *
     * @throws RefusedException {@code disclosure.names-needed} for a report that names pupils some of whom the viewer may not name,
     *     {@code disclosure.out-of-reach} for a scope that the viewer may not count
     */
    public static void admit(ReportDefinition report, ReportRequest request, Viewer viewer, Snapshot snapshot) {
        Reach reach = new Reach(snapshot, viewer, request.at());
        if (report.audience() == Audience.NAMED) {
            RefusedException.unless(
                    reach.mayNameEverybody(request.scope()),
                    "disclosure.names-needed",
                    report.id().value(),
                    viewer.role().toString());
        } else {
            RefusedException.unless(
                    reach.mayCount(request.scope(), request.at()),
                    "disclosure.out-of-reach",
                    report.id().value(),
                    viewer.role().toString());
        }
    }

    /**
     * Returns what {@code viewer} sees of {@code content}. Equal arguments give equal results.
     *
     * @param content as a report wrote it for {@code request}, from the snapshot
     * @param policy how figures are protected when the viewer may name nobody
     */
    public Disclosed disclose(Content<Cell> content, ReportRequest request, Viewer viewer, DisclosurePolicy policy) {
        if (called.size() > SCHOOLS) {
            called.clear();
        }
        Reach reach = new Reach(snapshot, viewer, request.at());
        Clearance clearance = new Clearance(snapshot);
        boolean anonymous = viewer.isAnonymous();
        Content<Cell> seen = anonymous ? WithoutPupils.of(content) : content;
        Figures figures = anonymous
                ? AuditedFigures.of(seen, snapshot, viewer, reach, clearance, policy)
                : new StaffFigures(viewer, reach, clearance);
        Leaves leaves = new Leaves(
                viewer,
                request.scope(),
                reach,
                new ShortNames(snapshot, identities, request.at(), called),
                identities,
                figures);
        return new DisclosedReport(
                request.report(),
                viewer.role(),
                anonymous,
                anonymous ? policy.id() : "named",
                seen.map(leaves::show),
                anonymous ? anonymousNotes(leaves, content, policy) : namedNotes(leaves));
    }

    private static List<Text> namedNotes(Leaves leaves) {
        return leaves.withheld() > 0 ? List.of(Text.of("disclosure.note.out-of-reach", leaves.withheld())) : List.of();
    }

    private static List<Text> anonymousNotes(Leaves leaves, Content<Cell> content, DisclosurePolicy policy) {
        List<Text> notes = new ArrayList<>();
        notes.add(Text.of("disclosure.note.policy", policy.id(), policy.smallest(), policy.exactFrom()));
        notes.add(Text.of("disclosure.note.withheld", leaves.withheld(), leaves.ranges()));
        if (WithoutPupils.leavesAveragesOut(content)) {
            notes.add(Text.of("disclosure.note.averages"));
        }
        if (!policy.auditedOverTime()) {
            notes.add(Text.of("disclosure.note.one-release"));
        }
        return notes;
    }
}
