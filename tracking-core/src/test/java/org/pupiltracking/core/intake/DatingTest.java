package org.pupiltracking.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pupiltracking.core.intake.World.held;
import static org.pupiltracking.core.intake.World.line;
import static org.pupiltracking.core.intake.World.scored;
import static org.pupiltracking.core.intake.World.taught;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.spi.SourceSink;

/** From when and until when what a sheet says holds. */
class DatingTest {

    private static final String AUTUMN = "2024-25/autumn-2";
    private static final String SPRING = "2024-25/spring-2";
    private static final String SUMMER = "2024-25/summer-2";
    private static final String NEXT = "2025-26/autumn-2";

    private final World world = new World();

    @Test
    void theFirstSheetOfAYearSpeaksForTheYear() {
        world.take(taught(2, "1", SUMMER, "A", "4B"));
        assertThat(world.on("2024-08-31")).isEmpty();
        assertThat(world.on("2024-09-01")).containsExactly("1 class 4B of A", "1 in A");
        assertThat(world.on("2025-08-31")).hasSize(2);
        assertThat(world.on("2025-09-01")).isEmpty();
    }

    @Test
    void whoFirstAppearsInSpringJoinedInSpring() {
        world.take(taught(2, "1", AUTUMN, "A", "4B"));
        world.take(taught(2, "1", SPRING, "A", "4B"), taught(3, "2", SPRING, "A", "4B"));
        assertThat(world.on("2025-02-14")).doesNotContain("2 in A").contains("1 in A");
        assertThat(world.on("2025-02-15")).contains("2 in A", "2 class 4B of A");
    }

    @Test
    void aClassThatChangesDuringTheYearChangesWithTheSheetThatSaysSo() {
        world.take(taught(2, "1", AUTUMN, "A", "4B"));
        world.take(taught(2, "1", SPRING, "A", "4C"));
        assertThat(world.on("2025-02-14")).contains("1 class 4B of A");
        assertThat(world.on("2025-02-15")).contains("1 class 4C of A").doesNotContain("1 class 4B of A");
        assertThat(world.on("2025-08-31")).contains("1 class 4C of A");
    }

    @Test
    void anOlderSheetTakenInAgainChangesNothing() {
        List<Consumer<SourceSink>> autumn = List.of(taught(2, "1", AUTUMN, "A", "4B"), held(3, "1", AUTUMN, "K"));
        world.take(Scripted.small(autumn), World.request());
        world.take(taught(2, "1", SPRING, "B", "5"), held(3, "1", SPRING, "E"));
        Taken again = world.take(Scripted.small(autumn), World.request()).value();
        assertThat(again.batch()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void anOlderSheetTakenInLaterFillsOnlyTheTimeBefore() {
        world.take(held(2, "1", NEXT, "E"));
        world.take(held(2, "1", AUTUMN, "K"));
        assertThat(world.on("2025-10-31")).containsExactly("1 sen K");
        assertThat(world.on("2025-11-01")).containsExactly("1 sen E");
        assertThat(world.on("2026-11-01")).containsExactly("1 sen E");
    }

    @Test
    void aCharacteristicHoldsUntilAnotherIsSaidAndABlankWithdrawsNothing() {
        world.take(held(2, "1", AUTUMN, "K"), held(3, "1", NEXT, "E"));
        assertThat(world.on("2024-10-31")).isEmpty();
        assertThat(world.on("2024-11-01")).containsExactly("1 sen K");
        assertThat(world.on("2025-10-31")).containsExactly("1 sen K");
        assertThat(world.on("2026-06-01")).containsExactly("1 sen E");
    }

    @Test
    void whoMovesSchoolIsOnOneRoll() {
        world.take(taught(2, "1", AUTUMN, "A", "4B"));
        Taken taken = world.take(taught(2, "1", SPRING, "B", "5"), taught(3, "2", AUTUMN, "B", "5"));
        assertThat(taken.taken().ended()).isEqualTo(2);
        assertThat(world.on("2025-02-14")).contains("1 in A", "1 class 4B of A").doesNotContain("1 in B");
        assertThat(world.on("2025-02-15")).containsExactly("1 class 5 of B", "1 in B", "2 class 5 of B", "2 in B");
    }

    @Test
    void whoMovesAndComesBackWithinOneFileIsWhereEachSheetSays() {
        world.take(
                taught(4, "1", SUMMER, "A", "4B"),
                taught(2, "1", AUTUMN, "A", "4B"),
                taught(3, "1", SPRING, "B", "5"),
                taught(5, "2", AUTUMN, "B", "5"));
        assertThat(world.on("2024-12-01")).contains("1 in A").doesNotContain("1 in B");
        assertThat(world.on("2025-03-01")).contains("1 in B", "1 class 5 of B").doesNotContain("1 in A");
        assertThat(world.on("2025-07-01")).contains("1 in A", "1 class 4B of A").doesNotContain("1 in B");
    }

    @Test
    void aSecondRegistrationStandsBesideTheMainOne() {
        world.take(taught(2, "1", AUTUMN, "A", "4B"));
        world.take(to -> World.at(to, 2, "1", AUTUMN, new Enrolment(new SchoolId("B"), false)));
        assertThat(world.on("2025-01-01")).contains("1 in A", "1 in B too");
    }

    @Test
    void aClassWithoutEndGivesWayToTheNextYearsAndDoesNotComeBack() {
        Fact open = Fact.of(
                new PupilId("1"),
                new ClassMembership(new SchoolId("A"), "4B"),
                Period.since(LocalDate.of(2024, 9, 1)),
                World.from(2));
        world.take(to -> to.fact(open, line(2)));
        world.take(taught(2, "1", NEXT, "A", "5B"));
        assertThat(world.on("2025-08-31")).contains("1 class 4B of A");
        assertThat(world.on("2025-10-01")).contains("1 class 5B of A").doesNotContain("1 class 4B of A");
        assertThat(world.on("2026-10-01")).isEmpty();
    }

    @Test
    void aCompleteFileEndsTheStayOfThoseWhomItDoesNotName() {
        world.take(
                taught(2, "1", AUTUMN, "A", "4B"),
                taught(3, "2", AUTUMN, "A", "4B"),
                taught(4, "3", AUTUMN, "B", "5"),
                scored(5, "2", AUTUMN, "90"));
        Taken taken = world.takeComplete(taught(2, "1", SPRING, "A", "4B"));
        assertThat(taken.taken().ended()).isEqualTo(2);
        assertThat(world.on("2025-02-14")).contains("2 in A");
        assertThat(world.on("2025-02-15"))
                .contains("1 in A", "3 in B", "2 reading 2024-25/autumn-2 90")
                .doesNotContain("2 in A", "2 class 4B of A");
        assertThat(world.takeComplete(taught(2, "1", SPRING, "A", "4B")).batch())
                .isEmpty();
    }

    @Test
    void aCompleteFileEndsResultsThatItNeitherHoldsNorLeavesBlankNorSpoils() {
        world.take(
                scored(2, "1", AUTUMN, "90"),
                scored(3, "2", AUTUMN, "91"),
                scored(4, "3", AUTUMN, "92"),
                scored(5, "4", AUTUMN, "93"),
                scored(6, "1", SPRING, "94"));
        Taken taken = world.takeComplete(
                scored(2, "1", AUTUMN, "90"),
                held(3, "2", AUTUMN, "K"),
                to -> to.missing(
                        new PupilId("3"),
                        World.score("3", World.READING, AUTUMN, "1", 4).what().slot(),
                        line(4)),
                scored(5, "4", AUTUMN, "spoilt"));
        assertThat(taken.taken().ended()).isEqualTo(1);
        assertThat(taken.missing()).isEqualTo(1);
        assertThat(world.on("2025-03-01"))
                .containsExactly(
                        "1 reading 2024-25/autumn-2 90",
                        "1 reading 2024-25/spring-2 94",
                        "2 sen K",
                        "3 reading 2024-25/autumn-2 92",
                        "4 reading 2024-25/autumn-2 93");
    }

    @Test
    void aCompleteFileWithARowThatNamesNobodyEndsNothing() {
        world.take(taught(2, "1", AUTUMN, "A", "4B"), taught(3, "2", AUTUMN, "A", "4B"));
        var taken = world.take(
                Scripted.small(
                        List.of(taught(2, "1", AUTUMN, "A", "4B"), to -> to.problem(Problem.leftOut("test.nobody")))),
                World.request().ofCompleteFile());
        assertThat(taken.problems()).extracting(Problem::code).containsExactly("test.nobody", "intake.complete-unsure");
        assertThat(taken.value().taken().ended()).isZero();
    }

    @Test
    void twoRowsOfOneDayThatDifferAreSaidAndTheLaterCounts() {
        var taken = world.take(
                Scripted.small(List.of(taught(2, "1", AUTUMN, "A", "4B"), taught(3, "1", AUTUMN, "A", "4C"))),
                World.request());
        assertThat(taken.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("fact.given-twice");
            assertThat(p.place()).contains(line(3));
        });
        assertThat(world.on("2024-12-01")).contains("1 class 4C of A").doesNotContain("1 class 4B of A");
    }
}
