package org.pupiltracking.core.disclosure.derive;

/** Means and how sure they are. */
public final class Means {

    private static final double LEVEL = 0.975;

    private Means() {}

    /**
     * Returns the 95 % interval of a mean by the t distribution: Student, The probable error of a mean (1908).
     *
     * @param n at least 2
     * @param deviation the sample standard deviation
     */
    public static Interval interval(double mean, double deviation, int n) {
        double half = quantile(n - 1) * deviation / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }

    /** The 97.5 % quantile of the t distribution, by halving: 2.262 for 9 degrees of freedom. */
    static double quantile(int degrees) {
        double low = 1;
        double high = 13;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (1 - tail(middle, degrees) < LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The probability above {@code t}, by the finite series for whole degrees of freedom: Abramowitz and Stegun, Handbook of Mathematical
     * Functions (1964), 26.7.3 and 26.7.4. Beyond 1,000 degrees it differs by less than 0.001 and stays.
     */
    private static double tail(double t, int degrees) {
        int n = Math.min(degrees, 1000);
        double angle = Math.atan(t / Math.sqrt(n));
        double cos = Math.cos(angle);
        double term = n % 2 == 0 ? 1 : cos;
        double series = n == 1 ? 0 : term;
        for (int k = n % 2 == 0 ? 2 : 3; k <= n - 2; k += 2) {
            term *= cos * cos * (k - 1) / k;
            series += term;
        }
        double both = n % 2 == 0 ? Math.sin(angle) * series : 2 / Math.PI * (angle + Math.sin(angle) * series);
        return (1 - both) / 2;
    }
}
