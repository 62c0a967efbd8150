package org.pupiltracking.plugin.grids;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/** Why a report has nothing to show, and what there is in its place: a school or class that does not exist, a point without results. */
final class Nothing {

    private static final int MOST_POINTS = 6;

    private Nothing() {}

    /** Returns the refusal of a request for which no result was found. */
    static RefusedException at(Snapshot snapshot, ReportRequest request) {
        return new RefusedException(
                snapshot.roll(request.scope(), request.at()).isEmpty()
                        ? nobody(snapshot, request)
                        : noResults(snapshot, request));
    }

    private static Problem nobody(Snapshot snapshot, ReportRequest request) {
        String at = request.at().toString();
        for (Scope.Part part : request.scope().parts()) {
            if (part instanceof Scope.OfSchool of && !snapshot.schools().contains(of.school())) {
                List<String> known =
                        snapshot.schools().stream().map(s -> s.value()).toList();
                return Problem.refused(
                        "grids.school-unknown",
                        Given.of(of.school().value(), known).text(),
                        known);
            } else if (part instanceof Scope.OfClass of) {
                List<String> known = classes(snapshot, request);
                if (!known.isEmpty() && !known.contains(of.name())) {
                    return Problem.refused(
                            "grids.class-unknown",
                            at,
                            Given.of(of.name(), known).text(),
                            known);
                }
            }
        }
        return Problem.refused("grids.nobody", at);
    }

    /** The names of the classes of the schools that are asked for. */
    private static List<String> classes(Snapshot snapshot, ReportRequest request) {
        Scope schools = new Scope(request.scope().parts().stream()
                .filter(Scope.OfSchool.class::isInstance)
                .toList());
        return snapshot.classes(schools, request.at()).stream()
                .map(Criterion::value)
                .map(c -> c.substring(c.indexOf('/') + 1))
                .distinct()
                .toList();
    }

    /** When one pupil or group has results is not said: it may be asked for by whoever may not know. */
    private static Problem noResults(Snapshot snapshot, ReportRequest request) {
        String at = request.at().toString();
        boolean narrow = request.scope().parts().stream()
                .anyMatch(p -> p instanceof Scope.OfPupil || p instanceof Scope.OfGroup);
        List<Point> points = narrow ? List.of() : points(snapshot, request.scope());
        return points.isEmpty()
                ? Problem.refused("grids.no-results", at)
                : Problem.refused(
                        "grids.no-results.but",
                        at,
                        points.stream()
                                .skip(Math.max(0, points.size() - MOST_POINTS))
                                .map(Point::toString)
                                .toList());
    }

    private static List<Point> points(Snapshot snapshot, Scope scope) {
        Collection<Point> all = new TreeSet<>(snapshot.definitions().calendar().order());
        for (AssessmentFramework framework : snapshot.definitions().frameworks()) {
            for (Subject subject : framework.subjects().subjects()) {
                kinds(framework).forEach(kind -> all.addAll(snapshot.points(scope, subject.id(), kind)));
            }
        }
        return List.copyOf(all);
    }

    /** Returns the kinds of result of which figures of attainment may be made. */
    static List<KindId> kinds(AssessmentFramework framework) {
        return Kind.of(framework).stream()
                .filter(Kind::attainment)
                .map(Kind::id)
                .toList();
    }
}
