package org.pupiltracking.snapshot;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Progress of one pupil between baseline and latest.
 *
 * @param steps steps of the ladder, negative for a fall; empty where the scheme does not allow counting steps
 * @param amount the difference in points or in the scheme's numbers; empty where that is not allowed
 * @param needed what the rule asks for, in the unit of the rule; empty for a rule that is a table
 * @param enough whether it is expected progress under the rule
 * @since 0.1
 */
public record Progress(
        Optional<Integer> steps, Optional<BigDecimal> amount, Optional<BigDecimal> needed, Finding<Boolean> enough) {

    public Progress {
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(enough, "enough");
    }
}
