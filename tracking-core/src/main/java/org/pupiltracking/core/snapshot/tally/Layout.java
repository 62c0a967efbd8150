package org.pupiltracking.core.snapshot.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/**
 * How one cell of tallies is packed into whole words, so that two cells add up word by word: each count as wide as the number of pupils needs,
 * then the sum of values and of their squares, in units above the least value. A class of a few hundred pupils fits in three words. Frozen.
 */
final class Layout {

    /** So many pupils can be added up. */
    static final int MOST = (1 << 21) - 1;

    private static final int WIDEST = 62;
    private static final int PART = 31;

    private record Field(int word, int shift, int width) {
        long add(long value) {
            return value << shift;
        }

        long read(long[] cells, int at) {
            return cells[at + word] >>> shift & (1L << width) - 1;
        }
    }

    private final Columns columns;
    private final List<Field> counts = new ArrayList<>();
    private final Field sum;
    private final Field squares;
    private final Field squaresAbove;
    private int words = 1;
    private int used;

    /** @param bits the width of a count */
    Layout(Columns columns, int bits) {
        this.columns = columns;
        long range = columns.range();
        for (int i = 0; i < columns.counts().size(); i++) {
            counts.add(field(bits));
        }
        sum = field(width(range) + bits);
        int square = 2 * width(range);
        boolean whole = square + bits <= WIDEST;
        squares = field(whole ? square + bits : PART + bits);
        squaresAbove = field(whole ? 0 : square - PART + bits);
    }

    /** Returns how many bits the numbers up to {@code most} need. */
    static int width(long most) {
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    private Field field(int width) {
        if (used + width > WIDEST + 1) {
            words++;
            used = 0;
        }
        Field field = new Field(words - 1, used, width);
        used += width;
        return field;
    }

    /** Returns how many words a cell has. */
    int words() {
        return words;
    }

    /** Writes what one pupil with a verdict adds to a cell. */
    void write(Verdict verdict, long[] to, int at) {
        for (int i = 0; i < counts.size(); i++) {
            if (columns.counts().get(i).holds().test(verdict)) {
                put(counts.get(i), 1, to, at);
            }
        }
        verdict.value().ifPresent(v -> {
            long value = columns.above(v.number());
            long square = value * value; // below 2^64: values are bounded
            put(sum, value, to, at);
            boolean whole = squaresAbove.width() == 0;
            put(squares, whole ? square : square & (1L << PART) - 1, to, at);
            put(squaresAbove, whole ? 0 : square >>> PART, to, at);
        });
    }

    private static void put(Field field, long value, long[] to, int at) {
        to[at + field.word()] += field.add(value);
    }

    /** Returns whether anybody is counted in a cell. */
    boolean isEmpty(long[] cells, int at) {
        return counts.get(0).read(cells, at) == 0;
    }

    /** Returns the tally that a cell holds. */
    Tally read(long[] cells, int at) {
        SortedMap<Split, Integer> found = new TreeMap<>();
        int valued = 0;
        for (int i = 0; i < counts.size(); i++) {
            int count = (int) counts.get(i).read(cells, at);
            Split split = columns.counts().get(i).split();
            found.put(split, count);
            valued += split.isUnit() ? count : 0;
        }
        found.put(Split.NOT_EXPECTED, (int)
                (counts.get(0).read(cells, at) - counts.get(1).read(cells, at)));
        long above = sum.read(cells, at);
        BigInteger unit = BigInteger.valueOf(columns.unit());
        BigInteger least = BigInteger.valueOf(columns.least());
        BigInteger inUnits = BigInteger.valueOf(above).multiply(unit);
        BigInteger squared = BigInteger.valueOf(squaresAbove.read(cells, at))
                .shiftLeft(PART)
                .add(BigInteger.valueOf(squares.read(cells, at)));
        // The sum of (least + x)² is that of x², twice the least times the sum of x, and so often the least squared.
        return new Tally(
                found,
                valued,
                inUnits.add(least.multiply(BigInteger.valueOf(valued))).longValueExact(),
                squared.multiply(unit.pow(2))
                        .add(inUnits.multiply(least).shiftLeft(1))
                        .add(least.pow(2).multiply(BigInteger.valueOf(valued))));
    }
}
