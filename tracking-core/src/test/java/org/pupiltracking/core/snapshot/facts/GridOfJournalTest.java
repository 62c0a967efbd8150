package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.text.Text;

/** A few judgements in a grid, and drafts of the next grid. */
class GridOfJournalTest {

    private static final int ROWS = 600;
    private static final int PLANES = 2;

    private final JudgementLog log = new JudgementLog();

    private static int[] straight() {
        int[] rowOf = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rowOf[i] = i;
        }
        return rowOf;
    }

    private Grid grid() {
        return grid(new Journal(log, straight(), false, Set.of(), Map.of()));
    }

    private static Grid grid(Journal journal) {
        return Grid.of(journal, ROWS, PLANES, 9, Monitor.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 254, 255, 256, 1_000, 0xFFFF})
    void aCodeComesBackHoweverGreatItIs(int code) {
        log.add(0, 0, 20, 17, 1, 1);
        log.add(0, 1, 20, code, 1, 2);
        log.add(ROWS - 1, 0, 21, code, 1, 3);
        log.add(3, 0, 21, code, 1, 4);
        log.add(3, 0, 21, 0, 2, 5);
        Grid grid = grid();

        assertThat(grid.code(0, 0, 20)).isEqualTo(17);
        assertThat(grid.code(1, 0, 20)).isEqualTo(code);
        assertThat(grid.code(0, ROWS - 1, 21)).isEqualTo(code);
        assertThat(grid.code(0, 3, 21)).as("taken back").isZero();
        assertThat(grid.code(0, 0, 19)).isZero();
        assertThat(grid.code(0, 0, 22)).isZero();
        assertThat(grid.first()).isEqualTo(20);
        assertThat(grid.end()).isEqualTo(22);
    }

    @Test
    void aGridWithoutResultsReachesNowhere() {
        Grid grid = grid();

        assertThat(grid.end()).isEqualTo(grid.first());
        assertThat(grid.code(1, 5, 0)).isZero();
        assertThat(grid.draft().reaches(grid.first())).isFalse();
    }

    @Test
    void ofTheJudgementsOfSeveralIdsOfOneChildTheGreatestNumberCounts() {
        log.add(0, 0, 20, 1, 1, 8);
        log.add(1, 0, 20, 2, 1, 7);
        log.add(2, 0, 20, 4, 1, 3);
        log.add(2, 0, 20, 3, 1, 1);
        log.add(1, 0, 21, 5, 1, 9);
        log.add(0, 0, 21, 6, 9, 10);
        log.add(0, 0, 21, 7, 10, 11);
        Journal merged = new Journal(log, new int[] {400, 400, 300}, true, Set.of(), Map.of());

        assertThat(grid(merged).code(0, 400, 20)).isEqualTo(1);
        assertThat(grid(merged).code(0, 400, 21)).isEqualTo(6);
        assertThat(grid(merged).code(0, 300, 20)).as("one id: as they came").isEqualTo(3);
        Journal corrected = new Journal(log, new int[] {400, 400, 300}, true, Set.of(8L, 10L), Map.of());
        assertThat(grid(corrected).code(0, 400, 20)).isEqualTo(2);
        assertThat(grid(corrected).code(0, 400, 21)).isEqualTo(5);
    }

    @Test
    void whatIsCorrectedLeavesWhatWasBefore() {
        log.add(0, 0, 20, 1, 1, 1);
        log.add(0, 0, 20, 2, 1, 2);
        log.add(0, 0, 20, 3, 9, 3);
        Journal corrected = new Journal(log, straight(), false, Set.of(3L), Map.of());

        assertThat(grid(corrected).code(0, 0, 20)).isEqualTo(2);
    }

    @Test
    void whoStopsTheMonitorStopsTheGrid() {
        Monitor stopped = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        log.add(0, 0, 20, 1, 1, 1);
        for (Set<Long> corrected : List.of(Set.<Long>of(), Set.of(2L))) {
            Journal journal = new Journal(log, straight(), false, corrected, Map.of());
            assertThatThrownBy(() -> Grid.of(journal, ROWS, PLANES, 9, stopped)).isInstanceOf(CancelledException.class);
        }
    }

    private record Place(int plane, int row, int at) {}

    @Property(tries = 30)
    void aDraftSaysWhatWasPutAndTheGridBeforeWhatItSaid(@ForAll long seed) {
        Random random = new Random(seed);
        JudgementLog few = new JudgementLog();
        Map<Place, Integer> before = new HashMap<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            Place place = any(random);
            int code = 1 + random.nextInt(400);
            few.add(place.row(), place.plane(), place.at(), code, 1, i);
            before.put(place, code);
        }
        Grid grid = grid(new Journal(few, straight(), false, Set.of(), Map.of()));
        Map<Place, Integer> after = new HashMap<>(before);
        Grid.Draft draft = grid.draft();
        for (int i = random.nextInt(30); i > 0; i--) {
            Place place = any(random);
            assertThat(draft.reaches(place.at())).isEqualTo(place.at() >= grid.first() && place.at() < grid.end());
            if (draft.reaches(place.at())) {
                int code = random.nextInt(4) == 0 ? 0 : random.nextInt(400);
                draft.put(place.plane(), place.row(), place.at(), code);
                after.put(place, code);
            }
        }

        assertSays(grid, before);
        assertSays(draft.grid(), after);
        assertSays(draft.grid().draft().grid(), after);
    }

    private static Place any(Random random) {
        return new Place(random.nextInt(PLANES), random.nextInt(5) * 140, 20 + random.nextInt(4));
    }

    private static void assertSays(Grid grid, Map<Place, Integer> expected) {
        for (int plane = 0; plane < PLANES; plane++) {
            for (int row = 0; row < ROWS; row += 70) {
                for (int at = 19; at < 25; at++) {
                    assertThat(grid.code(plane, row, at))
                            .isEqualTo(expected.getOrDefault(new Place(plane, row, at), 0));
                }
            }
        }
    }
}
