package org.pupiltracking.framework;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.outcome.Ids;

/**
 * One entry of a policy's table.
 *
 * @param subject for this subject; empty for all
 * @param year the year group
 * @param when a point's name ({@code spring-2}), a term ({@code spring}) or empty for the end of the year. The narrowest that is given counts:
 *     point, then term, then year
 * @param expectation what is expected
 * @since 0.1
 */
public record ExpectationCell(
        Optional<SubjectId> subject, YearGroup year, Optional<String> when, Expectation expectation) {

    public ExpectationCell {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(year, "year");
        when.ifPresent(w -> Ids.check("point", w));
        Objects.requireNonNull(expectation, "expectation");
    }
}
