package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What one slot of one entity holds on each day: pieces that follow each other and never overlap. Days are counted from 1970-01-01; payloads
 * are numbers.
 */
final class Line {

    /** Stands for no payload. */
    static final int NOTHING = -1;

    /** The last day of what has no end. */
    static final int FOREVER = Integer.MAX_VALUE;

    /**
     * A run of days with one payload.
     *
     * @param since the first day of the statement that it is left of; before {@code from} when a later statement cut its beginning off
     */
    record Piece(int from, int to, int payload, int since) {
        boolean holds(int day) {
            return from <= day && day <= to;
        }
    }

    private List<Piece> pieces = new ArrayList<>();

    /** Returns the pieces that hold something, earliest first. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Sets all days from {@code from} to {@code to}, whatever stood there. */
    void lay(int from, int to, int payload) {
        List<Piece> next = new ArrayList<>(pieces.size() + 2);
        Piece laid = new Piece(from, to, payload, from);
        boolean done = payload == NOTHING;
        for (Piece p : pieces) {
            if (p.from < from) {
                next.add(new Piece(p.from, Math.min(p.to, from - 1), p.payload, p.since));
            }
            if (!done && p.to > to) {
                next.add(laid);
                done = true;
            }
            if (p.to > to) {
                next.add(new Piece(Math.max(p.from, to + 1), p.to, p.payload, p.since));
            }
        }
        if (!done) {
            next.add(laid);
        }
        pieces = next;
    }

    /** Returns the payload of {@code day}; {@link #NOTHING} when there is none. */
    int at(int day) {
        Piece piece = piece(day);
        return piece == null ? NOTHING : piece.payload;
    }

    /** Returns the piece that holds {@code day}; null when there is none. */
    @Nullable
    Piece piece(int day) {
        for (Piece p : pieces) {
            if (p.holds(day)) {
                return p;
            }
        }
        return null;
    }

    /**
     * Returns the first day, after {@code day} and not after {@code last}, on which a statement begins that holds something else than
     * {@code payload}; empty when there is none. What is left of a statement that began earlier is no beginning.
     */
    OptionalInt nextStartOfOther(int day, int last, int payload) {
        for (Piece p : pieces) {
            if (p.since > day && p.from <= last && p.payload != payload) {
                return OptionalInt.of(p.from);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the longest runs from {@code from} to {@code to} of days that do not hold {@code payload}, each as first and last day. */
    List<int[]> other(int from, int to, int payload) {
        List<int[]> runs = new ArrayList<>();
        int at = from;
        for (Piece p : pieces) {
            if (p.payload == payload && p.to >= at && p.from <= to) {
                if (p.from > at) {
                    runs.add(new int[] {at, p.from - 1});
                }
                if (p.to >= to) {
                    return runs;
                }
                at = p.to + 1;
            }
        }
        runs.add(new int[] {at, to});
        return runs;
    }
}
