package org.pupiltracking.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

    @Property(tries = 50)
    void itHoldsWhatAMapOfObjectsHolds(@ForAll int[] keys) {
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> twin = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            int high = keys[i] & 0x3F;
            int low = keys[i] >> 26;
            Integer before = twin.put(LongIntMap.key(high, low), i);
            assertThat(map.put(high, low, i)).isEqualTo(before == null ? LongIntMap.NONE : before);
        }
        assertThat(map.size()).isEqualTo(twin.size());
        twin.forEach((key, value) ->
                assertThat(map.get((int) (key >>> 32), (int) (long) key)).isEqualTo(value));
    }

    @Test
    void itGrowsAndGivesItsKeysInOrder() {
        LongIntMap map = new LongIntMap();
        for (int i = 0; i < 100_000; i++) {
            map.put(i / 50, i % 50, i);
        }
        long[] keys = map.sortedKeys();
        assertThat(keys).hasSize(100_000).isSorted();
        for (int i = 0; i < 100_000; i++) {
            assertThat(map.get(i / 50, i % 50)).isEqualTo(i);
        }
        assertThat(map.get(2_000, 0)).isEqualTo(LongIntMap.NONE);
    }
}
