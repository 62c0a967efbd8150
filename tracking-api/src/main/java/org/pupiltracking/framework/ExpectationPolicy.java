package org.pupiltracking.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.SchemeKey;

/**
 * A named table of what is expected of whom when, with its source. Never a hidden default: every page that uses it prints its name and
 * standing.
 *
 * @param id such as {@code half-termly-grid}
 * @param label a word key
 * @param citation where it comes from
 * @param scheme the scheme that the expectations are written in
 * @param cells in any order
 * @since 0.1
 */
public record ExpectationPolicy(
        PolicyId id, String label, Citation citation, SchemeKey scheme, List<ExpectationCell> cells) {

    public ExpectationPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(scheme, "scheme");
        cells = List.copyOf(cells);
    }

    /**
     * Returns what is expected of {@code year} in {@code subject} at {@code point}: the entry for the point, else for its term, else for the
     * year; an entry for the subject before one for all. Empty when the policy says nothing.
     */
    public Optional<Expectation> expectation(SubjectId subject, YearGroup year, CalendarPoint point) {
        return cells.stream()
                .filter(c -> c.year().equals(year))
                .filter(c -> c.subject().map(subject::equals).orElse(true))
                .filter(c -> c.when()
                        .map(w -> w.equals(point.name().value()) || w.equals(point.term()))
                        .orElse(true))
                .min(Comparator.<ExpectationCell>comparingInt(c -> narrowness(c, point))
                        .thenComparingInt(c -> c.subject().isPresent() ? 0 : 1))
                .map(ExpectationCell::expectation);
    }

    private static int narrowness(ExpectationCell cell, CalendarPoint point) {
        return cell.when().map(w -> w.equals(point.name().value()) ? 0 : 1).orElse(2);
    }
}
