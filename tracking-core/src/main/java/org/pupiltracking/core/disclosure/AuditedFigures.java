package org.pupiltracking.core.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.core.disclosure.derive.ToldMean;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Snapshot;

/**
 * Figures for viewers who may name nobody: all counts of a report are chosen for together, since each can give another away. Means are not
 * audited yet and are withheld.
 */
final class AuditedFigures implements Figures {

    private final Map<CountKey, Told> told;

    private AuditedFigures(Map<CountKey, Told> told) {
        this.told = Map.copyOf(told);
    }

    /** Returns the figures of {@code content}, all of one release. */
    static AuditedFigures of(
            Content<Cell> content,
            Snapshot snapshot,
            Viewer viewer,
            Reach reach,
            Clearance clearance,
            DisclosurePolicy policy) {
        Map<CountKey, Count> counts = new LinkedHashMap<>();
        content.map(cell -> {
            collect(cell, viewer, counts);
            return cell;
        });
        counts.keySet()
                .removeIf(k ->
                        !reach.mayCount(k.population().scope(), k.population().at())
                                || !clearance.covers(viewer.cleared(), k.population(), k.question()));
        return new AuditedFigures(new Release(snapshot, clearance, policy, counts).tell());
    }

    private static void collect(Cell cell, Viewer viewer, Map<CountKey, Count> to) {
        if (cell instanceof Cell.Counted counted) {
            to.put(CountKey.of(counted.count()), counted.count());
        } else if (cell instanceof Cell.Compared compared) {
            to.put(CountKey.of(compared.a()), compared.a());
            to.put(CountKey.of(compared.b()), compared.b());
        } else if (cell instanceof Cell.Words words) {
            collect(words.arguments(), viewer, to);
        } else if (cell instanceof Cell.Row row) {
            collect(row.cells(), viewer, to);
        } else if (cell instanceof Cell.Guarded guarded && guarded.sensitivity().compareTo(viewer.cleared()) <= 0) {
            collect(guarded.cell(), viewer, to);
        }
    }

    private static void collect(List<Cell> cells, Viewer viewer, Map<CountKey, Count> to) {
        cells.forEach(c -> collect(c, viewer, to));
    }

    @Override
    public Told told(Count count) {
        return told.getOrDefault(CountKey.of(count), Told.NOTHING);
    }

    @Override
    public Optional<Finding<ToldMean>> told(Mean mean) {
        return Optional.empty();
    }
}
