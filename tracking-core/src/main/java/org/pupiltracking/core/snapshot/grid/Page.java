package org.pupiltracking.core.snapshot.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The codes of 256 rows of one plane. A page in which few rows have a result holds only those, with a directory of a byte a row; codes above
 * 255 have their upper byte in a layer of its own. A few codes that were put since may stand beside what is shared with the page before.
 */
final class Page {

    static final int BITS = 8;
    static final int ROWS = 1 << BITS;

    /** The greatest code that fits in one layer. */
    static final int NARROW = 0xFF;

    /** So many codes stand beside a page before it is copied. */
    static final int FEW = 8;

    private static final byte ABSENT = -1;
    private static final int CODE_BITS = 16;
    private static final long[] NOTHING = new long[0];

    private final int columns;
    private byte @Nullable [] directory;
    private byte[] low;
    private byte @Nullable [] high;
    /** A place and its code, each; they stand before what the other fields say. */
    private final long[] since;

    Page(int columns) {
        this.columns = columns;
        this.low = new byte[ROWS * columns];
        this.since = NOTHING;
    }

    /** A page of codes that all fit in one layer. */
    Page(int columns, byte[] low) {
        this.columns = columns;
        this.low = low;
        this.since = NOTHING;
    }

    private Page(int columns, byte @Nullable [] directory, byte[] low, byte @Nullable [] high, long[] since) {
        this.columns = columns;
        this.directory = directory;
        this.low = low;
        this.high = high;
        this.since = since;
    }

    /** Returns the code of a row, from 0, in a column; 0 for none. */
    int code(int row, int column) {
        for (long put : since) {
            if (put >>> CODE_BITS == place(row, column)) {
                return (int) put & 0xFFFF;
            }
        }
        byte[] slots = directory;
        int slot = row;
        if (slots != null) {
            slot = slots[row];
            if (slot == ABSENT) {
                return 0;
            }
        }
        int cell = slot * columns + column;
        byte[] upper = high;
        return upper == null ? low[cell] & 0xFF : (low[cell] & 0xFF) | (upper[cell] & 0xFF) << 8;
    }

    private long place(int row, int column) {
        return (long) row * columns + column;
    }

    /**
     * Returns a page with another code at a place, which shares all else with this one and is not to be {@link #set}; null when so many codes
     * stand beside this one already that it is time for a copy.
     */
    @Nullable
    Page with(int row, int column, int code) {
        long put = place(row, column) << CODE_BITS | code;
        for (int i = 0; i < since.length; i++) {
            if (since[i] >>> CODE_BITS == put >>> CODE_BITS) {
                long[] other = since.clone();
                other[i] = put;
                return new Page(columns, directory, low, high, other);
            }
        }
        if (since.length == FEW) {
            return null;
        }
        long[] more = Arrays.copyOf(since, since.length + 1);
        more[since.length] = put;
        return new Page(columns, directory, low, high, more);
    }

    /** Puts a code at a place, into a page that nobody else holds. */
    void set(int row, int column, int code) {
        if (directory != null && directory[row] == ABSENT) {
            spread();
        }
        int cell = (directory == null ? row : directory[row]) * columns + column;
        low[cell] = (byte) code;
        if (code > NARROW && high == null) {
            high = new byte[low.length];
        }
        if (high != null) {
            high[cell] = (byte) (code >>> 8);
        }
    }

    /** Gives every row a place again; done when a row without one gets a result. */
    private void spread() {
        Page whole = new Page(columns);
        for (int row = 0; row < ROWS; row++) {
            copyRow(row, whole, row);
        }
        directory = null;
        low = whole.low;
        high = whole.high;
    }

    private void copyRow(int row, Page to, int toRow) {
        for (int column = 0; column < columns; column++) {
            int code = code(row, column);
            if (code != 0) {
                to.set(toRow, column, code);
            }
        }
    }

    /** Whether a row has no result; of a page in which every row has its place. */
    private boolean isEmpty(int row) {
        byte[] upper = high;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            if (low[cell] != 0 || (upper != null && upper[cell] != 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a page in which every row has its place without those that have no result, where that saves more than its directory costs; null
     * when no row has one.
     */
    @Nullable
    Page packed() {
        byte[] slots = new byte[ROWS];
        int used = 0;
        for (int row = 0; row < ROWS; row++) {
            slots[row] = isEmpty(row) ? ABSENT : (byte) used++;
            if (used > ROWS / 2 - 1) {
                return this;
            }
        }
        if (used == 0) {
            return null;
        }
        byte[] packedLow = new byte[used * columns];
        byte @Nullable [] packedHigh = high == null ? null : new byte[used * columns];
        for (int row = 0; row < ROWS; row++) {
            if (slots[row] != ABSENT) {
                System.arraycopy(low, row * columns, packedLow, slots[row] * columns, columns);
                if (high != null && packedHigh != null) {
                    System.arraycopy(high, row * columns, packedHigh, slots[row] * columns, columns);
                }
            }
        }
        return new Page(columns, slots, packedLow, packedHigh, NOTHING);
    }

    /** Returns a copy that shares nothing. */
    Page copy() {
        Page copy = new Page(
                columns,
                directory == null ? null : Arrays.copyOf(directory, directory.length),
                Arrays.copyOf(low, low.length),
                high == null ? null : Arrays.copyOf(high, high.length),
                NOTHING);
        for (long put : since) {
            int place = (int) (put >>> CODE_BITS);
            copy.set(place / columns, place % columns, (int) put & 0xFFFF);
        }
        return copy;
    }
}
