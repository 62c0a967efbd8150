package org.pupiltracking.outcome;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value and the problems met on the way to it. Bad input costs only itself: the value holds all that was good.
 *
 * @param value what was made of the good part
 * @param problems in the order in which they were met; empty when all was good
 * @since 0.1
 */
public record Outcome<T>(T value, List<Problem> problems) {

    public Outcome {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
    }

    /** Returns a value without problems. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    /** Returns whether nothing worse than a notice was met. */
    public boolean isWhole() {
        return problems.stream().allMatch(p -> p.severity() == Severity.NOTICE);
    }

    /** Returns the same problems with another value. */
    public <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return new Outcome<>(change.apply(value), problems);
    }
}
