package org.pupiltracking.core.snapshot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.framework.Position;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

class LayoutTest {

    /** So large, with so many decimals, that sums of squares need two fields; and so small that they need one. */
    private static final int[][] SCALES = {{1_000_000_000, 3}, {1_200, 1}, {30, 0}, {0, 0}};

    @Property(tries = 30)
    void aCellSaysWhatItsPupilsSayOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        for (int[] scale : SCALES) {
            List<Verdict> met = new ArrayList<>();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                met.add(Verdicted.any(random, scale[0], scale[1]));
            }
            assertAddsUp(met, random);
        }
    }

    private static void assertAddsUp(List<Verdict> met, Random random) {
        int pupils = random.nextInt(50);
        Layout layout = new Layout(new Columns(met), Layout.width(Math.max(1, pupils)));
        int at = layout.words();
        long[] cells = new long[3 * at];
        Tally expected = Tally.EMPTY;
        for (int i = 0; i < pupils; i++) {
            Verdict one = met.get(random.nextInt(met.size()));
            layout.write(one, cells, at);
            expected = expected.plus(alone(one));
        }

        assertThat(layout.read(cells, at)).isEqualTo(expected);
        assertThat(layout.isEmpty(cells, at)).isEqualTo(pupils == 0);
        assertThat(layout.isEmpty(cells, 0)).isTrue();
        assertThat(layout.read(cells, 2 * at)).isEqualTo(Tally.EMPTY);
    }

    /** As many as can be added up, all at the value that is farthest from the least. */
    @Test
    void theMostPupilsWithTheGreatestValuesFit() {
        Verdict least = Verdicted.value("-2000000", "unit.u");
        Verdict greatest = Verdicted.value("1999999.999", "unit.u");
        Verdict between = Verdicted.value("0.001", "unit.u");
        Layout layout = new Layout(new Columns(List.of(least, between, greatest)), Layout.width(Layout.MOST));
        long[] cell = new long[layout.words()];
        layout.write(greatest, cell, 0);
        for (int w = 0; w < cell.length; w++) {
            cell[w] *= Layout.MOST;
        }

        Tally all = layout.read(cell, 0);

        assertThat(all.count(Split.ON_ROLL)).isEqualTo(Layout.MOST);
        assertThat(all.count(Split.unit("unit.u"))).isEqualTo(Layout.MOST);
        assertThat(all.valued()).isEqualTo(Layout.MOST);
        assertThat(all.sum()).isEqualTo(1_999_999_999L * Layout.MOST);
        assertThat(all.squares())
                .isEqualTo(BigInteger.valueOf(1_999_999_999L).pow(2).multiply(BigInteger.valueOf(Layout.MOST)));
    }

    @Test
    void aClassFitsInThreeWords() {
        List<Verdict> met = new ArrayList<>();
        for (int points = 1; points < 40; points += 2) {
            met.add(Verdicted.value(Integer.toString(points), "points"));
        }
        met.add(Verdicted.band("below"));
        met.add(Verdicted.band("at"));
        met.add(Verdicted.band("above"));

        assertThat(new Layout(new Columns(met), Layout.width(300)).words()).isEqualTo(3);
        assertThat(new Layout(new Columns(met), Layout.width(30)).words()).isEqualTo(2);
    }

    @Test
    void aNumberNeedsAsManyBitsAsItHas() {
        assertThat(Layout.width(0)).isZero();
        assertThat(Layout.width(1)).isEqualTo(1);
        assertThat(Layout.width(7)).isEqualTo(3);
        assertThat(Layout.width(8)).isEqualTo(4);
        assertThat(Layout.width(Layout.MOST)).isEqualTo(21);
    }

    /** What a pupil says, by the definitions of the splits. */
    static Tally alone(Verdict v) {
        SortedMap<Split, Integer> counts = new TreeMap<>();
        counts.put(Split.ON_ROLL, 1);
        counts.put(
                switch (v.coverage()) {
                    case ASSESSED -> Split.ASSESSED;
                    case ASSESSED_ANOTHER_WAY -> Split.ANOTHER_WAY;
                    case MISSING -> Split.MISSING;
                    case NOT_EXPECTED -> Split.NOT_EXPECTED;
                },
                1);
        counts.put(Split.STUDYING, v.coverage() == Coverage.NOT_EXPECTED ? 0 : 1);
        counts.put(Split.IN_SHARE, v.inShare() ? 1 : 0);
        counts.put(Split.IN_PROGRESS, v.inProgress() ? 1 : 0);
        v.position().found().ifPresent(p -> {
            counts.put(Split.AT_OR_ABOVE, p == Position.BELOW ? 0 : 1);
            counts.put(Split.ABOVE, p == Position.ABOVE ? 1 : 0);
        });
        v.progress()
                .found()
                .flatMap(p -> p.enough().found())
                .ifPresent(enough -> counts.put(Split.EXPECTED_PROGRESS, enough ? 1 : 0));
        v.band().found().ifPresent(b -> counts.put(Split.band(b.id()), 1));
        v.value().ifPresent(x -> counts.put(Split.unit(x.unit()), 1));
        long value = v.value()
                .map(Verdict.Value::number)
                .orElse(BigDecimal.ZERO)
                .movePointRight(3)
                .longValueExact();
        return new Tally(
                counts,
                v.value().isPresent() ? 1 : 0,
                value,
                BigInteger.valueOf(value).pow(2));
    }
}
