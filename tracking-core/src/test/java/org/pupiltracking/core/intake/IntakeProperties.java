package org.pupiltracking.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.spi.SourceSink;

/** Laws of taking in, on small arbitrary sheets: few pupils, schools and points, so that everything meets everything. */
class IntakeProperties {

    /** One row; a pupil has one row a point, so that no two rows contradict each other. */
    record Row(String pupil, String point, String school, String inClass, String sen, String score) {
        Consumer<SourceSink> at(int line) {
            return to -> {
                World.taught(line, pupil, point, school, inClass).accept(to);
                if (!sen.isEmpty()) {
                    World.held(line, pupil, point, sen).accept(to);
                }
                World.scored(line, pupil, point, score).accept(to);
            };
        }
    }

    @Provide
    Arbitrary<List<Row>> sheets() {
        Arbitrary<String> points = Arbitraries.of(
                "2024-25/autumn-2", "2024-25/spring-2", "2024-25/summer-2", "2025-26/autumn-2", "2025-26/summer-2");
        return Combinators.combine(
                        Arbitraries.of("1", "2", "3"),
                        points,
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("4B", "5C"),
                        Arbitraries.of("", "K", "E"),
                        Arbitraries.of("90", "100", "no score"))
                .as(Row::new)
                .list()
                .ofMaxSize(12)
                .map(IntakeProperties::oneRowEach);
    }

    private static List<Row> oneRowEach(List<Row> rows) {
        Map<String, Row> each = new LinkedHashMap<>();
        rows.forEach(r -> each.putIfAbsent(r.pupil + r.point, r));
        return List.copyOf(each.values());
    }

    private static Scripted file(List<Row> rows, boolean small) {
        List<Consumer<SourceSink>> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.at(lines.size() + 2));
        }
        return small ? Scripted.small(lines) : Scripted.large(lines);
    }

    @Property(tries = 150)
    void theOrderOfRowsChangesNothing(@ForAll("sheets") List<Row> rows, @ForAll Random random) {
        World sorted = new World();
        World shuffled = new World();
        List<Row> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, random);
        Taken one = sorted.take(file(rows, true), World.request()).value();
        Taken two = shuffled.take(file(mixed, true), World.request()).value();
        assertThat(two.taken()).isEqualTo(one.taken());
        assertThat(two.unchanged()).isEqualTo(one.unchanged());
        assertThat(shuffled.timeline()).isEqualTo(sorted.timeline());
    }

    @Property(tries = 150)
    void twiceIsOnce(@ForAll("sheets") List<Row> before, @ForAll("sheets") List<Row> rows) {
        World world = new World();
        world.take(file(before, true), World.request());
        world.take(file(rows, true), World.request());
        Map<LocalDate, Set<String>> once = world.timeline();
        int facts = world.facts().size();
        for (boolean small : new boolean[] {true, false}) {
            Taken again = world.take(file(rows, small), World.request()).value();
            assertThat(again.batch()).isEmpty();
            assertThat(again.taken()).isEqualTo(Taken.Counts.NONE);
        }
        assertThat(world.timeline()).isEqualTo(once);
        assertThat(world.facts()).hasSize(facts);
    }

    @Property(tries = 150)
    void whetherAFileIsHeldInMemoryMakesNoDifference(
            @ForAll("sheets") List<Row> before, @ForAll("sheets") List<Row> rows) {
        World small = new World();
        World large = new World();
        small.take(file(before, true), World.request());
        large.take(file(before, false), World.request());
        Taken one = small.take(file(rows, true), World.request()).value();
        Taken two = large.take(file(rows, false), World.request()).value();
        assertThat(two).isEqualTo(one);
        assertThat(large.timeline()).isEqualTo(small.timeline());
    }

    @Property(tries = 150)
    void undoBringsBackWhatWasKnownBefore(@ForAll("sheets") List<Row> before, @ForAll("sheets") List<Row> rows)
            throws IOException {
        World world = new World();
        world.take(file(before, true), World.request());
        Map<LocalDate, Set<String>> known = world.timeline();
        Taken taken = world.take(file(rows, true), World.request()).value();
        if (taken.batch().isPresent()) {
            world.intake.undo(taken.batch().get(), Optional.empty());
        }
        assertThat(world.timeline()).isEqualTo(known);
    }

    @Property(tries = 150)
    void aPupilIsOnOneMainRollAtATime(@ForAll("sheets") List<Row> one, @ForAll("sheets") List<Row> two) {
        World world = new World();
        world.take(file(one, true), World.request());
        world.take(file(two, true), World.request());
        world.timeline().values().forEach(state -> {
            for (String pupil : List.of("1", "2", "3")) {
                assertThat(state.stream()
                                .filter(s -> s.startsWith(pupil + " in "))
                                .count())
                        .isLessThan(2);
                assertThat(state.stream()
                                .filter(s -> s.startsWith(pupil + " class "))
                                .count())
                        .isLessThan(2);
            }
        });
    }
}
