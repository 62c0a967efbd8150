package org.pupiltracking.core.intake;

import java.util.Arrays;

/**
 * Dated statements by entity and slot, in order of arrival: a row of whole numbers each, chained from the latest to the earliest of its
 * slot. Days are counted from 1970-01-01.
 */
final class Spells {

    private static final int FIELDS = 6;
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int PAYLOAD = 2;
    private static final int REFERENCE = 3;
    private static final int FLAGS = 4;
    private static final int BEFORE = 5;
    private static final int PART = 1 << 14;

    /** The slot is withdrawn from the first day on. */
    static final int ENDED = 1;
    /** Dated by a point only. */
    static final int AT_POINT = 2;

    private final LongIntMap latest = new LongIntMap();
    private int[][] parts = new int[4][];
    private int size;

    /** Adds a statement and returns its number. */
    int add(int entity, int slot, int from, int to, int payload, int reference, int flags) {
        int n = size++;
        if (n / PART == parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        if (n % PART == 0) {
            parts[n / PART] = new int[PART * FIELDS];
        }
        int[] part = parts[n / PART];
        int at = n % PART * FIELDS;
        part[at + FROM] = from;
        part[at + TO] = to;
        part[at + PAYLOAD] = payload;
        part[at + REFERENCE] = reference;
        part[at + FLAGS] = flags;
        part[at + BEFORE] = latest.put(entity, slot, n);
        return n;
    }

    /** Returns whether one of the latest statements of the slot says just this; looks back so far that sorted files need no more. */
    boolean saidLately(int entity, int slot, int from, int to, int payload) {
        int n = latest.get(entity, slot);
        for (int i = 0; i < 64 && n >= 0; i++) {
            if (from(n) == from && to(n) == to && payload(n) == payload) {
                return true;
            }
            n = field(n, BEFORE);
        }
        return false;
    }

    boolean has(int entity, int slot) {
        return latest.get(entity, slot) >= 0;
    }

    /** Returns the statements of a slot, earliest first; empty when there is none. */
    int[] of(int entity, int slot) {
        int n = 0;
        for (int s = latest.get(entity, slot); s >= 0; s = field(s, BEFORE)) {
            n++;
        }
        int[] all = new int[n];
        for (int s = latest.get(entity, slot); s >= 0; s = field(s, BEFORE)) {
            all[--n] = s;
        }
        return all;
    }

    int from(int statement) {
        return field(statement, FROM);
    }

    int to(int statement) {
        return field(statement, TO);
    }

    int payload(int statement) {
        return field(statement, PAYLOAD);
    }

    int reference(int statement) {
        return field(statement, REFERENCE);
    }

    boolean is(int statement, int flag) {
        return (field(statement, FLAGS) & flag) != 0;
    }

    int size() {
        return size;
    }

    /** Returns all pairs of entity and slot in ascending order. */
    long[] keys() {
        return latest.sortedKeys();
    }

    /** Returns what the slot holds on each day, statements laid over each other in order of arrival. */
    Line line(int entity, int slot) {
        Line line = new Line();
        for (int s : of(entity, slot)) {
            boolean ended = is(s, ENDED);
            line.lay(from(s), ended ? Line.FOREVER : to(s), ended ? Line.NOTHING : payload(s));
        }
        return line;
    }

    private int field(int statement, int field) {
        return parts[statement / PART][statement % PART * FIELDS + field];
    }
}
