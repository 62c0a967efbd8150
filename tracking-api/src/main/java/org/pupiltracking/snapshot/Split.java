package org.pupiltracking.snapshot;

import java.util.Objects;
import org.pupiltracking.framework.RuleId;

/**
 * A yes or no about every pupil of a population; what figures count. {@code ON_ROLL} is everybody.
 *
 * @param code such as {@code at-or-above}
 * @since 0.1
 */
public record Split(String code) implements Comparable<Split> {

    /** Everybody on roll. */
    public static final Split ON_ROLL = new Split("on-roll");
    /** Studies the subject: assessed, assessed another way, or missing; the base of coverage. */
    public static final Split STUDYING = new Split("studying");
    /** {@link Coverage#ASSESSED}. */
    public static final Split ASSESSED = new Split("assessed");
    /** {@link Coverage#ASSESSED_ANOTHER_WAY}. */
    public static final Split ANOTHER_WAY = new Split("another-way");
    /** {@link Coverage#MISSING}. */
    public static final Split MISSING = new Split("missing");
    /** {@link Coverage#NOT_EXPECTED}. */
    public static final Split NOT_EXPECTED = new Split("not-expected");
    /** Counts for the share at expectation: assessed with an expectation, or a code that counts as not achieved. */
    public static final Split IN_SHARE = new Split("in-share");
    /** At or above the expectation. */
    public static final Split AT_OR_ABOVE = new Split("at-or-above");
    /** Above the expectation. */
    public static final Split ABOVE = new Split("above");
    /** Has a baseline and a latest result that a progress rule can compare. */
    public static final Split IN_PROGRESS = new Split("in-progress");
    /** Made expected progress under the question's rule. */
    public static final Split EXPECTED_PROGRESS = new Split("expected-progress");

    public Split {
        Objects.requireNonNull(code, "code");
    }

    /** In a band of the question's bands. */
    public static Split band(RuleId band) {
        return new Split("band:" + band.value());
    }

    /** Was at this grade at the question's {@code since} and has a later result: the base of a row of {@link Transitions}. */
    public static Split from(String grade) {
        return new Split("from:" + grade);
    }

    /** At exactly this grade, number or code; a grade that was not refined counts as the step at which it stands. Asked by {@link Answers#count}; tallies do not hold it. */
    public static Split grade(String grade) {
        return new Split("grade:" + grade);
    }

    /** Has a value that may be averaged, in this unit: the word key of a scheme's unit or of a points table. */
    public static Split unit(String unit) {
        return new Split("unit:" + unit);
    }

    /** Returns whether it is {@link #unit}: values of two units are never averaged together. */
    public boolean isUnit() {
        return code.startsWith("unit:");
    }

    @Override
    public int compareTo(Split other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
