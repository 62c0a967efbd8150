package org.pupiltracking.scheme;

import java.math.BigDecimal;
import org.pupiltracking.outcome.RefusedException;

/**
 * The standard error of measurement from one score upward.
 *
 * @param from the least score that it holds for
 * @param error in units of the scale, above 0
 * @since 0.1
 */
public record ErrorAt(BigDecimal from, BigDecimal error) {

    public ErrorAt {
        RefusedException.unless(error.signum() > 0, "scheme.error", error);
    }
}
