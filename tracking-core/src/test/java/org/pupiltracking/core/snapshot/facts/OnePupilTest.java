package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.SamePupil;

class OnePupilTest {

    @Property(tries = 100)
    void idsThatFactsJoinDirectlyOrThroughOthersAreOneChildByTheLeastOfThem(@ForAll long seed) {
        Random random = new Random(seed);
        int ids = 9;
        int[] child = new int[ids];
        for (int i = 0; i < ids; i++) {
            child[i] = i;
        }
        List<RecordedFact> facts = new ArrayList<>();
        for (int n = random.nextInt(9); n > 0; n--) {
            int a = random.nextInt(ids);
            int b = random.nextInt(ids);
            facts.add(Told.since(100 - n, id(a), new SamePupil(id(b), true)));
            int from = Math.max(child[a], child[b]);
            int to = Math.min(child[a], child[b]);
            for (int i = 0; i < ids; i++) {
                child[i] = child[i] == from ? to : child[i];
            }
        }

        OnePupil one = new OnePupil(facts);

        for (int i = 0; i < ids; i++) {
            assertThat(one.of(id(i))).isEqualTo(id(child[i]));
        }
    }

    @Test
    void ofTwoFactsAboutTheSameTwoIdsTheLaterCountsWhicheverItIsAbout() {
        RecordedFact same = Told.since(1, id(1), new SamePupil(id(2), true));
        RecordedFact not = Told.since(2, id(2), new SamePupil(id(1), false));
        RecordedFact again = Told.since(3, id(1), new SamePupil(id(2), true));

        assertThat(new OnePupil(List.of(not, same)).of(id(2))).isEqualTo(id(2));
        assertThat(new OnePupil(List.of(again, not, same)).of(id(2))).isEqualTo(id(1));
    }

    @Test
    void whatHasEndedJoinsNobody() {
        OnePupil one = new OnePupil(List.of(
                Told.since(1, id(1), new SamePupil(id(2), true)), Told.ended(2, id(1), new SamePupil(id(2), true))));

        assertThat(one.of(id(2))).isEqualTo(id(2));
    }

    private static PupilId id(int number) {
        return new PupilId("p" + number);
    }
}
