package org.pupiltracking.framework;

import java.util.Objects;

/**
 * What is expected of a year group in a subject at a point: a range of results, such as {@code 1c} to {@code 1b}. At expectation is within
 * the range, below is below {@code low}, above is above {@code high}.
 *
 * @param low the raw text of the least result that meets it, as its scheme reads it
 * @param high the raw text of the greatest result that is not above it; equal to {@code low} for a single step
 * @since 0.1
 */
public record Expectation(String low, String high) {

    public Expectation {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** Returns {@code 1c/1b}, or {@code 2b} where both ends are one. */
    @Override
    public String toString() {
        return low.equals(high) ? low : low + "/" + high;
    }
}
