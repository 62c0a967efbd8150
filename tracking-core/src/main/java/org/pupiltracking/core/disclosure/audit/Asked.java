package org.pupiltracking.core.disclosure.audit;

import java.util.Comparator;

/**
 * One count that a release asks to be shown: how many of {@code population} have one of {@code values}.
 *
 * @param key names it within its block; decides between what is otherwise equal, so it depends on no result
 * @param population whom it is about
 * @param values of the block, as bits
 * @param priority the less, the earlier it is chosen for
 */
public record Asked(String key, States population, int values, int priority) {

    static final Comparator<Asked> BY_PRIORITY = Comparator.comparingInt(Asked::priority)
            .thenComparing(Asked::size, Comparator.reverseOrder())
            .thenComparing(Asked::key);

    /** The smallest first, so that a total is known from its parts before it could give one of them away. */
    static final Comparator<Asked> SMALLEST_FIRST = Comparator.comparingInt(Asked::size)
            .thenComparingInt(Asked::priority)
            .thenComparing(Asked::key);

    int size() {
        return population.size();
    }
}
