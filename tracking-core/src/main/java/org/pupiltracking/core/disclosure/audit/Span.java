package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows, by adding and subtracting alone, from counts that are known exactly: linear algebra over the whole numbers modulo a prime, in
 * which nothing is rounded. What does not follow modulo a prime does not follow among fractions either, unless the prime divides a minor of
 * counts of pupils; two primes are asked, and one that says yes is believed.
 */
final class Span {

    private final long prime;
    /** Each row is 1 at its pivot and 0 at the pivots of the rows before it, so that they are taken off in this order. */
    private final List<long[]> basis = new ArrayList<>();

    private final List<Integer> pivots = new ArrayList<>();
    private final List<long[]> guarded = new ArrayList<>();

    Span(long prime) {
        this.prime = prime;
    }

    /** Returns what is left of {@code vector} after all that follows from the span: zero when it follows itself. */
    long[] reduce(long[] vector) {
        long[] left = vector.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.floorMod(left[i], prime);
        }
        for (int b = 0; b < basis.size(); b++) {
            subtract(left, basis.get(b), left[pivots.get(b)]);
        }
        return left;
    }

    /** Guards {@code vector}: {@link #wouldTell} says when it would come to follow. One that follows already is not guarded. */
    void guard(long[] vector) {
        long[] left = reduce(vector);
        if (pivot(left) >= 0) {
            guarded.add(left);
        }
    }

    boolean follows(long[] vector) {
        return pivot(reduce(vector)) < 0;
    }

    /** Returns whether a guarded vector would follow if {@code vector} were added. */
    boolean wouldTell(long[] vector) {
        long[] y = reduce(vector);
        int at = pivot(y);
        if (at < 0) {
            return false;
        }
        scale(y, at);
        for (long[] target : guarded) {
            if (target[at] != 0 && isMultiple(target, y, target[at])) {
                return true;
            }
        }
        return false;
    }

    void add(long[] vector) {
        long[] y = reduce(vector);
        int at = pivot(y);
        if (at < 0) {
            return;
        }
        scale(y, at);
        basis.add(y);
        pivots.add(at);
        guarded.forEach(target -> subtract(target, y, target[at]));
        guarded.removeIf(target -> pivot(target) < 0);
    }

    private boolean isMultiple(long[] target, long[] y, long factor) {
        for (int i = 0; i < y.length; i++) {
            if (target[i] != factor * y[i] % prime) {
                return false;
            }
        }
        return true;
    }

    private void subtract(long[] from, long[] row, long factor) {
        if (factor != 0) {
            for (int i = 0; i < from.length; i++) {
                from[i] = Math.floorMod(from[i] - factor * row[i], prime);
            }
        }
    }

    private void scale(long[] y, int at) {
        long inverse = power(y[at], prime - 2);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * inverse % prime;
        }
    }

    private long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result * square % prime;
            }
            square = square * square % prime;
        }
        return result;
    }

    private static int pivot(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
