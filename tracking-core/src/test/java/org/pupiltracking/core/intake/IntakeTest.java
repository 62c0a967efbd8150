package org.pupiltracking.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.core.intake.World.READING;
import static org.pupiltracking.core.intake.World.line;
import static org.pupiltracking.core.intake.World.request;
import static org.pupiltracking.core.intake.World.scored;
import static org.pupiltracking.core.intake.World.taught;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.Upn;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.SourceSink;
import org.pupiltracking.text.Text;

class IntakeTest {

    private static final String SPRING = "2025-26/spring-2";

    private final World world = new World();

    @Test
    void aFileIsOneBatchWithWhatItSays() {
        Taken taken = world.take(taught(2, "1", SPRING, "9992001", "4B"), scored(3, "1", SPRING, "101"));

        assertThat(taken.batch()).contains(new BatchId("b1"));
        assertThat(taken.revision()).isEqualTo(new Revision(1));
        assertThat(taken.rows()).isEqualTo(2);
        assertThat(taken.rowsIn()).isEqualTo(2);
        assertThat(taken.taken()).isEqualTo(new Taken.Counts(1, 1, 2, 0, 0, 0, 0, 0));
        assertThat(world.on("2026-03-01"))
                .containsExactly("1 class 4B of 9992001", "1 in 9992001", "1 reading 2025-26/spring-2 101");
    }

    @Test
    void theSameFileAgainMakesNoBatch() {
        List<Consumer<SourceSink>> rows =
                List.of(taught(2, "1", SPRING, "9992001", "4B"), scored(3, "1", SPRING, "101"));
        world.take(Scripted.small(rows), request());

        for (Scripted again : List.of(Scripted.small(rows), Scripted.large(rows))) {
            Taken taken = world.take(again, request()).value();
            assertThat(taken.batch()).isEmpty();
            assertThat(taken.taken()).isEqualTo(Taken.Counts.NONE);
            assertThat(taken.unchanged()).isEqualTo(3);
        }
        assertThat(world.store.head(World.TENANT)).isEqualTo(new Revision(1));
    }

    @Test
    void aChangedGradeIsANewFactAndTheOldOneStays() {
        world.take(scored(2, "1", SPRING, "101"));
        Taken taken = world.take(scored(2, "1", SPRING, "102"));

        assertThat(taken.taken().judgements()).isEqualTo(1);
        assertThat(world.facts()).hasSize(2);
        assertThat(world.on("2026-03-01")).containsExactly("1 reading 2025-26/spring-2 102");
    }

    @Test
    void ofOnePupilTwiceInAFileTheLaterRowCountsAndItIsSaid() {
        Scripted file = Scripted.small(List.of(scored(2, "1", SPRING, "101"), scored(9, "1", SPRING, "99")));
        Outcome<Taken> taken = world.take(file, request());

        assertThat(taken.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("fact.given-twice");
            assertThat(p.place()).contains(line(9));
        });
        assertThat(taken.isWhole()).isTrue();
        assertThat(world.on("2026-03-01")).containsExactly("1 reading 2025-26/spring-2 99");
    }

    @Test
    void anUnknownGradeCostsItsCellAndIsCountedOnce() {
        Scripted file = Scripted.small(
                List.of(scored(2, "1", SPRING, "2b"), scored(3, "2", SPRING, "2b"), scored(4, "3", SPRING, "100")));
        Outcome<Taken> taken = world.take(file, request());

        assertThat(taken.problems()).extracting(Problem::code).containsOnly("grade.unknown");
        assertThat(taken.value().rowsIn()).isEqualTo(1);
        assertThat(taken.value().unknown())
                .containsExactly(new Taken.Unknown("grade:reading", Given.of("2b"), 2, Optional.empty()));
        assertThat(taken.value().taken().judgements()).isEqualTo(1);
    }

    @Test
    void whatIsNotDeclaredIsNeverTakenAndItsTextIsNotShown() {
        PupilId pupil = new PupilId("1");
        Point point = Point.parse(SPRING);
        Point noPoint = Point.parse("2025-26/zzyzx-quill");
        List<Payload> wrong = List.of(
                new Judgement(READING, noPoint, Kind.TEST, World.SCORES, "100", Security.NOT_SAID),
                new Judgement(READING, point, new KindId("zzyzx-quill"), World.SCORES, "100", Security.NOT_SAID),
                new Judgement(new SubjectId("zzyzx-quill"), point, Kind.TEST, World.SCORES, "100", Security.NOT_SAID),
                new Judgement(READING, point, Kind.TEST, SchemeKey.of("other", "1"), "100", Security.NOT_SAID),
                new CharacteristicHeld(World.SEN, "Zzyzx Quill"),
                new CharacteristicHeld(new CharacteristicId("zzyzx-quill"), "K"),
                new PublishedFigure(
                        "ks2.readprog",
                        point.year(),
                        "",
                        "1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()));
        for (Payload what : wrong) {
            Fact fact = Fact.of(pupil, what, Period.on(LocalDate.of(2026, 3, 1)), World.from(2));
            Outcome<Taken> taken = world.take(Scripted.small(List.of(to -> to.fact(fact, line(2)))), request());
            assertThat(taken.value().rowsIn()).isZero();
            assertThat(taken.problems()).hasSize(1);
            assertThat(taken.toString()).doesNotContainIgnoringCase("zzyzx");
        }
        assertThat(world.facts()).isEmpty();
    }

    @Test
    void aDeclaredKindThatIsNoAttainmentIsTaken() {
        Judgement attitude = new Judgement(
                READING, Point.parse(SPRING), new KindId("attitude"), World.SCORES, "3", Security.NOT_SAID);
        Fact fact = Fact.of(new PupilId("1"), attitude, Period.on(LocalDate.of(2026, 3, 1)), World.from(2));
        assertThat(world.take(to -> to.fact(fact, line(2))).taken().judgements())
                .isEqualTo(1);
    }

    @Test
    void anAliasIsStoredAsTheCodeOfItsValue() {
        world.take(World.held(2, "1", SPRING, "Support"));
        assertThat(world.on("2026-03-01")).containsExactly("1 sen K");
        assertThat(world.take(World.held(2, "1", SPRING, "k")).unchanged()).isEqualTo(1);
    }

    @Test
    void strictTakesAllOrNothing() {
        Scripted file = Scripted.small(List.of(scored(2, "1", SPRING, "101"), scored(3, "2", SPRING, "gone")));
        for (Scripted each : List.of(file, Scripted.large(file.rows()))) {
            Outcome<Taken> taken = world.take(each, request().allOrNothing());
            assertThat(taken.problems()).extracting(Problem::code).containsExactly("grade.unknown", "intake.strict");
            assertThat(taken.value().batch()).isEmpty();
            assertThat(taken.value().taken()).isEqualTo(Taken.Counts.NONE);
        }
        assertThat(world.facts()).isEmpty();
    }

    @Test
    void aDryRunCountsAndKeepsNothing() {
        Scripted file = Scripted.large(List.of(scored(2, "1", SPRING, "101")));
        Taken taken = world.take(file, request().asDryRun()).value();
        assertThat(taken.taken().judgements()).isEqualTo(1);
        assertThat(taken.batch()).isEmpty();
        assertThat(world.facts()).isEmpty();
    }

    @Test
    void aBatchThatIsUndoneIsNoLongerKnownAndLaterOnesStay() throws IOException {
        world.take(scored(2, "1", SPRING, "101"));
        world.take(scored(2, "1", SPRING, "102"), scored(3, "2", SPRING, "90"));
        world.take(scored(2, "3", SPRING, "80"));

        assertThat(world.intake.undo(new BatchId("b2"), Optional.empty())).isEqualTo(new Revision(4));
        assertThat(world.on("2026-03-01"))
                .containsExactly("1 reading 2025-26/spring-2 101", "3 reading 2025-26/spring-2 80");
        assertThat(world.take(scored(2, "2", SPRING, "90")).batch()).contains(new BatchId("b5"));
    }

    @Test
    void cancellingLeavesNothingBehind() {
        AtomicInteger asked = new AtomicInteger();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        Scripted file = Scripted.large(
                List.of(scored(2, "1", SPRING, "101"), scored(3, "2", SPRING, "101"), scored(4, "3", SPRING, "101")));
        assertThatThrownBy(() -> world.intake.take(file, file, request(), World.DEFINITIONS, impatient))
                .isInstanceOf(CancelledException.class);
        assertThat(world.facts()).isEmpty();
    }

    @Test
    void aSourceThatBreaksIsNamedAndItsOwnWordsAreNot() {
        Scripted file = Scripted.small(List.of(to -> {
            throw new IllegalStateException("Zzyzx Quill");
        }));
        assertThatThrownBy(() -> world.take(file, request())).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("source.failed");
            assertThat(e).hasMessageContaining("scripted");
            assertThat(e).hasStackTraceContaining("IllegalStateException");
            assertThat(Throwables.getStackTrace(e)).doesNotContain("Zzyzx");
        });
    }

    @Test
    void schemesAndFrameworksOfWhatWasTakenAreKeptWithIt() {
        world.take(scored(2, "1", SPRING, "101"));
        assertThat(world.store.definitions(World.TENANT))
                .extracting(d -> d.kind() + " " + d.key())
                .containsExactly("framework scores@1", "scheme scores@1");
    }

    @Test
    void aPupilIsFoundByUpnOrByNameAndBirthDateAndNeverByNameAlone() {
        Identity full = new Identity(
                "Quill",
                "Zzyzx",
                Optional.of(LocalDate.of(2016, 5, 1)),
                Optional.of(new Upn("J999900125001")),
                Optional.empty());
        world.take(to -> World.at(to, 2, "17", SPRING, full));

        assertThat(whom(new Identity("zzyzx", "QUILL", full.birth(), Optional.empty(), Optional.empty())))
                .contains(new PupilId("17"));
        assertThat(whom(new Identity("", "", Optional.empty(), full.upn(), Optional.empty())))
                .contains(new PupilId("17"));
        assertThat(whom(new Identity("Quill", "Zzyzx", Optional.empty(), Optional.empty(), Optional.empty())))
                .isEmpty();
        Identity other = new Identity("Other", "Child", full.birth(), Optional.empty(), Optional.empty());
        assertThat(whom(other)).isPresent().isEqualTo(whom(other)).isNotEqualTo(Optional.of(new PupilId("17")));
    }

    private Optional<PupilId> whom(Identity who) {
        List<Optional<PupilId>> found = new ArrayList<>();
        Outcome<Taken> taken = world.take(Scripted.small(List.of(to -> found.add(to.pupil(who, line(2))))), request());
        assertThat(taken.toString()).doesNotContainIgnoringCase("zzyzx").doesNotContain("J9999");
        return found.get(0);
    }

    @Test
    void aBlankPartOfAnIdentityWithdrawsNothing() {
        Identity full = new Identity(
                "Quill", "Zzyzx", Optional.of(LocalDate.of(2016, 5, 1)), Optional.empty(), Optional.empty());
        Identity part = new Identity("", "Zzyzx", Optional.empty(), Optional.empty(), Optional.empty());
        world.take(to -> World.at(to, 2, "17", SPRING, full));
        assertThat(world.take(to -> World.at(to, 2, "17", "2025-26/summer-1", part))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void ofVeryManyProblemsTheFirstAreListedAndAllAreCounted() {
        List<Consumer<SourceSink>> rows = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            rows.add(scored(i + 2, "p" + i, SPRING, "wrong"));
        }
        Outcome<Taken> taken = world.take(Scripted.large(rows), request());
        assertThat(taken.problems()).hasSize(10_001);
        assertThat(taken.problems().get(10_000).code()).isEqualTo("intake.more-problems");
        assertThat(taken.value().problems()).isEqualTo(12_000);
        assertThat(taken.value().unknown()).hasSize(1);
        assertThat(Set.copyOf(world.facts())).isEmpty();
    }
}
