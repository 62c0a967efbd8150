package org.pupiltracking.core.disclosure.derive;

/** Shares of a whole and how sure they are. */
public final class Shares {

    /** The quantile of the normal distribution for 95 %, as the vectors of the domain use it. */
    static final double Z = 1.96;

    /** A share below this many pupils is not written as a percentage: one pupil would be more than ten points. */
    public static final int LEAST = 10;

    private Shares() {}

    /** Returns {@code count} of {@code of} in per cent, 0 to 100. */
    public static double percent(int count, int of) {
        return 100.0 * count / of;
    }

    /**
     * Returns the 95 % score interval of a share: E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927).
     * 18 of 28 gives 45.8 to 79.3 %.
     *
     * @param of at least 1
     */
    public static Interval wilson(int count, int of) {
        double p = (double) count / of;
        double zz = Z * Z;
        double middle = p + zz / (2 * of);
        double half = Z * Math.sqrt(p * (1 - p) / of + zz / (4.0 * of * of));
        double below = 1 + zz / of;
        // At the ends the formula gives the end itself, but for rounding.
        return new Interval(
                count == 0 ? 0 : 100 * (middle - half) / below, count == of ? 100 : 100 * (middle + half) / below);
    }
}
