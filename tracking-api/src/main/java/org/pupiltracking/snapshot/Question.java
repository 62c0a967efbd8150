package org.pupiltracking.snapshot;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;

/**
 * What is asked about every pupil: how far in one subject, by one kind of result, on the ladders of one framework, at one point, against
 * which named expectation, and since when. Pupils who are assessed under another framework are {@link Coverage#ASSESSED_ANOTHER_WAY} unless
 * {@code own} is asked for.
 *
 * @param framework whose ladders and rules
 * @param subject subject, strand or focus
 * @param kind the kind of result
 * @param at the point; its last day is the roll date
 * @param policy whose expectation; empty for the framework's first, none when it has none
 * @param bands which bands; empty for the framework's first
 * @param progress which rule of expected progress; empty for the framework's first valid one
 * @param baseline which baseline rule; empty for the framework's first
 * @param since the baseline's point, for a rule that takes it from the question, and for transitions; empty for none
 * @param byAge whether to read pupils against the year group of their age, in place of the year in which they are taught
 * @param own whether pupils with a framework or policy of their own count by it, in the same figure
 * @since 0.1
 */
public record Question(
        FrameworkKey framework,
        SubjectId subject,
        KindId kind,
        Point at,
        Optional<PolicyId> policy,
        Optional<RuleId> bands,
        Optional<RuleId> progress,
        Optional<RuleId> baseline,
        Optional<Point> since,
        boolean byAge,
        boolean own) {

    public Question {
        Objects.requireNonNull(framework, "framework");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(bands, "bands");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(since, "since");
    }

    /** Returns the usual question: the framework's first policy, bands, progress and baseline rule, by year taught. */
    public static Question of(FrameworkKey framework, SubjectId subject, KindId kind, Point at) {
        return new Question(
                framework,
                subject,
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** Returns the same question at another point. */
    public Question at(Point other) {
        return new Question(framework, subject, kind, other, policy, bands, progress, baseline, since, byAge, own);
    }

    /** Returns the same question of another subject. */
    public Question about(SubjectId other) {
        return new Question(framework, other, kind, at, policy, bands, progress, baseline, since, byAge, own);
    }

    /** Returns the same question since {@code point}. */
    public Question since(Point point) {
        return new Question(
                framework, subject, kind, at, policy, bands, progress, baseline, Optional.of(point), byAge, own);
    }

    /** Returns the same question against another policy. */
    public Question against(PolicyId other) {
        return new Question(
                framework, subject, kind, at, Optional.of(other), bands, progress, baseline, since, byAge, own);
    }

    /** Returns the same question with other bands. */
    public Question in(RuleId otherBands) {
        return new Question(
                framework, subject, kind, at, policy, Optional.of(otherBands), progress, baseline, since, byAge, own);
    }
}
