package org.pupiltracking.framework;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;

/**
 * Points that stand for grades during some years, such as 2b = 15. They are dated and sourced, and say which arithmetic they allow.
 *
 * @param id such as {@code fine-points}
 * @param label a word key
 * @param citation where it comes from
 * @param scheme the scheme whose grades they stand for
 * @param valid on these days
 * @param points by grade code; a grade without points has none, never 0
 * @param allows what may be done with the points
 * @since 0.1
 */
public record PointsTable(
        RuleId id,
        String label,
        Citation citation,
        SchemeKey scheme,
        Dates valid,
        Map<String, BigDecimal> points,
        Set<Operation> allows) {

    public PointsTable {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(valid, "valid");
        RefusedException.unless(!points.isEmpty(), "points.empty", id.value());
        points = Collections.unmodifiableMap(new TreeMap<>(points));
        allows = Set.copyOf(allows);
    }
}
