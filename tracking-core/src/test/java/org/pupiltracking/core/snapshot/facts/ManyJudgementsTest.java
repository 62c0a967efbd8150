package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.outcome.Monitor;

/** So many judgements that they are written in halves, against the definition: of those of one place the last that counts is what stands there. */
class ManyJudgementsTest {

    private static final int ROWS = 700;
    private static final int PLANES = 2;
    private static final int POINTS = 9;
    private static final int FIRST = 4;

    private record Place(int plane, int row, int at) {}

    @ParameterizedTest
    @ValueSource(ints = {200_000, 70_000, 65_536, 3_000, 0})
    void theLastOfEachPlaceStands(int judgements) {
        SplittableRandom random = new SplittableRandom(judgements);
        JudgementLog log = new JudgementLog();
        int[] rowOf = new SplittableRandom(1).ints(ROWS, 0, ROWS).distinct().toArray();
        Map<Integer, Integer> withdrawn = Map.of(2, 3, 4, 9);
        Map<Place, Integer> atThree = new HashMap<>();
        Map<Place, Integer> atFive = new HashMap<>();
        for (int i = 0; i < judgements; i++) {
            int pupil = random.nextInt(rowOf.length);
            int code = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(0xFE);
            int batch = 1 + i * 6 / judgements;
            Place place = new Place(random.nextInt(PLANES), rowOf[pupil], FIRST + random.nextInt(POINTS));
            log.add(pupil, place.plane(), place.at(), code, batch, i);
            if (batch != 2 && batch <= 3) {
                atThree.put(place, code);
            }
            if (batch != 2 && batch <= 5) {
                atFive.put(place, code);
            }
        }
        Journal quick = new Journal(log, rowOf, false, Set.of(), withdrawn);
        Journal oneByOne = new Journal(log, rowOf, false, Set.of(-7L), withdrawn);
        for (Journal journal : new Journal[] {quick, oneByOne}) {
            assertStands(Grid.of(journal, ROWS, PLANES, 3, Monitor.NONE), atThree);
            assertStands(Grid.of(journal, ROWS, PLANES, 5, Monitor.NONE), atFive);
        }
    }

    private static void assertStands(Grid grid, Map<Place, Integer> expected) {
        int found = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            for (int row = 0; row < ROWS; row++) {
                for (int at = 0; at < FIRST + POINTS + 2; at++) {
                    int code = grid.code(plane, row, at);
                    int right = expected.getOrDefault(new Place(plane, row, at), 0);
                    if (code != right) {
                        assertThat(code)
                                .as("plane %d, row %d, point %d", plane, row, at)
                                .isEqualTo(right);
                    }
                    found += code == 0 ? 0 : 1;
                }
            }
        }
        assertThat(found)
                .isEqualTo((int) expected.values().stream().filter(c -> c != 0).count());
    }
}
