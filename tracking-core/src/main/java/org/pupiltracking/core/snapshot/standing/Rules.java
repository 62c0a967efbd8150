package org.pupiltracking.core.snapshot.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Question;

/**
 * By which rules of a framework a pupil is read: those that the question names, else the usual ones.
 *
 * @param on the roll date, on which dated rules are looked up
 */
record Rules(
        AssessmentFramework framework,
        Optional<ExpectationPolicy> policy,
        Optional<Bands> bands,
        Optional<ProgressRule> progress,
        Optional<BaselineRule> baseline,
        LocalDate on) {

    /** Returns the rules that a question names. */
    static Rules of(Question question, AssessmentFramework framework, LocalDate on) {
        return new Rules(
                framework,
                choose(framework.policies(), ExpectationPolicy::id, question.policy(), p -> true, "policy"),
                choose(framework.bands(), Bands::id, question.bands(), b -> true, "bands"),
                choose(
                        framework.progress(),
                        ProgressRule::id,
                        question.progress(),
                        p -> p.valid().hold(on),
                        "progress"),
                choose(framework.baselines(), BaselineRule::id, question.baseline(), b -> true, "baseline"),
                on);
    }

    /** Returns the usual rules of another framework. */
    static Rules usual(AssessmentFramework framework, Optional<PolicyId> policy, LocalDate on) {
        return new Rules(
                framework,
                policy.isPresent()
                        ? framework.policy(policy.get())
                        : framework.policies().stream().findFirst(),
                framework.bands().stream().findFirst(),
                framework.progress().stream().filter(p -> p.valid().hold(on)).findFirst(),
                framework.baselines().stream().findFirst(),
                on);
    }

    /** Returns the same rules against another policy. */
    Rules against(Optional<ExpectationPolicy> other) {
        return new Rules(framework, other, bands, progress, baseline, on);
    }

    /** Returns the same rules with the baseline at the question's own point. */
    Rules sinceItsPoint() {
        BaselineRule since = new BaselineRule(
                new RuleId("since"),
                "baseline.since",
                framework.citation(),
                new BaselineRule.From.At(Optional.empty()));
        return new Rules(framework, policy, bands, progress, Optional.of(since), on);
    }

    private static <T, I> Optional<T> choose(
            List<T> of, Function<T, I> id, Optional<I> asked, Predicate<T> valid, String what) {
        if (asked.isEmpty()) {
            return of.stream().filter(valid).findFirst();
        }
        Optional<T> found =
                of.stream().filter(x -> id.apply(x).equals(asked.get())).findFirst();
        RefusedException.unless(
                found.filter(valid).isPresent(),
                "question." + what + "-unknown",
                asked.get().toString(),
                of.stream().map(x -> id.apply(x).toString()).toList());
        return found;
    }

    /** Returns the usual points table for a scheme; empty when none is valid. */
    Optional<PointsTable> points(SchemeKey scheme) {
        return framework.points().stream()
                .filter(t -> t.scheme().equals(scheme) && t.valid().hold(on))
                .findFirst();
    }
}
