package org.pupiltracking.core.disclosure.derive;

/**
 * One group beside another, which has nobody in common with it: {@code a} minus {@code b}.
 *
 * @param a how many of the first group
 * @param ofA its size, at least 1
 * @param b how many of the second
 * @param ofB its size, at least 1
 */
public record Gap(int a, int ofA, int b, int ofB) {

    public Gap {
        if (ofA < 1 || ofB < 1 || a < 0 || b < 0 || a > ofA || b > ofB) {
            throw new IllegalArgumentException("gap");
        }
    }

    /** Returns the difference of the shares in percentage points, -100 to 100. */
    public double points() {
        return Shares.percent(a, ofA) - Shares.percent(b, ofB);
    }

    /**
     * Returns its 95 % interval: R. G. Newcombe, Interval estimation for the difference between independent proportions (1998), method 10, which
     * combines the two Wilson intervals.
     */
    public Interval interval() {
        Interval one = Shares.wilson(a, ofA);
        Interval two = Shares.wilson(b, ofB);
        double p = Shares.percent(a, ofA);
        double q = Shares.percent(b, ofB);
        double down = Math.hypot(p - one.low(), two.high() - q);
        double up = Math.hypot(one.high() - p, q - two.low());
        return new Interval(p - q - down, p - q + up);
    }

    /** Returns how many more pupils of the first group are counted than would be at the share of the second; negative for fewer. */
    public double inPupils() {
        return a - (double) ofA * b / ofB;
    }

    /**
     * Returns the gaps, in percentage points, that chance alone gives 95 times in 100 when the pupils of both groups are shared out at random
     * into groups of these sizes: the 2.5 % and 97.5 % quantiles of the hypergeometric distribution, exactly (R. A. Fisher, The Design of
     * Experiments, 1935). What many random splits would come to, without a seed.
     */
    public Interval chance() {
        int all = ofA + ofB;
        int counted = a + b;
        int least = Math.max(0, counted - ofB);
        int most = Math.min(counted, ofA);
        // The probabilities by their ratios, from the most likely value outwards, so that none is too small to count
        // with.
        int peak = (int) Math.min(most, Math.max(least, (long) (ofA + 1) * (counted + 1) / (all + 2)));
        double[] weights = new double[most - least + 1];
        weights[peak - least] = 1;
        for (int x = peak; x < most; x++) {
            weights[x + 1 - least] = weights[x - least]
                    * ((double) (counted - x) * (ofA - x) / ((double) (x + 1) * (ofB - counted + x + 1)));
        }
        for (int x = peak; x > least; x--) {
            weights[x - 1 - least] = weights[x - least]
                    * ((double) x * (ofB - counted + x) / ((double) (counted - x + 1) * (ofA - x + 1)));
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return new Interval(
                pointsAt(least + quantile(weights, 0.025 * sum), counted),
                pointsAt(least + quantile(weights, 0.975 * sum), counted));
    }

    /** The first place up to which the weights sum to {@code reached}, which is less than their sum. */
    private static int quantile(double[] weights, double reached) {
        int at = 0;
        for (double sum = weights[0]; sum < reached; sum += weights[at]) {
            at++;
        }
        return at;
    }

    private double pointsAt(int x, int counted) {
        return Shares.percent(x, ofA) - Shares.percent(counted - x, ofB);
    }
}
