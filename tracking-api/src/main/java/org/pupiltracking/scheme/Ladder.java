package org.pupiltracking.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;

/**
 * The order of a scheme's results, if it has one.
 *
 * @since 0.1
 */
public sealed interface Ladder {

    /**
     * Grades, lowest first.
     *
     * @param grades at least one, at most 120
     * @param wholes grades that were not refined; may be empty
     */
    record Steps(List<Grade> grades, List<Whole> wholes) implements Ladder {
        public Steps {
            grades = List.copyOf(grades);
            wholes = List.copyOf(wholes);
            RefusedException.unless(!grades.isEmpty(), "scheme.no-grades");
            RefusedException.unless(grades.size() <= 120, "scheme.too-many-grades", grades.size(), 120);
        }
    }

    /**
     * Numbers, such as scaled scores from 80 to 120 in steps of 1.
     *
     * @param least the least possible
     * @param greatest the greatest possible, not below {@code least}
     * @param step the distance between neighbours, above 0; a result lies on {@code least} plus a whole number of steps
     * @param unit a word key, such as {@code unit.scaled-score}
     */
    record Numbers(BigDecimal least, BigDecimal greatest, BigDecimal step, String unit) implements Ladder {
        public Numbers {
            Objects.requireNonNull(unit, "unit");
            RefusedException.unless(least.compareTo(greatest) <= 0, "scheme.range", least, greatest);
            RefusedException.unless(step.signum() > 0, "scheme.step", step);
        }
    }

    /** No order: results describe and are never ranked or counted, such as the engagement model's five areas. */
    record NoOrder(List<Grade> descriptors) implements Ladder {
        public NoOrder {
            descriptors = List.copyOf(descriptors);
        }
    }
}
