package org.pupiltracking.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally of(List<Integer> values) {
        Tally all = Tally.EMPTY;
        for (int value : values) {
            TreeMap<Split, Integer> counts = new TreeMap<>();
            counts.put(Split.ON_ROLL, 1);
            counts.put(Split.ABOVE, value > 0 ? 1 : 0);
            long thousandths = value * 1000L;
            all = all.plus(new Tally(
                    counts, 1, thousandths, BigInteger.valueOf(thousandths).pow(2)));
        }
        return all;
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as((roll, valued, sum) -> {
                    TreeMap<Split, Integer> counts = new TreeMap<>();
                    counts.put(Split.ON_ROLL, roll);
                    return new Tally(
                            counts, valued, sum, BigInteger.valueOf(sum).pow(2));
                });
    }

    @Property
    void sumIsAssociativeAndCommutativeWithANeutralElement(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Tally.EMPTY)).isEqualTo(a);
    }

    @Property
    void meanAndDeviationAreThoseOfTheValues(
            @ForAll @Size(min = 2, max = 50) List<@IntRange(min = -500, max = 500) Integer> values) {
        double mean = values.stream().mapToInt(v -> v).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();

        assertThat(of(values).mean().orElseThrow()).isCloseTo(mean, within(1e-9));
        assertThat(of(values).deviation().orElseThrow())
                .isCloseTo(Math.sqrt(squares / (values.size() - 1)), within(1e-9));
    }

    @Test
    void nothingIsSaidOfNobody() {
        assertThat(Tally.EMPTY.mean()).isEmpty();
        assertThat(of(List.of(4)).deviation()).isEmpty();
        assertThat(Tally.EMPTY.share(Split.ABOVE, Split.ON_ROLL)).isEmpty();
        assertThat(of(List.of(4, -1)).share(Split.ABOVE, Split.ON_ROLL)).contains(0.5);
        assertThat(of(List.of(-1)).counts()).doesNotContainKey(Split.ABOVE);
    }
}
