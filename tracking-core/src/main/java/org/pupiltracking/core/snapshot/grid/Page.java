package org.pupiltracking.core.snapshot.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The codes of 256 rows of one plane. A page in which few rows have a result holds only those, with a directory of a byte a row; codes above
 * 255 have their upper byte in a layer of its own.
 */
final class Page {

    static final int BITS = 8;
    static final int ROWS = 1 << BITS;

    /** The greatest code that fits in one layer. */
    static final int NARROW = 0xFF;

    private static final byte ABSENT = -1;

    private final int columns;
    private byte @Nullable [] directory;
    private byte[] low;
    private byte @Nullable [] high;

    Page(int columns) {
        this.columns = columns;
        this.low = new byte[ROWS * columns];
    }

    /** A page of codes that all fit in one layer. */
    Page(int columns, byte[] low) {
        this.columns = columns;
        this.low = low;
    }

    private Page(int columns, byte @Nullable [] directory, byte[] low, byte @Nullable [] high) {
        this.columns = columns;
        this.directory = directory;
        this.low = low;
        this.high = high;
    }

    /** Returns the code of a row, from 0, in a column; 0 for none. */
    int code(int row, int column) {
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
        return new Page(columns, slots, packedLow, packedHigh);
    }

    /** Returns a copy that shares nothing. */
    Page copy() {
        return new Page(
                columns,
                directory == null ? null : Arrays.copyOf(directory, directory.length),
                Arrays.copyOf(low, low.length),
                high == null ? null : Arrays.copyOf(high, high.length));
    }
}
