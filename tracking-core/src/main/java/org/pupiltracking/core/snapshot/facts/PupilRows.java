package org.pupiltracking.core.snapshot.facts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.pupiltracking.record.PupilId;

/**
 * The rows of pupils by any of their ids. An authority has a hundred thousand pupils and a result may be anybody's, so what a look-up touches
 * lies close together: an entry is the row beside the id's hash, and the ids stand one after the other. Frozen.
 */
final class PupilRows {

    private static final long FREE = 0;
    private static final int GREATEST_BYTE = 0xFF;

    private final List<PupilId> pupils;
    private final long[] slots;
    private final int[] start;
    private final byte[] ids;
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
        slots = new long[room];
        start = new int[pupils.size() + 1];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int row = 0; row < pupils.size(); row++) {
            String id = pupils.get(row).value();
            if (id.chars().allMatch(c -> c <= GREATEST_BYTE)) {
                all.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
            }
            start[row + 1] = all.size();
        }
        ids = all.toByteArray();
        for (int row = 0; row < pupils.size(); row++) {
            String id = pupils.get(row).value();
            slots[slot(hash(id), id)] = (long) hash(id) << 32 | row + 1;
        }
    }

    /** Returns the row of a pupil; -1 for none. */
    int row(PupilId pupil) {
        int found = row(slots[slot(hash(pupil.value()), pupil.value())]);
        return found >= 0 || others.isEmpty() ? found : others.getOrDefault(pupil, -1);
    }

    private static int hash(String id) {
        return id.hashCode() * 0x9E3779B9;
    }

    private static int row(long slot) {
        return (int) slot - 1;
    }

    private int slot(int hash, String id) {
        int slot = (hash >>> 7) & (slots.length - 1);
        while (slots[slot] != FREE && !((int) (slots[slot] >> 32) == hash && is(row(slots[slot]), id))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean is(int row, String id) {
        int begin = start[row];
        int length = start[row + 1] - begin;
        if (length == 0) {
            // An id in other letters stands only with its pupil.
            return pupils.get(row).value().equals(id);
        }
        if (length != id.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (id.charAt(i) != (ids[begin + i] & GREATEST_BYTE)) {
                return false;
            }
        }
        return true;
    }
}
