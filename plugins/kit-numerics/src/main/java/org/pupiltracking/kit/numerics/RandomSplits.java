package org.pupiltracking.kit.numerics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.core.Sum;

/**
 * What differences chance alone makes: the same pupils are parted at random, many times, into two groups of the same sizes. A difference
 * inside the range of these is what a group without any meaning shows too.
 */
public final class RandomSplits {

    private RandomSplits() {}

    /**
     * Returns the range that holds the middle {@code level} of the differences b minus a over {@code splits} random splits.
     *
     * <p>{@link Random} is used because its numbers are specified: the same seed gives the same range on every machine for ever.
     *
     * @param all the numbers of both groups, in canonical order
     * @param sizeOfB how many of them make the group b, from 1 to all but one
     * @param splits how many splits, at least 40
     * @param goOn asked between splits; false ends the work early
     * @throws IllegalStateException if {@code goOn} ended it
     */
    public static Interval placebo(
            double[] all, int sizeOfB, int splits, long seed, double level, BooleanSupplier goOn) {
        double[] shuffled = all.clone();
        boolean drawB = sizeOfB <= all.length - sizeOfB;
        int drawn = drawB ? sizeOfB : all.length - sizeOfB;
        double total = Sum.of(all).getAsDouble();
        Random random = new Random(seed);
        double[] differences = new double[splits];
        for (int s = 0; s < splits; s++) {
            if (!goOn.getAsBoolean()) {
                throw new IllegalStateException("ended");
            }
            double sum = 0;
            for (int i = 0; i < drawn; i++) {
                int j = i + random.nextInt(shuffled.length - i);
                double taken = shuffled[j];
                shuffled[j] = shuffled[i];
                shuffled[i] = taken;
                sum += taken;
            }
            double ofDrawn = sum / drawn;
            double ofRest = (total - sum) / (all.length - drawn);
            differences[s] = drawB ? ofDrawn - ofRest : ofRest - ofDrawn;
        }
        Arrays.sort(differences);
        return new Interval(quantile(differences, (1 - level) / 2), quantile(differences, (1 + level) / 2));
    }

    /** R’s type 7 (Hyndman and Fan, Sample quantiles in statistical packages, 1996). */
    private static double quantile(double[] sorted, double at) {
        double place = at * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
