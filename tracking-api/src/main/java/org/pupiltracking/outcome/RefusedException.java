package org.pupiltracking.outcome;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Thrown when one thing was asked and is refused. Its message is the problem's code with arguments; readers get {@link #problem()} in words.
 *
 * @since 0.1
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.toString());
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    public RefusedException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** Throws with {@code code} and {@code arguments} unless {@code ok}. */
    public static void unless(boolean ok, String code, Object... arguments) {
        if (!ok) {
            throw new RefusedException(Problem.refused(code, arguments));
        }
    }

    /** Throws with {@code problem} unless {@code ok}; for what is asked millions of times and takes a while to describe. */
    public static void unless(boolean ok, Supplier<Problem> problem) {
        if (!ok) {
            throw new RefusedException(problem.get());
        }
    }

    /** Returns what was refused and why. */
    public Problem problem() {
        return problem;
    }
}
