package org.pupiltracking.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.outcome.Ids;

/**
 * A figure that somebody published about a school or authority, such as a progress score of the performance tables.
 *
 * @param measure a permanent id, such as {@code ks2.readprog}
 * @param year the school year that it is of
 * @param release such as {@code revised}; may be empty
 * @param symbol the text exactly as published, such as {@code 1.7}, {@code SUPP} or {@code c}
 * @param value the number, where the symbol is one
 * @param low lower end of the published interval
 * @param high upper end of the published interval
 * @param pupils how many pupils it counts
 * @param coverage percentage of eligible pupils that it counts, 0 to 100
 *
 * @since 0.1
 */
public record PublishedFigure(
        String measure,
        SchoolYear year,
        String release,
        String symbol,
        Optional<BigDecimal> value,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        OptionalInt pupils,
        Optional<BigDecimal> coverage)
        implements Payload {

    public PublishedFigure {
        Ids.check("measure", measure);
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(pupils, "pupils");
        Objects.requireNonNull(coverage, "coverage");
    }

    @Override
    public Object slot() {
        return List.of("figure", measure, year, release);
    }
}
