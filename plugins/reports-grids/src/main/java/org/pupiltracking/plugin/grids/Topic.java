package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/**
 * What a report speaks of, once everything that a request leaves open is chosen: framework, subject, kind of result and question.
 *
 * @param snapshot what it reads
 * @param request what was asked
 * @param framework whose ladders and rules
 * @param question as it is asked of the snapshot
 */
record Topic(Snapshot snapshot, ReportRequest request, AssessmentFramework framework, Question question) {

    /** Returns the topic of {@code request}. */
    static Topic of(Snapshot snapshot, ReportRequest request) {
        AssessmentFramework framework = framework(snapshot, request);
        Optional<SubjectId> asked = chosen(request, Choices.SUBJECT).map(SubjectId::new);
        asked.ifPresent(s -> RefusedException.unless(
                framework.subjects().find(s).isPresent(),
                "subject.unknown",
                framework.key().toString(),
                Given.of(s.value(), ids(framework)).text(),
                ids(framework)));
        List<SubjectId> subjects = asked.map(List::of)
                .orElse(framework.subjects().subjects().stream()
                        .map(Subject::id)
                        .toList());
        for (SubjectId subject : subjects) {
            for (KindId kind : kinds(framework, request)) {
                if (hasResults(snapshot, request, subject, kind)) {
                    return new Topic(snapshot, request, framework, question(request, framework, subject, kind));
                }
            }
        }
        throw Nothing.at(snapshot, request);
    }

    /** Returns the topics of all subjects that are asked for, or have results, in page order; at least one. */
    static List<Topic> each(Snapshot snapshot, ReportRequest request) {
        Optional<String> asked = chosen(request, Choices.SUBJECTS);
        Topic first = of(
                snapshot,
                asked.map(s -> request.with("subject", s.split("\n", -1)[0])).orElse(request));
        List<SubjectId> subjects = asked.map(all ->
                        Stream.of(all.split("\n", -1)).map(SubjectId::new).toList())
                .orElse(first.framework.subjects().subjects().stream()
                        .map(Subject::id)
                        .filter(s -> hasResults(snapshot, request, s, first.question.kind()))
                        .toList());
        List<Topic> all = new ArrayList<>();
        subjects.forEach(s -> all.add(new Topic(snapshot, request, first.framework, first.question.about(s))));
        return all;
    }

    private static List<String> ids(AssessmentFramework framework) {
        return framework.subjects().subjects().stream().map(s -> s.id().value()).toList();
    }

    private static AssessmentFramework framework(Snapshot snapshot, ReportRequest request) {
        Optional<String> asked = chosen(request, Choices.FRAMEWORK);
        if (asked.isPresent()) {
            String id = asked.get();
            return (id.contains("@")
                            ? snapshot.definitions().framework(FrameworkKey.parse(id))
                            : snapshot.definitions().latest(new FrameworkId(id)))
                    .orElseThrow(() -> {
                        List<String> known = snapshot.definitions().frameworks().stream()
                                .map(f -> f.key().toString())
                                .toList();
                        return new RefusedException(Problem.refused(
                                "grids.framework-unknown", Given.of(id, known).text(), known));
                    });
        }
        return snapshot.usualFramework(request.scope(), request.at())
                .flatMap(snapshot.definitions()::framework)
                .orElseThrow(() -> Nothing.at(snapshot, request));
    }

    private static List<KindId> kinds(AssessmentFramework framework, ReportRequest request) {
        List<KindId> known = Nothing.kinds(framework);
        Optional<String> chosen = chosen(request, Choices.KIND);
        if (chosen.isEmpty()) {
            return known;
        }
        KindId kind = new KindId(chosen.get());
        List<String> names = known.stream().map(KindId::value).toList();
        RefusedException.unless(
                known.contains(kind),
                "grids.kind-unknown",
                Given.of(kind.value(), names).text(),
                names);
        return List.of(kind);
    }

    private static boolean hasResults(Snapshot snapshot, ReportRequest request, SubjectId subject, KindId kind) {
        return snapshot.points(request.scope(), subject, kind).contains(request.at());
    }

    private static Question question(
            ReportRequest request, AssessmentFramework framework, SubjectId subject, KindId kind) {
        return new Question(
                framework.key(),
                subject,
                kind,
                request.at(),
                chosen(request, Choices.POLICY).map(PolicyId::new),
                chosen(request, Choices.BANDS).map(RuleId::new),
                chosen(request, Choices.PROGRESS).map(RuleId::new),
                chosen(request, Choices.BASELINE).map(RuleId::new),
                request.since(),
                false,
                false);
    }

    /** Returns what was chosen; empty for what was left open. */
    static Optional<String> chosen(ReportRequest request, Parameter of) {
        return Optional.of(request.settings().get(of)).filter(s -> !s.isEmpty());
    }

    /** Returns the answers at the point that is asked about. */
    Answers answers(Monitor on) {
        return snapshot.ask(question, on);
    }

    /** Returns the answers at another point, against the expectation of that point. */
    Answers answers(Point at, Monitor on) {
        return snapshot.ask(question.at(at), on);
    }

    Scope scope() {
        return request.scope();
    }

    Point at() {
        return request.at();
    }

    LocalDate day() {
        return snapshot.rollDate(scope(), at());
    }

    Subject subject() {
        return framework.subjects().find(question.subject()).orElseThrow();
    }

    /** Returns the policy against which pupils are read; empty when the framework expects nothing. */
    Optional<ExpectationPolicy> policy() {
        return question.policy().isPresent()
                ? question.policy().flatMap(framework::policy)
                : framework.policies().stream().findFirst();
    }

    /**
     * Returns whether a pupil counts in the share on track: a result that can be held against the expectation, or a code that counts as not
     * achieved where something is expected. The same pupils as {@link org.pupiltracking.snapshot.Split#IN_SHARE} counts.
     */
    boolean inShare(PupilStanding standing) {
        return standing.position().found().isPresent() || notAchieved(standing).isPresent();
    }

    /** Returns the code of a pupil of whom something is expected and who has a code that counts as not achieved; empty for all others. */
    Optional<Code> notAchieved(PupilStanding standing) {
        if (standing.coverage() == Coverage.NOT_EXPECTED
                || standing.expectation().found().isEmpty()) {
            return Optional.empty();
        }
        return standing.latest()
                .found()
                .filter(r -> r.scheme().equals(scheme().key()))
                .map(r -> r.result())
                .filter(Result.NotAttainment.class::isInstance)
                .map(r -> scheme().code(((Result.NotAttainment) r).code()))
                .filter(c -> c.treatment(Purpose.SHARE) == Treatment.NOT_ACHIEVED);
    }

    /** Returns the scale of the results. */
    GradingScheme scheme() {
        return snapshot.definitions()
                .schemeFor(framework, question.subject(), Optional.empty(), question.kind(), day())
                .orElseThrow(() -> new RefusedException(
                        Problem.refused("grids.no-scheme", framework.key().toString())));
    }

    /** Returns whether results, or the points that stand for them, may be averaged; by definitions only, whatever the results are. */
    boolean allowsMeans() {
        GradingScheme scheme = scheme();
        Set<Operation> allowed = scheme.ladder() instanceof Ladder.Numbers
                ? scheme.allows()
                : framework.points().stream()
                        .filter(t ->
                                t.scheme().equals(scheme.key()) && t.valid().hold(day()))
                        .findFirst()
                        .map(PointsTable::allows)
                        .orElse(Set.of());
        return allowed.contains(Operation.MEAN);
    }
}
