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

    /** Part of the columns; parts are never copied, so that growing needs no second copy of everything. Arrays are not to be changed by readers. */
    public static final class Part {
        /** The pupil, by order of arrival. */
        public final int[] pupil = new int[SIZE];
        /** The plane. */
        public final char[] plane = new char[SIZE];
        /** The place on the {@link Timeline}. */
        public final char[] at = new char[SIZE];
        /** The code of the result; 0 when the entry takes one back. */
        public final char[] code = new char[SIZE];
        /** The revision from which it is known. */
        public final int[] known = new int[SIZE];
        /** The fact's number. */
        public final long[] id = new long[SIZE];

        private int size;

        /** Returns how many entries it holds. */
        public int size() {
            return size;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int size;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int greatest;

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
        part.size = i + 1;
        size++;
        first = Math.min(first, at);
        last = Math.max(last, at);
        greatest = Math.max(greatest, code);
    }

    /** Returns how many judgements it holds. */
    public int size() {
        return size;
    }

    /** Returns the greatest code of an entry. */
    public int greatest() {
        return greatest;
    }

    /** Returns the parts in order. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns the first point that an entry is of; more than {@link #last()} when there is none. */
    public int first() {
        return first;
    }

    /** Returns the last point that an entry is of. */
    public int last() {
        return last;
    }
}
