package org.pupiltracking.core.snapshot.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.framework.Position;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Split;

/** What is counted of the verdicts of one question, and between which bounds their values lie. Frozen. */
final class Columns {

    /** A count: whom it is of, and of which verdicts. */
    record Column(Split split, Predicate<Verdict> holds) {}

    /** All that a verdict adds: which counts it raises, and its value in units above the least. */
    record Added(BitSet counts, OptionalLong value) {}

    private final List<Column> counts = new ArrayList<>();
    private final long least;
    private final long greatest;
    private final long unit;

    /** @param verdicts all that occur: they say which bands, units and values there are */
    Columns(List<Verdict> verdicts) {
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
        long[] values = verdicts.stream()
                .flatMap(v -> v.value().stream())
                .mapToLong(v -> thousandths(v.number()))
                .sorted()
                .toArray();
        least = values.length == 0 ? 0 : values[0];
        greatest = values.length == 0 ? 0 : values[values.length - 1];
        long common = 0;
        for (long value : values) {
            common = BigInteger.valueOf(common)
                    .gcd(BigInteger.valueOf(value - least))
                    .longValueExact();
        }
        unit = Math.max(1, common);
    }

    private void add(Split split, Predicate<Verdict> holds) {
        counts.add(new Column(split, holds));
    }

    /** Returns the counts. */
    List<Column> counts() {
        return counts;
    }

    /** Returns all that a verdict adds, of one that these columns {@link #hold}. */
    Added added(Verdict verdict) {
        BitSet raised = new BitSet();
        for (int i = 0; i < counts.size(); i++) {
            raised.set(i, counts.get(i).holds().test(verdict));
        }
        return new Added(
                raised,
                verdict.value().map(v -> OptionalLong.of(above(v.number()))).orElse(OptionalLong.empty()));
    }

    /** Returns the least value, in thousandths. */
    long least() {
        return least;
    }

    /** Returns what all values differ by a multiple of, in thousandths. */
    long unit() {
        return unit;
    }

    /** Returns the greatest value, in units above the least. */
    long range() {
        return (greatest - least) / unit;
    }

    /** Returns a value in units above the least. */
    long above(BigDecimal value) {
        return (thousandths(value) - least) / unit;
    }

    /** Returns a value in thousandths, as tallies add them up. */
    private static long thousandths(BigDecimal value) {
        return value.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** Returns whether all that a verdict says is counted here. */
    boolean hold(Verdict verdict) {
        boolean band = verdict.band().found().map(b -> has(Split.band(b.id()))).orElse(true);
        boolean value = verdict.value()
                .map(v -> {
                    long thousandths = thousandths(v.number());
                    return has(Split.unit(v.unit()))
                            && thousandths >= least
                            && thousandths <= greatest
                            && (thousandths - least) % unit == 0;
                })
                .orElse(true);
        return band && value;
    }

    private boolean has(Split split) {
        return counts.stream().anyMatch(c -> c.split().equals(split));
    }
}
