package org.pupiltracking.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.snapshot.Scope;

/**
 * Which report of whom is asked for. A value that can be kept: it carries no viewer's rights, so the program that runs it later says for whom.
 *
 * @param report which report
 * @param scope of whom
 * @param at at which point
 * @param since compared with which earlier point; empty for the report's usual one
 * @param asKnownOn as known at the end of which day; empty for now
 * @param settings what else was chosen
 * @since 0.1
 */
public record ReportRequest(
        ReportId report,
        Scope scope,
        Point at,
        Optional<Point> since,
        Optional<LocalDate> asKnownOn,
        Settings settings) {

    public ReportRequest {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(asKnownOn, "asKnownOn");
        Objects.requireNonNull(settings, "settings");
    }

    /** Returns a request as known now, with the report's usual settings. */
    public static ReportRequest of(String report, Scope scope, Point at) {
        return new ReportRequest(new ReportId(report), scope, at, Optional.empty(), Optional.empty(), Settings.NONE);
    }

    /** Returns the same request compared with {@code point}. */
    public ReportRequest since(Point point) {
        return new ReportRequest(report, scope, at, Optional.of(point), asKnownOn, settings);
    }

    /** Returns the same request as known at the end of {@code day}. */
    public ReportRequest asKnownOn(LocalDate day) {
        return new ReportRequest(report, scope, at, since, Optional.of(day), settings);
    }

    /** Returns the same request with one more setting. */
    public ReportRequest with(String name, String value) {
        return new ReportRequest(report, scope, at, since, asKnownOn, settings.with(name, value));
    }

    /** Returns the request that {@code text} writes, as {@link #toText} does. */
    public static ReportRequest parse(String text) {
        Settings all = Settings.parse(text);
        Settings chosen = Settings.NONE;
        for (var entry : all.values().entrySet()) {
            if (entry.getKey().startsWith("set.")) {
                chosen = chosen.with(entry.getKey().substring(4), entry.getValue());
            }
        }
        return new ReportRequest(
                new ReportId(required(all, "report")),
                Scope.parse(required(all, "scope")),
                Point.parse(required(all, "at")),
                all.get("since").map(Point::parse),
                all.get("as-known-on").map(LocalDate::parse),
                chosen);
    }

    private static String required(Settings of, String name) {
        RefusedException.unless(of.get(name).isPresent(), "request.form", name);
        return of.get(name).orElseThrow();
    }

    /** Returns the text that {@link #parse} reads. It can hold a pupil's id, so it is not for logs. */
    public String toText() {
        Settings all = Settings.NONE
                .with("report", report.value())
                .with("scope", scope.toText())
                .with("at", at.toString());
        if (since.isPresent()) {
            all = all.with("since", since.get().toString());
        }
        if (asKnownOn.isPresent()) {
            all = all.with("as-known-on", asKnownOn.get().toString());
        }
        for (var entry : settings.values().entrySet()) {
            all = all.with("set." + entry.getKey(), entry.getValue());
        }
        return all.toString();
    }
}
