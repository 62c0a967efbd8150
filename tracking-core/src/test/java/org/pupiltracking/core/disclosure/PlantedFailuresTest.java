package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.disclosure.derive.ShownCount;
import org.pupiltracking.core.disclosure.derive.ShownGap;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.snapshot.Count;

/** Stages that protect too little. The attacker must break each, or the attacker is no test of the real one. */
class PlantedFailuresTest {

    private static final int TRIES = 200;

    /** What one broken stage tells of a count, and of it in one form. */
    private record Stage(Function<Count, Told> told, boolean shareBesideHidden, boolean gapBesideHidden) {

        Disclosed disclose(GroupPage page) {
            return new DisclosedReport(
                    new ReportId("planted"),
                    Role.GOVERNOR,
                    true,
                    "planted",
                    page.content().map(this::show),
                    List.of());
        }

        private Shown show(Cell cell) {
            if (cell instanceof Cell.Counted counted) {
                boolean open = shareBesideHidden && counted.form() == CountForm.SHARE;
                return ShownCount.of(open ? exact(counted.count()) : told.apply(counted.count()), counted.form());
            } else if (cell instanceof Cell.Compared compared) {
                boolean open = gapBesideHidden && compared.form() == GapForm.IN_PUPILS;
                return ShownGap.of(
                        open ? exact(compared.a()) : told.apply(compared.a()),
                        open ? exact(compared.b()) : told.apply(compared.b()),
                        compared.form());
            } else if (cell instanceof Cell.Data data) {
                return new Shown.Data(data.text());
            }
            return new Shown.Empty();
        }
    }

    private static Told exact(Count count) {
        return Told.exactly(count.count(), count.of());
    }

    private static Told hideBelow(Count count, int smallest) {
        return count.of() > 0 && count.of() < smallest ? Told.NOTHING : exact(count);
    }

    private static boolean isOf(Count count, String group) {
        return count.population().all().equals(GroupPage.criteria(group));
    }

    /** A school of 6 to 14 pupils, all assessed, from a seed. */
    private static PlainSchool school(int seed) {
        Random random = new Random(seed);
        List<Child> children = new ArrayList<>();
        int n = 6 + random.nextInt(9);
        for (int i = 0; i < n; i++) {
            String year = random.nextBoolean() ? "3" : "4";
            children.add(Child.of(i, "A", "B", year, year + "A")
                    .with(Map.of(
                            "sex", random.nextBoolean() ? "F" : "M",
                            "house", random.nextInt(3) == 0 ? "yes" : "no",
                            "bus", random.nextInt(3) == 0 ? "K" : "no"))
                    .result(true, random.nextInt(3) > 0));
        }
        return PlainSchool.of(children);
    }

    private record Broken(int recovered, int certain) {}

    /** Attacks schools until something is found. */
    private static Broken attack(Stage stage) {
        int recovered = 0;
        int certain = 0;
        for (int seed = 0; seed < TRIES && (recovered == 0 || certain == 0); seed++) {
            PlainSchool school = school(seed);
            Attacker attacker = Attacker.onResults(school, Bytes.of(stage.disclose(GroupPage.visible(school))));
            assertThat(attacker.worlds()).as("the truth is possible").contains(attacker.truth());
            recovered += (int) attacker.found().values().stream()
                    .filter(Attacker.Found::isRecovered)
                    .count();
            certain += Integer.bitCount(attacker.certain());
        }
        return new Broken(recovered, certain);
    }

    @Test
    void hidingSmallGroupsOnlyIsBroken() {
        Broken broken = attack(new Stage(count -> hideBelow(count, 5), false, false));

        assertThat(broken.recovered()).isPositive();
        assertThat(broken.certain()).isPositive();
    }

    @Test
    void hidingAGroupAndShowingItsComplementIsBroken() {
        Broken broken = attack(new Stage(
                count -> isOf(count, "all") || isOf(count, "sex=M") ? exact(count) : Told.NOTHING, false, false));

        assertThat(broken.recovered()).isPositive();
        assertThat(broken.certain()).isPositive();
    }

    @Test
    void aShareBesideAHiddenCountIsBroken() {
        Broken broken = attack(new Stage(count -> Told.NOTHING, true, false));

        assertThat(broken.recovered()).isPositive();
    }

    @Test
    void aGapBesideAHiddenCountIsBroken() {
        Broken broken = attack(new Stage(
                count -> isOf(count, "all") || isOf(count, "sex=M") ? exact(count) : Told.NOTHING, false, true));

        assertThat(broken.recovered()).isPositive();
    }

    @Test
    void hidingEverythingIsNotBroken() {
        assertThat(attack(new Stage(count -> Told.NOTHING, false, false))).isEqualTo(new Broken(0, 0));
    }
}
