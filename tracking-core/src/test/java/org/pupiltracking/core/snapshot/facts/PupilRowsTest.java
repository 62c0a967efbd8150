package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.record.PupilId;

class PupilRowsTest {

    @Test
    void everyPupilIsFoundAndNobodyElse() {
        List<PupilId> pupils =
                IntStream.range(0, 5_000).mapToObj(i -> id(i * 7)).toList();
        PupilRows rows = new PupilRows(pupils, Map.of());
        for (int row = 0; row < pupils.size(); row++) {
            assertThat(rows.row(pupils.get(row))).isEqualTo(row);
            assertThat(rows.row(id(row * 7 + 1))).isEqualTo(-1);
        }
    }

    @Test
    void idsOfOneHashAndOfAllLettersAreToldApart() {
        // Aa and BB have one hash, and so have all ids that are made of as many of them.
        List<PupilId> pupils =
                IntStream.range(0, 64).mapToObj(i -> new PupilId(pairs(i, 6))).toList();
        List<PupilId> all = new ArrayList<>(pupils);
        all.addAll(List.of(
                new PupilId("李Aa"),
                new PupilId("李BB"),
                new PupilId("vlbhek"),
                new PupilId("Łucja"),
                new PupilId("李"),
                new PupilId("Zoë"),
                new PupilId("01"),
                new PupilId("1")));
        PupilRows rows = new PupilRows(all, Map.of(new PupilId("former"), 2));
        for (int row = 0; row < all.size(); row++) {
            assertThat(rows.row(all.get(row))).isEqualTo(row);
        }
        assertThat(rows.row(new PupilId(pairs(0, 5)))).isEqualTo(-1);
        assertThat(rows.row(new PupilId("AaAaAaAaAaCC"))).isEqualTo(-1);
        assertThat(rows.row(new PupilId("fjyrmpb")))
                .as("one hash with a shorter id")
                .isEqualTo(-1);
        assertThat(rows.row(new PupilId("李C#")))
                .as("one hash with ids in other letters")
                .isEqualTo(-1);
        assertThat(rows.row(new PupilId("王"))).isEqualTo(-1);
        assertThat(rows.row(new PupilId("former"))).isEqualTo(2);
        assertThat(new PupilRows(List.of(), Map.of()).row(new PupilId("1"))).isEqualTo(-1);
    }

    private static PupilId id(int number) {
        return new PupilId(Integer.toString(number));
    }

    private static String pairs(int bits, int length) {
        StringBuilder id = new StringBuilder();
        for (int b = 0; b < length; b++) {
            id.append((bits >> b & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }
}
