package org.pupiltracking.core.snapshot.facts;

import java.util.List;
import java.util.Map;
import org.pupiltracking.record.PupilId;

/** The rows of pupils by any of their ids: a table of numbers, since there is an entry for every child of an authority. Frozen. */
final class PupilRows {

    private static final int FREE = 0;

    private final List<PupilId> pupils;
    private final int[] slots;
    private final Map<PupilId, Integer> others;

    /**
     * @param pupils the pupil of each row, by the least of its ids
     * @param others the rows of further ids
     */
    PupilRows(List<PupilId> pupils, Map<PupilId, Integer> others) {
        this.pupils = pupils;
        this.others = Map.copyOf(others);
        int room = 2;
        while (room * 3L / 4 <= pupils.size()) {
            room *= 2;
        }
        slots = new int[room];
        for (int row = 0; row < pupils.size(); row++) {
            slots[slot(pupils.get(row))] = row + 1;
        }
    }

    /** Returns the row of a pupil; -1 for none. */
    int row(PupilId pupil) {
        int found = slots[slot(pupil)] - 1;
        return found >= 0 || others.isEmpty() ? found : others.getOrDefault(pupil, -1);
    }

    private int slot(PupilId pupil) {
        int mixed = pupil.hashCode() * 0x9E3779B9;
        int slot = (mixed >>> 7) & (slots.length - 1);
        while (slots[slot] != FREE && !pupils.get(slots[slot] - 1).equals(pupil)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
