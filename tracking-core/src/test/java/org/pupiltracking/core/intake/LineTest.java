package org.pupiltracking.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineTest {

    @Property
    void eachDayHoldsWhatWasLaidLast(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 7_999) Integer> laid) {
        Line line = new Line();
        int[] days = new int[20];
        Arrays.fill(days, Line.NOTHING);
        for (int code : laid) {
            int from = code % 20;
            int to = Math.min(19, from + code / 20 % 20);
            int payload = code / 400 % 4 - 1;
            line.lay(from, to, payload);
            Arrays.fill(days, from, to + 1, payload);
        }
        for (int day = 0; day < 20; day++) {
            assertThat(line.at(day)).isEqualTo(days[day]);
        }
        for (int payload = 0; payload < 3; payload++) {
            boolean[] other = new boolean[20];
            for (int[] run : line.other(3, 15, payload)) {
                Arrays.fill(other, run[0], run[1] + 1, true);
            }
            for (int day = 3; day <= 15; day++) {
                assertThat(other[day]).isEqualTo(days[day] != payload);
            }
        }
    }

    @Test
    void whatIsLeftOfAStatementIsNoBeginning() {
        Line line = new Line();
        line.lay(0, Line.FOREVER, 1);
        line.lay(5, 7, 2);
        assertThat(line.nextStartOfOther(0, 100, 1)).hasValue(5);
        assertThat(line.nextStartOfOther(6, 100, 3)).isEmpty();
        assertThat(line.at(Line.FOREVER)).isEqualTo(1);
    }
}
