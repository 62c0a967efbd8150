package org.pupiltracking.kit.numerics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * From one number to another.
 *
 * @param low the lower end
 * @param high the upper end, not below {@code low}
 */
public record Interval(double low, double high) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Returns the interval of a share (Wilson, Probable inference, 1927).
     *
     * @param count how many, from 0 to {@code of}
     * @param of out of how many, above 0
     * @param level such as 0.95
     */
    public static Interval wilson(int count, int of, double level) {
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double p = (double) count / of;
        double zz = z * z / of;
        double centre = (p + zz / 2) / (1 + zz);
        double half = z / (1 + zz) * Math.sqrt(p * (1 - p) / of + zz / (4 * of));
        return new Interval(count == 0 ? 0 : Math.max(0, centre - half), count == of ? 1 : Math.min(1, centre + half));
    }

    /** Returns the interval of a mean by Student’s t (Student 1908); {@code of} has at least two numbers. */
    public static Interval mean(Sample of, double level) {
        double t = TDistribution.of(of.n() - 1.0).inverseSurvivalProbability((1 - level) / 2);
        double half = t * of.standardError().orElseThrow();
        return new Interval(of.mean() - half, of.mean() + half);
    }
}
