package org.pupiltracking.framework;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.scheme.Citation;

/**
 * Where progress is measured from, by a name that every page prints.
 *
 * @param id such as {@code last-summer}
 * @param label a word key
 * @param citation where it comes from
 * @param from the rule
 * @since 0.1
 */
public record BaselineRule(RuleId id, String label, Citation citation, From from) {

    public BaselineRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(from, "from");
    }

    /** A rule that names a point for each pupil. */
    public sealed interface From {
        /** The last point of the school year before. */
        record LastYearEnd() implements From {}

        /**
         * The last point of the year in which the pupil was in {@code end}.
         *
         * @param end the last year group of the key stage, such as 2
         */
        record EndOf(YearGroup end) implements From {}

        /** The first point with an attainment result on or after the pupil joined the school. */
        record FirstAfterJoining() implements From {}

        /**
         * One point, given here or, when empty, by the question.
         */
        record At(Optional<Point> point) implements From {}
    }
}
