package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = new Journal(new JudgementLog(), new int[] {1, 0}, true, Set.of(5L), Map.of());

    @Test
    void aBatchCountsFromItsRevisionUntilTheOneThatWithdrewIt() {
        Journal withdrawing = journal.withdrawing(Map.of(2, 4));

        assertThat(withdrawing.counts(2, 1)).isFalse();
        assertThat(withdrawing.counts(2, 2)).isTrue();
        assertThat(withdrawing.counts(2, 3)).isTrue();
        assertThat(withdrawing.counts(2, 4)).isFalse();
        assertThat(withdrawing.counts(3, 4)).isTrue();
        assertThat(journal.counts(2, 9)).isTrue();
    }

    @Test
    void withdrawingBatchesLeavesTheRestAsItIs() {
        Journal withdrawing = journal.withdrawing(Map.of(2, 4));

        assertThat(withdrawing.log()).isSameAs(journal.log());
        assertThat(withdrawing.rowOf()).isSameAs(journal.rowOf());
        assertThat(withdrawing.merged()).isTrue();
        assertThat(withdrawing.corrected()).isEqualTo(Set.of(5L));
    }

    @Test
    void aLogKnowsItsFirstAndLastPointAndItsGreatestCode() {
        JudgementLog log = new JudgementLog();
        assertThat(log.first()).isGreaterThan(log.last());
        assertThat(log.parts()).isEmpty();
        log.add(0, 0, 12, 3, 1, 1);
        log.add(0, 0, 11, 7, 1, 2);
        log.add(0, 0, 14, 0, 1, 3);

        assertThat(new int[] {log.first(), log.last(), log.greatest(), log.size()})
                .containsExactly(11, 14, 7, 3);
        assertThat(log.parts()).hasSize(1);
        assertThat(log.parts().get(0).size()).isEqualTo(3);
    }
}
