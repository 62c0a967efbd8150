package org.pupiltracking.core.snapshot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final int ROOM = 20;

    @Property(tries = 20)
    void addsAndTakesAwayOneCellAndTouchesNoOther(@ForAll long seed, @ForAll @IntRange(max = 10) int at) {
        for (int words = 1; words <= 8; words++) {
            long[] cells = new Random(seed).longs(ROOM, 0, 1_000).toArray();
            long[] delta = new Random(seed + 1).longs(ROOM, 0, 1_000).toArray();
            int begin = ROOM - words - at;
            long[] sum = cells.clone();
            Words.add(sum, at, delta, begin, words);
            for (int w = 0; w < ROOM; w++) {
                boolean in = w >= at && w < at + words;
                assertThat(sum[w]).isEqualTo(cells[w] + (in ? delta[w - at + begin] : 0));
            }
        }
    }

    @Property(tries = 20)
    void addsUpSomeCellsWithoutOthers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int words) {
        long cells = 5;
        long[] page = new Random(seed).longs(cells * words, 0, 1_000).toArray();
        long[] sum = Words.sum(page, new int[] {1, 4}, new int[] {0, 2}, words);

        assertThat(sum).hasSize(words);
        for (int w = 0; w < words; w++) {
            assertThat(sum[w]).isEqualTo(page[words + w] + page[4 * words + w] - page[w] - page[2 * words + w]);
        }
    }

    @Property(tries = 20)
    void tellsTwoRunsOfWordsApart(@ForAll long seed) {
        long[] of = new Random(seed).longs(ROOM, 0, 1_000).toArray();
        for (int words = 1; words <= 8; words++) {
            long[] difference = new long[words];
            Words.difference(of, 3, 9, difference);
            for (int w = 0; w < words; w++) {
                assertThat(difference[w]).isEqualTo(of[9 + w] - of[3 + w]);
            }
        }
    }

    @Test
    void everyEdgeAddsOneCellToAnotherInTheOrderInWhichTheyCame() {
        Words.Edges edges = new Words.Edges();
        int many = 100;
        for (int i = 0; i < many; i++) {
            edges.add(i, i + 1);
        }
        edges.trim();
        long[] cells = LongStream.generate(() -> 1).limit(2L * (many + 1)).toArray();

        edges.addIn(cells, 2);

        for (int i = 0; i <= many; i++) {
            assertThat(Arrays.copyOfRange(cells, 2 * i, 2 * i + 2)).containsExactly(i + 1, i + 1);
        }
    }
}
