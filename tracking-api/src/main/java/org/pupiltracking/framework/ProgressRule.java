package org.pupiltracking.framework;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;

/**
 * What counts as expected progress, by a name and with a source.
 *
 * @param id such as {@code three-points-a-year}
 * @param label a word key
 * @param citation where it comes from
 * @param valid on these days
 * @param needs the rule
 * @since 0.1
 */
public record ProgressRule(RuleId id, String label, Citation citation, Dates valid, Needs needs) {

    public ProgressRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(needs, "needs");
    }

    /** What is needed between baseline and latest. */
    public sealed interface Needs {

        /**
         * An amount for each school year between the two points; part years count by their points over the points of a year.
         *
         * @param points the points table to count in; empty to count in the scheme's own numbers, or in steps for a ladder of steps
         * @param amount for a year, at least 0
         */
        record PerYear(Optional<RuleId> points, BigDecimal amount) implements Needs {
            public PerYear {
                Objects.requireNonNull(points, "points");
                RefusedException.unless(amount.signum() >= 0, "progress.amount", amount);
            }
        }

        /**
         * A table: the baseline's grade or whole grade to the least result that is enough, as in two levels from key stage 1 to 2.
         *
         * @param needed by the code of the baseline
         */
        record Table(Map<String, String> needed) implements Needs {
            public Table {
                RefusedException.unless(!needed.isEmpty(), "progress.table-empty");
                needed = Map.copyOf(needed);
            }
        }

        /** At least as far from the expectation, in steps, as at the baseline: one who keeps pace makes expected progress. */
        record KeepsPace() implements Needs {}
    }
}
