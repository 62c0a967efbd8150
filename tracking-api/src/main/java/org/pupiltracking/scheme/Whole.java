package org.pupiltracking.scheme;

import java.util.Objects;
import java.util.Set;

/**
 * A grade that was not refined, such as level {@code 3} where the ladder has 3c, 3b and 3a. It stands at one of its steps for order and
 * points, and every page that counts it can say that it was not refined.
 *
 * @param code as it is printed, such as {@code 3}
 * @param aliases other ways to write it
 * @param lowest the lowest step it may mean
 * @param highest the highest step it may mean
 * @param standsAt the step that it counts as, such as {@code 3b}
 * @since 0.1
 */
public record Whole(String code, Set<String> aliases, String lowest, String highest, String standsAt) {

    public Whole {
        Objects.requireNonNull(code, "code");
        aliases = Set.copyOf(aliases);
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(standsAt, "standsAt");
    }
}
