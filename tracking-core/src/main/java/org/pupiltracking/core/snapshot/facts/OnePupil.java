package org.pupiltracking.core.snapshot.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.SamePupil;

/**
 * Which ids stand for one child: those that facts join, directly or through others. Of two facts that say something about the same two ids the
 * later counts, whichever of the two it is about. The least id stands for all.
 */
final class OnePupil {

    private final Map<PupilId, PupilId> least = new HashMap<>();

    OnePupil(List<RecordedFact> facts) {
        Map<Set<PupilId>, Boolean> joined = new HashMap<>();
        facts.stream()
                .filter(f -> f.fact().what() instanceof SamePupil)
                .sorted(Comparator.comparing(RecordedFact::id))
                .forEach(f -> {
                    SamePupil said = (SamePupil) f.fact().what();
                    Set<PupilId> both = new HashSet<>();
                    both.add((PupilId) f.fact().about());
                    both.add(said.other());
                    joined.put(both, said.same() && !f.ended());
                });
        Map<PupilId, List<PupilId>> next = new HashMap<>();
        joined.forEach((both, same) -> {
            if (same && both.size() == 2) {
                List<PupilId> ids = List.copyOf(both);
                next.computeIfAbsent(ids.get(0), k -> new ArrayList<>()).add(ids.get(1));
                next.computeIfAbsent(ids.get(1), k -> new ArrayList<>()).add(ids.get(0));
            }
        });
        next.keySet().stream().sorted().forEach(id -> reach(id, id, next));
    }

    private void reach(PupilId id, PupilId first, Map<PupilId, List<PupilId>> next) {
        List<PupilId> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            PupilId at = open.remove(open.size() - 1);
            if (least.putIfAbsent(at, first) == null) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
    }

    /** Returns the id that stands for the child with this id. */
    PupilId of(PupilId id) {
        return least.getOrDefault(id, id);
    }
}
