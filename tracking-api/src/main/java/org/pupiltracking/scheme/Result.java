package org.pupiltracking.scheme;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a raw text means under one scheme. The raw text is kept beside it for ever.
 *
 * @since 0.1
 */
public sealed interface Result {

    /**
     * A grade of the ladder, or a descriptor of a scheme without order.
     *
     * @param grade the code of the grade that it counts as
     * @param whole the code of the unrefined grade that was given, if it was one, such as {@code 3}
     * @param qualifier what followed the grade, such as {@code +}; shown, never counted
     */
    record AtGrade(String grade, Optional<String> whole, Optional<String> qualifier) implements Result {
        public AtGrade {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(qualifier, "qualifier");
        }
    }

    /** A number of the scale. */
    record Score(BigDecimal value) implements Result {
        public Score {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A number known only to lie outside, such as {@code <70}. It can be ordered against numbers inside the range; it is never averaged.
     *
     * @param below whether it lies below {@code limit}; else above
     */
    record OutOfRange(boolean below, BigDecimal limit) implements Result {
        public OutOfRange {
            Objects.requireNonNull(limit, "limit");
        }
    }

    /** A code that is not attainment, such as {@code A}. */
    record NotAttainment(String code) implements Result {
        public NotAttainment {
            Objects.requireNonNull(code, "code");
        }
    }
}
