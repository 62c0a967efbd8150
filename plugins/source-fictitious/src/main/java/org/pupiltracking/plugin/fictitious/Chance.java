package org.pupiltracking.plugin.fictitious;

import java.util.Random;

/**
 * Draws that come out the same on every machine. It can be parted by name: what one part draws never changes what another does, so a child
 * has the same results whether or not another is asked for, or a later point.
 */
final class Chance {

    private final long seed;
    private final Random random;

    Chance(long seed) {
        this.seed = seed;
        // The generator of Random is laid down by its specification, for all platforms and releases.
        this.random = new Random(mixed(seed));
    }

    /** Returns the part with this name, the same however much was drawn before. */
    Chance of(String name) {
        return new Chance(mixed(seed) * 31 + mixed(name.hashCode()));
    }

    /** Random gives seeds that are close to each other close first draws, hence the finalizer of Steele, Lea and Flood, SplitMix, 2014. */
    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a number from 0 to below 1. */
    double share() {
        return random.nextDouble();
    }

    /** Returns a number from 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a draw from a normal distribution with mean 0. */
    double normal(double deviation) {
        return random.nextGaussian() * deviation;
    }
}
