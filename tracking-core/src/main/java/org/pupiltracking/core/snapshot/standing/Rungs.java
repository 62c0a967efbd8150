package org.pupiltracking.core.snapshot.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.Whole;

/** The places of one scheme's results on its ladder, from 0 for the lowest. */
final class Rungs {

    /**
     * Where a result may lie: at one place, or, for a bound such as {@code <70}, anywhere from one to another; -1 and the number of places
     * stand for outside.
     *
     * @param exact whether it is a place of the ladder and no bound
     */
    record Place(int least, int greatest, boolean exact) {

        boolean isCertain() {
            return least == greatest;
        }
    }

    private final GradingScheme scheme;
    private final int size;

    Rungs(GradingScheme scheme) {
        this.scheme = scheme;
        if (scheme.ladder() instanceof Ladder.Numbers n) {
            size = steps(n.greatest().subtract(n.least()), n, RoundingMode.FLOOR) + 1;
        } else {
            size = scheme.grades().size();
        }
    }

    GradingScheme scheme() {
        return scheme;
    }

    boolean allows(Operation operation) {
        return scheme.allows().contains(operation);
    }

    /** Returns where a result lies; empty for codes and where there is no order. */
    Optional<Place> place(Result result) {
        if (result instanceof Result.OutOfRange bound && scheme.ladder() instanceof Ladder.Numbers n) {
            BigDecimal above = bound.limit().subtract(n.least());
            return Optional.of(
                    bound.below()
                            ? new Place(-1, within(steps(above, n, RoundingMode.CEILING) - 1), false)
                            : new Place(within(steps(above, n, RoundingMode.FLOOR) + 1), size, false));
        }
        OptionalInt at = scheme.ordinal(result);
        return at.isPresent() ? Optional.of(new Place(at.getAsInt(), at.getAsInt(), true)) : Optional.empty();
    }

    private int within(int place) {
        return Math.max(-1, Math.min(size, place));
    }

    private static int steps(BigDecimal distance, Ladder.Numbers n, RoundingMode mode) {
        BigDecimal steps = distance.divide(n.step(), 0, mode);
        return steps.max(BigDecimal.valueOf(-2))
                .min(BigDecimal.valueOf(1_000_000_000))
                .intValueExact();
    }

    /** Returns the least place that a text can mean: a grade that was not refined begins at its lowest step. */
    OptionalInt least(String raw) {
        return end(raw, true);
    }

    /** Returns the greatest place that a text can mean. */
    OptionalInt greatest(String raw) {
        return end(raw, false);
    }

    private OptionalInt end(String raw, boolean lowest) {
        Optional<Result> result = scheme.read(raw);
        if (result.isEmpty()) {
            return OptionalInt.empty();
        }
        if (result.get() instanceof Result.AtGrade at
                && at.whole().isPresent()
                && scheme.ladder() instanceof Ladder.Steps steps) {
            for (Whole whole : steps.wholes()) {
                if (whole.code().equals(at.whole().get())) {
                    return OptionalInt.of(scheme.ordinal(lowest ? whole.lowest() : whole.highest()));
                }
            }
        }
        return scheme.ordinal(result.get());
    }

    /** Returns the unrefined grades that a result is one of, or was given as. */
    List<String> wholesOf(Result.AtGrade at) {
        if (!(scheme.ladder() instanceof Ladder.Steps steps)) {
            return List.of();
        }
        int place = scheme.ordinal(at.grade());
        return steps.wholes().stream()
                .filter(w -> scheme.ordinal(w.lowest()) <= place && place <= scheme.ordinal(w.highest()))
                .map(Whole::code)
                .toList();
    }
}
