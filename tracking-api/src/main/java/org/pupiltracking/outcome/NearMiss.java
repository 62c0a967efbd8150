package org.pupiltracking.outcome;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the allowed value that was probably meant: {@code secuer} for {@code secure}.
 *
 * @since 0.1
 */
public final class NearMiss {

    private NearMiss() {}

    /**
     * Returns the nearest of {@code allowed} that is at least four characters long and at most two edits (one below six characters)
     * away, compared without case; the first in iteration order among equals; empty when none is near.
     */
    public static Optional<String> of(String given, Collection<String> allowed) {
        String best = null;
        int least = Integer.MAX_VALUE;
        String a = given.strip().toLowerCase(Locale.ROOT);
        for (String candidate : allowed) {
            String b = candidate.toLowerCase(Locale.ROOT);
            int bound = b.length() < 6 ? 1 : 2;
            if (b.length() < 4 || Math.abs(a.length() - b.length()) > bound) {
                continue;
            }
            int distance = distance(a, b);
            if (distance <= bound && distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Optimal string alignment distance (Damerau 1964): insertion, deletion, substitution, swap of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
