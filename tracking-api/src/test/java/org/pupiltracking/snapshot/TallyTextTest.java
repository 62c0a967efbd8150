package org.pupiltracking.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.outcome.RefusedException;

class TallyTextTest {

    @Provide
    Arbitrary<Tally> tallies() {
        Arbitrary<Split> splits = Arbitraries.of(
                Split.ON_ROLL,
                Split.AT_OR_ABOVE,
                Split.band(new RuleId("well-below")),
                Split.unit("unit.score"),
                Split.grade("2b=;,+"));
        return Combinators.combine(
                        Arbitraries.maps(splits, Arbitraries.integers().between(0, 1_000_000)),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                        Arbitraries.bigIntegers().greaterOrEqual(BigInteger.ZERO))
                .as((counts, valued, sum, squares) -> new Tally(new TreeMap<>(counts), valued, sum, squares));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("tallies") Tally tally) {
        assertThat(Tally.parse(tally.toString())).isEqualTo(tally);
    }

    @Property
    void theSumIsAssociativeAndCommutativeAndEmptyIsNeutral(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(Tally.EMPTY)).isEqualTo(a);
        assertThat(Tally.parse(a.toString()).plus(Tally.parse(b.toString()))).isEqualTo(a.plus(b));
    }

    @Property
    void takingAPartAwayLeavesTheRest(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Test
    void rubbishIsRefused() {
        for (String rubbish : new String[] {"", ";;;", "x", "a=b;1;1;1", "=1;1;1;1", "a=1;1;1", "a;1;1;1"}) {
            assertThatThrownBy(() -> Tally.parse(rubbish)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void twoUnitsHaveNoMean() {
        Tally points =
                new Tally(new TreeMap<>(Map.of(Split.unit("points"), 2)), 2, 4000, BigInteger.valueOf(10_000_000));
        Tally scores = new Tally(new TreeMap<>(Map.of(Split.unit("scores"), 1)), 1, 100_000, BigInteger.TEN.pow(10));

        assertThat(points.mean()).hasValue(2.0);
        assertThat(points.deviation().orElseThrow()).isEqualTo(Math.sqrt(2));
        assertThat(points.plus(scores).mixesUnits()).isTrue();
        assertThat(points.plus(scores).mean()).isEmpty();
        assertThat(points.plus(scores).deviation()).isEmpty();
    }
}
