package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class VerdictsTest {

    @Property(tries = 30)
    void aDraftSaysWhatWasSetAndThoseBeforeSayWhatTheySaid(
            @ForAll @IntRange(min = 1, max = 600) int rows, @ForAll @IntRange(max = 599) int other) {
        int row = rows - 1;
        int second = other % rows;
        Verdicts before = Verdicts.none(rows);
        before.set(row, 7);

        Verdicts.Draft draft = before.draft();
        draft.set(second, 9);
        draft.set(row, 8);

        for (int r = 0; r < rows; r++) {
            assertThat(before.of(r)).isEqualTo(r == row ? 7 : Verdicts.NOBODY);
            assertThat(draft.verdicts().of(r)).isEqualTo(r == row ? 8 : r == second ? 9 : Verdicts.NOBODY);
        }
    }
}
