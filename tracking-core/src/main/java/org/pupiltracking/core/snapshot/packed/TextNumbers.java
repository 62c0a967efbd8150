package org.pupiltracking.core.snapshot.packed;

import java.util.HashMap;
import java.util.Map;

/**
 * A number for each of some texts. An authority has a hundred thousand pupils and a result may be anybody's, so what a look-up touches lies
 * close together: a text of up to 16 Latin letters and digits, as ids and results nearly always are, stands beside its number, and no object is
 * followed. Others are looked up in a map. Not for many threads while it grows.
 */
public final class TextNumbers {

    private static final int GREATEST_LETTER = 0xFF;
    private static final int LETTERS = 8;
    private static final int STRIDE = 3;

    /** The first letters of a text, the further ones, and one more than its number; 0 there for a free place. */
    private long[] slots;

    private int mask;
    private int inSlots;
    private final Map<String, Integer> others = new HashMap<>();

    /** @param texts about how many texts there will be */
    public TextNumbers(int texts) {
        int room = 16;
        while (room * 3L / 4 <= texts) {
            room *= 2;
        }
        slots = new long[room * STRIDE];
        mask = room - 1;
    }

    /** Returns the number of a text; -1 for one that was not put. */
    public int get(String text) {
        if (!isShort(text)) {
            return others.getOrDefault(text, -1);
        }
        return (int) slots[slot(letters(text, 0), letters(text, LETTERS)) + 2] - 1;
    }

    /** Puts the number of a text, from 0, in place of the one that it had. */
    public void put(String text, int number) {
        if (!isShort(text)) {
            others.put(text, number);
            return;
        }
        if (inSlots > mask * 3L / 4) {
            grow();
        }
        inSlots += put(letters(text, 0), letters(text, LETTERS), number + 1L);
    }

    private int put(long first, long further, long entry) {
        int slot = slot(first, further);
        int more = slots[slot + 2] == 0 ? 1 : 0;
        slots[slot] = first;
        slots[slot + 1] = further;
        slots[slot + 2] = entry;
        return more;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        mask = 2 * mask + 1;
        for (int slot = 0; slot < before.length; slot += STRIDE) {
            if (before[slot + 2] != 0) {
                put(before[slot], before[slot + 1], before[slot + 2]);
            }
        }
    }

    private int slot(long first, long further) {
        long mixed = (first ^ Long.rotateLeft(further * 0xC2B2AE3D27D4EB4FL, 31)) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (true) {
            int slot = at * STRIDE;
            if (slots[slot + 2] == 0 || (slots[slot] == first && slots[slot + 1] == further)) {
                return slot;
            }
            at = (at + 1) & mask;
        }
    }

    /** Whether a text is its letters in two words, and no other text is. */
    private static boolean isShort(String text) {
        int length = text.length();
        if (length > 2 * LETTERS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter == 0 || letter > GREATEST_LETTER) {
                return false;
            }
        }
        return true;
    }

    private static long letters(String text, int from) {
        long letters = 0;
        int end = Math.min(text.length(), from + LETTERS);
        for (int i = from; i < end; i++) {
            letters = letters << Byte.SIZE | text.charAt(i);
        }
        return letters;
    }
}
