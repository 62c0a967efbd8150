package org.pupiltracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.catalogue.Contribution;
import org.pupiltracking.core.catalogue.GuardedOutput;
import org.pupiltracking.core.catalogue.Lease;
import org.pupiltracking.core.disclosure.Disclosure;
import org.pupiltracking.core.snapshot.GridSnapshot;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportRequest;

/**
 * A report that is about to be made for one viewer. Each method returns a changed copy; nothing is done before {@link #disclosed} or
 * {@link #writeTo}. Immutable; safe for many threads.
 *
 * @since 0.1
 */
public final class ReportRun {

    private final PupilTracker tracker;
    private final ReportRequest request;
    private final @Nullable Viewer viewer;
    private final String format;
    private final Locale language;
    private final DisclosurePolicy policy;
    private final Settings settings;
    private final Monitor monitor;

    ReportRun(PupilTracker tracker, ReportRequest request) {
        this(tracker, request, null, "", Locale.UK, DisclosurePolicy.LADDER, Settings.NONE, Monitor.NONE);
    }

    private ReportRun(
            PupilTracker tracker,
            ReportRequest request,
            @Nullable Viewer viewer,
            String format,
            Locale language,
            DisclosurePolicy policy,
            Settings settings,
            Monitor monitor) {
        this.tracker = tracker;
        this.request = request;
        this.viewer = viewer;
        this.format = format;
        this.language = language;
        this.policy = policy;
        this.settings = settings;
        this.monitor = monitor;
    }

    /** Makes it for {@code who}; needed. */
    public ReportRun forViewer(Viewer who) {
        return new ReportRun(tracker, request, who, format, language, policy, settings, monitor);
    }

    /** Chooses a setting of the report; what was chosen before for the same name is forgotten. */
    public ReportRun choosing(String name, String value) {
        return new ReportRun(tracker, request.with(name, value), viewer, format, language, policy, settings, monitor);
    }

    /** Writes it in a format, such as {@code html}; needed for {@link #writeTo}. */
    public ReportRun as(String id) {
        return new ReportRun(tracker, request, viewer, id, language, policy, settings, monitor);
    }

    /** Says its words in a language; British English unless set. */
    public ReportRun in(Locale words) {
        return new ReportRun(tracker, request, viewer, format, words, policy, settings, monitor);
    }

    /** Protects figures for anonymous viewers by a policy; {@link DisclosurePolicy#LADDER} unless set. */
    public ReportRun under(DisclosurePolicy how) {
        return new ReportRun(tracker, request, viewer, format, language, how, settings, monitor);
    }

    /** Gives settings to the format. */
    public ReportRun with(Settings ofFormat) {
        return new ReportRun(tracker, request, viewer, format, language, policy, ofFormat, monitor);
    }

    /** Lets {@code on} watch and cancel it. */
    public ReportRun watchedBy(Monitor on) {
        return new ReportRun(tracker, request, viewer, format, language, policy, settings, on);
    }

    /**
     * Makes the report and returns what the viewer may see of it.
     *
     * @throws RefusedException what the report refuses, such as an unknown class; {@code setting.unknown} and the like; {@code viewer.missing}; {@code disclosure.names-needed} when it is for
     *     viewers who may name every pupil in its scope and this one may not; {@code plugin.withdrawn} when a plugin went meanwhile
     * @throws org.pupiltracking.outcome.CancelledException if the monitor cancels
     * @throws IOException if the store fails
     */
    public Disclosed disclosed() throws IOException {
        try (Lease lease = lease(List.of(Contribution.report(request.report())))) {
            Disclosed disclosed = disclose(lease);
            lease.end();
            return disclosed;
        }
    }

    /**
     * Makes the report and writes it: all of it, or nothing when anything fails. Flushes, does not close {@code out}.
     *
     * @throws RefusedException as {@link #disclosed}, and {@code format.unknown}
     */
    public void writeTo(OutputStream out) throws IOException {
        try (Lease lease = lease(List.of(Contribution.report(request.report()), Contribution.format(format)))) {
            Disclosed disclosed = disclose(lease);
            WordBook words = WordBook.of(language, lease.plugins().words(), Locale.UK);
            GuardedOutput whole = lease.format(format, disclosed, words, settings);
            whole.deliver(out);
            out.flush();
        }
    }

    /** Returns what {@link #writeTo} would write. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        writeTo(all);
        return all.toByteArray();
    }

    private Lease lease(List<Contribution> names) {
        return tracker.installation().catalogue().lease(tracker.tenant(), Installation.PATIENCE, names);
    }

    private Disclosed disclose(Lease lease) throws IOException {
        if (viewer == null) {
            throw new RefusedException(Problem.refused("viewer.missing"));
        }
        Viewer who = viewer;
        PupilTracker.Held held = tracker.held(tracker.revision(request.asKnownOn()), monitor);
        GridSnapshot snapshot = held.loaded().snapshot();
        Content<Cell> content = lease.call(Contribution.report(request.report()), ReportDefinition.class, report -> {
            request.settings().check(report.parameters());
            Disclosure.admit(report, request, who, snapshot);
            return report.write(snapshot, request, monitor);
        });
        return held.disclosure().disclose(content, request, who, policy);
    }
}
