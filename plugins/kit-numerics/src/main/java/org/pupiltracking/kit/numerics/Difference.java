package org.pupiltracking.kit.numerics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of one group beside that of another, b minus a, without assuming equal variances.
 *
 * @param difference mean of b minus mean of a
 * @param standardError of the difference (Welch, The generalization of Student’s problem, 1947)
 * @param freedom degrees of freedom (Satterthwaite 1946)
 * @param interval at the level asked for
 */
public record Difference(double difference, double standardError, double freedom, Interval interval) {

    /** Returns Welch’s comparison; empty when a group has fewer than two, or neither varies. */
    public static Optional<Difference> welch(Sample a, Sample b, double level) {
        if (a.n() < 2 || b.n() < 2 || a.squares() + b.squares() == 0) {
            return Optional.empty();
        }
        double va = a.variance().orElseThrow() / a.n();
        double vb = b.variance().orElseThrow() / b.n();
        double se = Math.sqrt(va + vb);
        double freedom = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        double difference = b.mean() - a.mean();
        double half = TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2) * se;
        return Optional.of(new Difference(difference, se, freedom, new Interval(difference - half, difference + half)));
    }

    /**
     * Returns the standardised difference b minus a, corrected for small groups: Cohen’s d with the pooled deviation, times 1 - 3/(4 f - 1)
     * with f = nA + nB - 2 (Hedges, Distribution theory for Glass’s estimator, 1981). Empty below two in a group or without variation.
     */
    public static Optional<Double> hedges(Sample a, Sample b) {
        double freedom = a.n() + b.n() - 2.0;
        if (a.n() < 2 || b.n() < 2 || a.squares() + b.squares() == 0) {
            return Optional.empty();
        }
        double pooled = Math.sqrt((a.squares() + b.squares()) / freedom);
        return Optional.of((b.mean() - a.mean()) / pooled * (1 - 3 / (4 * freedom - 1)));
    }
}
