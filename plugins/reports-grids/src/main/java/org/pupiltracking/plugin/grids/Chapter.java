package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Snapshot;

/**
 * One pupil in one subject: the readings up to the point, and where the pupil stood at each of the last.
 *
 * @param topic what is spoken of
 * @param view the pupil
 * @param day of the point
 * @param standing at the point, or at the last reading before it when there is none at the point
 * @param readings up to the point, earliest first; at least one
 * @param path where the pupil stood at the last readings, earliest first
 */
record Chapter(
        Topic topic,
        PupilView view,
        LocalDate day,
        PupilStanding standing,
        List<Reading> readings,
        List<PupilStanding> path) {

    /** As many readings as a reader follows. */
    private static final int LONGEST_PATH = 9;

    static Optional<Chapter> of(
            Snapshot snapshot, ReportRequest request, PupilView view, SubjectId subject, Optional<KindId> asked) {
        Comparator<Point> order = snapshot.definitions().calendar().order();
        for (KindId kind : asked.map(List::of).orElse(attainment(snapshot, view, subject))) {
            List<Reading> readings = view.readings(subject, kind).stream()
                    .filter(r -> order.compare(r.point(), request.at()) <= 0)
                    .toList();
            LocalDate day = snapshot.rollDate(request.scope(), request.at());
            Optional<AssessmentFramework> framework = framework(snapshot, request, view, subject, readings, day);
            if (!readings.isEmpty() && framework.isPresent()) {
                Point at = readings.get(readings.size() - 1).point();
                Question question = question(request, framework.get(), subject, kind, at);
                List<PupilStanding> path = new ArrayList<>();
                readings.subList(Math.max(0, readings.size() - LONGEST_PATH), readings.size())
                        .forEach(r -> path.add(snapshot.standing(question.at(r.point()), view.id())));
                return Optional.of(new Chapter(
                        new Topic(snapshot, request, framework.get(), question),
                        view,
                        day,
                        path.get(path.size() - 1),
                        readings,
                        path));
            }
        }
        return Optional.empty();
    }

    private static List<KindId> attainment(Snapshot snapshot, PupilView view, SubjectId subject) {
        return Stream.concat(Kind.ALWAYS.stream().map(Kind::id), view.kinds(subject).stream())
                .distinct()
                .filter(k -> view.kinds(subject).contains(k))
                .filter(k ->
                        snapshot.definitions().kind(k).filter(Kind::attainment).isPresent())
                .toList();
    }

    /** The one that was asked for, else the pupil's own, else the first that uses the scheme of the latest reading. */
    private static Optional<AssessmentFramework> framework(
            Snapshot snapshot,
            ReportRequest request,
            PupilView view,
            SubjectId subject,
            List<Reading> readings,
            LocalDate day) {
        Optional<String> asked = Topic.chosen(request, Choices.FRAMEWORK);
        if (asked.isPresent()) {
            return asked.get().contains("@")
                    ? snapshot.definitions().framework(FrameworkKey.parse(asked.get()))
                    : snapshot.definitions().latest(new FrameworkId(asked.get()));
        }
        return view.ownFramework(subject, day)
                .flatMap(snapshot.definitions()::framework)
                .or(() -> readings.isEmpty()
                        ? Optional.empty()
                        : snapshot.definitions().frameworks().stream()
                                .filter(f -> f.schemes()
                                        .contains(readings.get(readings.size() - 1)
                                                .scheme()))
                                .findFirst());
    }

    private static Question question(
            ReportRequest request, AssessmentFramework framework, SubjectId subject, KindId kind, Point at) {
        return new Question(
                framework.key(),
                subject,
                kind,
                at,
                Topic.chosen(request, Choices.POLICY).map(PolicyId::new),
                Topic.chosen(request, Choices.BANDS).map(RuleId::new),
                Topic.chosen(request, Choices.PROGRESS).map(RuleId::new),
                Topic.chosen(request, Choices.BASELINE).map(RuleId::new),
                request.since(),
                false,
                true);
    }

    /** Returns the place of the subject on pages. */
    int place() {
        return topic.framework().subjects().subjects().indexOf(topic.subject());
    }

    Reading latest() {
        return readings.get(readings.size() - 1);
    }

    /** Returns whether there is a result at the very point that is asked about. */
    boolean isCurrent() {
        return latest().point().equals(topic.at());
    }

    boolean isAssessed() {
        return standing.coverage() == Coverage.ASSESSED;
    }

    /** Returns the point since which the pupil has had the same result, without another between. */
    Point unchangedSince() {
        Point since = latest().point();
        for (int i = readings.size() - 2; i >= 0; i--) {
            if (!readings.get(i).printed().equals(latest().printed())) {
                break;
            }
            since = readings.get(i).point();
        }
        return since;
    }

    /** Returns the point, with its school year, as a page says it. */
    Cell when(Point point) {
        return Labels.when(topic.snapshot(), point);
    }

    /** Returns how the pupil stands to the expectation, or to the others where nothing is expected, in a few words. */
    Cell finding() {
        Optional<Integer> steps = standing.steps().found();
        if (steps.isPresent()) {
            return steps.get() == 0
                    ? Cell.words("grids.story.at")
                    : Cell.words(steps.get() < 0 ? "grids.story.below" : "grids.story.above", Math.abs(steps.get()));
        }
        return standing.position()
                .found()
                .<Cell>map(p -> Cell.words("grids.story.position." + p.name().toLowerCase(java.util.Locale.ROOT)))
                .orElseGet(() -> standing.band()
                        .found()
                        .<Cell>map(b -> Cell.words("grids.story.band", org.pupiltracking.text.Text.of(b.label())))
                        .orElse(Cell.words("grids.story.unplaced")));
    }
}
