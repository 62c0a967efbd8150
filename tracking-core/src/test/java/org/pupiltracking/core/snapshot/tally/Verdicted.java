package org.pupiltracking.core.snapshot.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;

/** Verdicts that say what a test needs. */
final class Verdicted {

    private Verdicted() {}

    static Verdict coverage(Coverage coverage) {
        return of(coverage, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    static Verdict band(String band) {
        return of(
                Coverage.ASSESSED,
                Optional.empty(),
                Optional.of(band),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static Verdict value(String number, String unit) {
        return of(
                Coverage.ASSESSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Verdict.Value(new BigDecimal(number), unit)),
                false,
                false);
    }

    /** Returns a verdict that says anything, of values up to {@code greatest} with so many decimals, in one or two units. */
    static Verdict any(Random random, int greatest, int decimals) {
        return of(
                any(random, Coverage.values()),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(random, Position.values())),
                random.nextBoolean() ? Optional.empty() : Optional.of("b" + random.nextInt(3)),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(new Verdict.Value(
                                BigDecimal.valueOf(random.nextInt(2 * greatest + 1) - greatest, decimals),
                                "unit.u" + random.nextInt(2))),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static <T> T any(Random random, T[] of) {
        return List.of(of).get(random.nextInt(of.length));
    }

    private static Verdict of(
            Coverage coverage,
            Optional<Position> position,
            Optional<String> band,
            Optional<Boolean> enough,
            Optional<Verdict.Value> value,
            boolean inShare,
            boolean inProgress) {
        return new Verdict(
                coverage,
                Finding.none("reason.none"),
                Finding.none("reason.none"),
                position.map(Finding::of).orElseGet(() -> Finding.none("reason.none")),
                band.map(b -> Finding.of(new Band(new RuleId(b), "band", Position.AT, Optional.empty())))
                        .orElseGet(() -> Finding.none("reason.none")),
                enough.map(e -> Finding.of(
                                new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Finding.of(e))))
                        .orElseGet(() -> Finding.none("reason.none")),
                inShare,
                inProgress,
                value,
                Optional.empty(),
                Optional.empty());
    }
}
