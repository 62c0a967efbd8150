package org.pupiltracking.core.snapshot.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * Judgements in the order in which they were taken in, each a few small numbers. What is written later replaces what was written to the same
 * place. Not for many threads while it grows.
 */
public final class JudgementLog {

    private static final int BITS = 16;
    private static final int SIZE = 1 << BITS;

    /** Part of the columns; parts are never copied, so that growing needs no second copy of everything. */
    private static final class Part {
        final int[] pupil = new int[SIZE];
        final char[] plane = new char[SIZE];
        final char[] at = new char[SIZE];
        final char[] code = new char[SIZE];
        final int[] known = new int[SIZE];
        final long[] id = new long[SIZE];
    }

    private final List<Part> parts = new ArrayList<>();
    private int size;

    /** Adds a judgement; {@code code} 0 takes back what stands at its place. */
    void add(int pupil, int plane, int at, int code, long known, long id) {
        int i = size & (SIZE - 1);
        if (i == 0) {
            parts.add(new Part());
        }
        Part part = parts.get(parts.size() - 1);
        part.pupil[i] = pupil;
        part.plane[i] = (char) plane;
        part.at[i] = (char) at;
        part.code[i] = (char) code;
        part.known[i] = Math.toIntExact(known);
        part.id[i] = id;
        size++;
    }

    /** Returns how many judgements it holds. */
    public int size() {
        return size;
    }

    /** Returns the pupil of entry {@code i}, by order of arrival. */
    public int pupil(int i) {
        return parts.get(i >>> BITS).pupil[i & (SIZE - 1)];
    }

    /** Returns the plane of entry {@code i}. */
    public int plane(int i) {
        return parts.get(i >>> BITS).plane[i & (SIZE - 1)];
    }

    /** Returns the place on the {@link Timeline} of entry {@code i}. */
    public int at(int i) {
        return parts.get(i >>> BITS).at[i & (SIZE - 1)];
    }

    /** Returns the code of the result of entry {@code i}; 0 when it takes one back. */
    public int code(int i) {
        return parts.get(i >>> BITS).code[i & (SIZE - 1)];
    }

    /** Returns the revision from which entry {@code i} is known. */
    public int known(int i) {
        return parts.get(i >>> BITS).known[i & (SIZE - 1)];
    }

    /** Returns the fact number of entry {@code i}. */
    public long id(int i) {
        return parts.get(i >>> BITS).id[i & (SIZE - 1)];
    }
}
