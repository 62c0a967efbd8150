package org.pupiltracking.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * Exact counts and sums of a set of pupils. Tallies of disjoint sets add up: the sum is associative and commutative and has
 * {@link #EMPTY} as neutral element, so that a nation is a sum of authorities. Statistics are computed when read.
 *
 * @param counts pupils for each split; a split without pupils is absent
 * @param valued how many pupils have a value that may be averaged
 * @param sum the sum of the values, in units of {@code 1/1000} of the scheme's number or point
 * @param squares the sum of their squares, in units of {@code 1/1000000}
 * @since 0.1
 */
public record Tally(SortedMap<Split, Integer> counts, int valued, long sum, BigInteger squares) {

    public static final Tally EMPTY = new Tally(new TreeMap<>(), 0, 0, BigInteger.ZERO);

    public Tally {
        SortedMap<Split, Integer> kept = new TreeMap<>(counts);
        kept.values().removeIf(n -> n == 0);
        counts = Collections.unmodifiableSortedMap(kept);
    }

    /** Returns how many pupils {@code split} holds of. */
    public int count(Split split) {
        return counts.getOrDefault(split, 0);
    }

    /** Returns the tally of both sets of pupils, which have nobody in common. */
    public Tally plus(Tally other) {
        SortedMap<Split, Integer> both = new TreeMap<>(counts);
        for (Map.Entry<Split, Integer> entry : other.counts.entrySet()) {
            both.merge(entry.getKey(), entry.getValue(), Math::addExact);
        }
        return new Tally(
                both, Math.addExact(valued, other.valued), Math.addExact(sum, other.sum), squares.add(other.squares));
    }

    /** Returns the tally of those of this set who are not in {@code part}, a part of it. */
    public Tally minus(Tally part) {
        SortedMap<Split, Integer> rest = new TreeMap<>(counts);
        part.counts.forEach((split, n) -> rest.merge(split, -n, Math::addExact));
        return new Tally(rest, valued - part.valued, Math.subtractExact(sum, part.sum), squares.subtract(part.squares));
    }

    /** Returns whether the values are of more than one unit, so that they have no mean. */
    public boolean mixesUnits() {
        return counts.keySet().stream().filter(Split::isUnit).count() > 1;
    }

    /** Returns the mean of the values, correctly rounded; empty without values, or where they are of more than one unit. */
    public OptionalDouble mean() {
        return valued == 0 || mixesUnits()
                ? OptionalDouble.empty()
                : OptionalDouble.of(BigDecimal.valueOf(sum, 3)
                        .divide(BigDecimal.valueOf(valued), MathContext.DECIMAL128)
                        .doubleValue());
    }

    /** Returns the sample standard deviation (divisor n - 1) of the values; empty below two values, or where they are of more than one unit. */
    public OptionalDouble deviation() {
        if (valued < 2 || mixesUnits()) {
            return OptionalDouble.empty();
        }
        BigInteger n = BigInteger.valueOf(valued);
        BigInteger within = squares.multiply(n).subtract(BigInteger.valueOf(sum).pow(2));
        BigDecimal variance = new BigDecimal(within, 6)
                .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), MathContext.DECIMAL128);
        return OptionalDouble.of(Math.sqrt(variance.doubleValue()));
    }

    /**
     * Returns this tally as text, such as {@code assessed=24,on-roll=30;24;504000;10800000000}: splits in order, then how many are valued, sum
     * and squares. {@link #parse} reads it.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Split, Integer> entry : counts.entrySet()) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(URLEncoder.encode(entry.getKey().code(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(entry.getValue());
        }
        return text.append(';')
                .append(valued)
                .append(';')
                .append(sum)
                .append(';')
                .append(squares)
                .toString();
    }

    /**
     * Returns the tally that {@link #toString} wrote.
     *
     * @throws RefusedException {@code tally.form}
     */
    public static Tally parse(String text) {
        String[] parts = text.split(";", -1);
        RefusedException.unless(parts.length == 4, "tally.form");
        try {
            SortedMap<Split, Integer> counts = new TreeMap<>();
            for (String count : parts[0].isEmpty() ? new String[0] : parts[0].split(",", -1)) {
                int sign = count.indexOf('=');
                RefusedException.unless(sign > 0, "tally.form");
                counts.put(
                        new Split(URLDecoder.decode(count.substring(0, sign), StandardCharsets.UTF_8)),
                        Integer.valueOf(count.substring(sign + 1)));
            }
            return new Tally(counts, Integer.parseInt(parts[1]), Long.parseLong(parts[2]), new BigInteger(parts[3]));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Problem.refused("tally.form"), e);
        }
    }

    /** Returns the share of {@code of} within {@code within}, 0 to 1; empty when nobody is within. */
    public Optional<Double> share(Split of, Split within) {
        int base = count(within);
        return base == 0 ? Optional.empty() : Optional.of((double) count(of) / base);
    }
}
