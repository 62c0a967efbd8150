package org.pupiltracking.core.snapshot.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.framework.Position;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/**
 * How one cell of tallies is laid out in whole words, so that two cells add up word by word: counts in lanes of 21 bits, three a word (exact up
 * to 2,097,151 pupils), then the sum of values and the sum of their squares in two words of 31 bits each part. Frozen.
 */
final class Layout {

    private static final int LANE = 21;
    private static final int PER_WORD = 3;

    /** So many pupils fit in a lane. */
    static final int MOST = (1 << LANE) - 1;

    private static final long PART = (1L << 31) - 1;

    private record Lane(Split split, Predicate<Verdict> holds) {}

    private final List<Lane> lanes = new ArrayList<>();
    private final int counted;

    /** @param verdicts all that can occur: they say which bands and units there are */
    Layout(List<Verdict> verdicts) {
        add(Split.ON_ROLL, v -> true);
        add(Split.STUDYING, v -> v.coverage() != Coverage.NOT_EXPECTED);
        add(Split.ASSESSED, v -> v.coverage() == Coverage.ASSESSED);
        add(Split.ANOTHER_WAY, v -> v.coverage() == Coverage.ASSESSED_ANOTHER_WAY);
        add(Split.MISSING, v -> v.coverage() == Coverage.MISSING);
        add(Split.IN_SHARE, Verdict::inShare);
        add(Split.AT_OR_ABOVE, v -> v.reaches(Position.AT));
        add(Split.ABOVE, v -> v.reaches(Position.ABOVE));
        add(Split.IN_PROGRESS, Verdict::inProgress);
        add(Split.EXPECTED_PROGRESS, Verdict::madeExpectedProgress);
        verdicts.stream()
                .flatMap(v -> v.band().found().stream())
                .map(b -> Split.band(b.id()))
                .distinct()
                .sorted()
                .forEach(s -> add(
                        s,
                        v -> v.band()
                                .found()
                                .filter(b -> Split.band(b.id()).equals(s))
                                .isPresent()));
        verdicts.stream()
                .flatMap(v -> v.value().stream())
                .map(v -> Split.unit(v.unit()))
                .distinct()
                .sorted()
                .forEach(s -> add(
                        s,
                        v -> v.value()
                                .filter(x -> Split.unit(x.unit()).equals(s))
                                .isPresent()));
        counted = (lanes.size() + PER_WORD - 1) / PER_WORD;
    }

    private void add(Split split, Predicate<Verdict> holds) {
        lanes.add(new Lane(split, holds));
    }

    /** Returns how many words a cell has. */
    int words() {
        return counted + 3;
    }

    /** Writes what one pupil with a verdict adds to a cell. */
    void write(Verdict verdict, long[] to, int at) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).holds().test(verdict)) {
                to[at + i / PER_WORD] += 1L << (i % PER_WORD * LANE);
            }
        }
        verdict.value().ifPresent(v -> {
            long value = thousandths(v.number());
            long square = value * value;
            to[at + counted] += value;
            to[at + counted + 1] += square & PART;
            to[at + counted + 2] += square >>> 31;
        });
    }

    /** Returns a value in thousandths, as tallies add them up. */
    static long thousandths(BigDecimal value) {
        return value.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Returns whether anybody is counted in a cell. */
    static boolean isEmpty(long[] cells, int at) {
        return (cells[at] & MOST) == 0;
    }

    private static int lane(long[] cells, int at, int lane) {
        return (int) (cells[at + lane / PER_WORD] >>> (lane % PER_WORD * LANE)) & MOST;
    }

    /** Returns the tally that a cell holds. */
    Tally read(long[] cells, int at) {
        SortedMap<Split, Integer> counts = new TreeMap<>();
        int valued = 0;
        for (int i = 0; i < lanes.size(); i++) {
            int count = lane(cells, at, i);
            Split split = lanes.get(i).split();
            counts.put(split, count);
            valued += split.isUnit() ? count : 0;
        }
        counts.put(Split.NOT_EXPECTED, lane(cells, at, 0) - lane(cells, at, 1));
        BigInteger squares = BigInteger.valueOf(cells[at + counted + 2])
                .shiftLeft(31)
                .add(BigInteger.valueOf(cells[at + counted + 1]));
        return new Tally(counts, valued, cells[at + counted], squares);
    }
}
