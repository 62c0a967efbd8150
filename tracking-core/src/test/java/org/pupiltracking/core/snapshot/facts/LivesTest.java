package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.Declared;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.snapshot.Scope;

/** One pupil among two schools; days are counted from the first on which anything is said. */
class LivesTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
    private static final SchoolId OAK = new SchoolId("9992001");
    private static final SchoolId ELM = new SchoolId("9992002");
    private static final PupilId ADA = new PupilId("p1");
    private static final PupilId BEN = new PupilId("p2");
    private static final int AT_OAK = 0;
    private static final int AT_ELM = 1;

    private final FactColumns columns = new FactColumns(Declared.definitions(), Monitor.NONE);
    private long facts;

    private static int on(int day) {
        return Lives.day(FIRST) + day;
    }

    private void say(EntityId about, int from, int to, Payload what) {
        Period when = new Period(FIRST.plusDays(from), Optional.of(FIRST.plusDays(to)));
        columns.fact(Told.fact(++facts, about, what, when, false));
    }

    private Lives lives() {
        return new Lives(columns.taken().facts());
    }

    @Test
    void theMainRegistrationCountsThenTheLaterThenTheOneAtTheFirstSchool() {
        say(ADA, 10, 20, new Enrolment(OAK, false));
        say(ADA, 10, 15, new Enrolment(ELM, true));
        say(ADA, 16, 18, new Enrolment(ELM, false));
        say(BEN, 10, 20, new Enrolment(OAK, false));
        say(BEN, 10, 20, new Enrolment(ELM, false));
        Lives lives = lives();

        assertThat(lives.school(0, on(9))).isEqualTo(Lives.NONE);
        assertThat(lives.school(0, on(10))).as("the main one").isEqualTo(AT_ELM);
        assertThat(lives.school(0, on(16))).as("the later one").isEqualTo(AT_ELM);
        assertThat(lives.school(0, on(19))).isEqualTo(AT_OAK);
        assertThat(lives.school(0, on(21))).isEqualTo(Lives.NONE);
        assertThat(lives.school(1, on(10))).as("the first school").isEqualTo(AT_OAK);
        assertThat(lives.school(OAK)).isEqualTo(AT_OAK);
        assertThat(lives.school(new SchoolId("9992009"))).isEqualTo(Lives.NONE);
    }

    @Test
    void whicheverOfThemWasSaidFirst() {
        say(ADA, 12, 20, new Enrolment(ELM, false));
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(BEN, 12, 20, new Enrolment(ELM, false));
        say(BEN, 10, 20, new Enrolment(OAK, false));
        say(new PupilId("p3"), 10, 20, new Enrolment(ELM, false));
        say(new PupilId("p3"), 10, 20, new Enrolment(OAK, false));
        say(new PupilId("p4"), 10, 20, new Enrolment(ELM, true));
        say(new PupilId("p4"), 12, 20, new Enrolment(OAK, false));
        Lives lives = lives();

        assertThat(lives.school(0, on(15))).as("the main one").isEqualTo(AT_OAK);
        assertThat(lives.school(1, on(15))).as("the later one").isEqualTo(AT_ELM);
        assertThat(lives.school(2, on(15))).as("the first school").isEqualTo(AT_OAK);
        assertThat(lives.school(3, on(15))).as("the main one").isEqualTo(AT_ELM);
        assertThat(lives.schoolOf(lives.lastEnrolment(1, on(25)))).isEqualTo(AT_ELM);
    }

    @Test
    void afterTheRollTheLastOneIsThatWhichEndedLast() {
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(ADA, 12, 22, new Enrolment(ELM, false));
        say(BEN, 10, 20, new Enrolment(OAK, false));
        say(BEN, 12, 20, new Enrolment(ELM, false));
        say(BEN, 30, 40, new Enrolment(OAK, true));
        Lives lives = lives();

        assertThat(lives.lastEnrolment(0, on(9))).isEqualTo(Lives.NONE);
        assertThat(lives.schoolOf(lives.lastEnrolment(0, on(10)))).isEqualTo(AT_OAK);
        assertThat(lives.schoolOf(lives.lastEnrolment(0, on(21)))).isEqualTo(AT_ELM);
        assertThat(lives.schoolOf(lives.lastEnrolment(0, on(25)))).isEqualTo(AT_ELM);
        assertThat(lives.schoolOf(lives.lastEnrolment(1, on(25))))
                .as("the later")
                .isEqualTo(AT_ELM);
        assertThat(lives.schoolOf(lives.lastEnrolment(1, on(29))))
                .as("not yet back")
                .isEqualTo(AT_ELM);
        assertThat(lives.schoolOf(lives.lastEnrolment(1, on(50)))).isEqualTo(AT_OAK);
    }

    @Test
    void timeOnOneRollIsUnbrokenWhereRegistrationsFollowEachOther() {
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(ADA, 21, 30, new Enrolment(OAK, false));
        say(ADA, 32, 40, new Enrolment(OAK, true));
        Lives lives = lives();
        int middle = lives.enrolment(0, on(25));
        int last = lives.enrolment(0, on(35));

        assertThat(lives.joined(0, middle)).isEqualTo(on(10));
        assertThat(lives.left(0, middle)).isEqualTo(on(30));
        assertThat(lives.left(0, lives.enrolment(0, on(10)))).isEqualTo(on(30));
        assertThat(lives.joined(0, last)).isEqualTo(on(32));
        assertThat(lives.left(0, last)).isEqualTo(on(40));
    }

    @Test
    void theYearIsThatOfTheSchoolOnRollElseOfTheFirstSchoolThatSaysOne() {
        say(ADA, 10, 20, new Enrolment(ELM, true));
        say(ADA, 0, 40, new YearTaught(ELM, YearGroup.ofNumber(4)));
        say(ADA, 0, 30, new YearTaught(OAK, YearGroup.ofNumber(3)));
        Lives lives = lives();

        assertThat(lives.yearTaught(0, on(15))).isEqualTo(4);
        assertThat(lives.yearTaught(0, on(25))).as("on no roll").isEqualTo(3);
        assertThat(lives.yearTaught(0, on(35))).isEqualTo(4);
        assertThat(lives.yearTaught(0, on(41))).isEqualTo(Lives.NO_YEAR);
        assertThat(lives.yearOfAge(0, new SchoolYear(2023))).isEqualTo(Lives.NO_YEAR);
    }

    @Test
    void aSubjectIsStudiedOrNotWhereItIsSaid() {
        say(ADA, 10, 20, new SubjectStudied(Declared.READING, true));
        say(ADA, 10, 20, new SubjectStudied(Declared.WRITING, false));
        Lives lives = lives();

        assertThat(lives.studies(0, Declared.READING, on(20))).contains(true);
        assertThat(lives.studies(0, Declared.WRITING, on(10))).contains(false);
        assertThat(lives.studies(0, Declared.READING, on(21))).isEmpty();
        assertThat(lives.studies(0, new SubjectId("maths"), on(10))).isEmpty();
    }

    @Test
    void theSetIsThatOfTheSubjectAtTheSchoolOfTheDay() {
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(ADA, 0, 30, new SetMembership(OAK, Declared.READING, "1"));
        say(ADA, 0, 30, new SetMembership(ELM, Declared.WRITING, "2"));
        Lives lives = lives();

        assertThat(lives.set(0, Declared.READING, on(10))).isEqualTo("9992001/1");
        assertThat(lives.set(0, Declared.WRITING, on(10)))
                .as("at another school")
                .isEmpty();
        assertThat(lives.set(0, Declared.READING, on(31))).isEmpty();
        assertThat(lives.set(0, new SubjectId("maths"), on(10))).isEmpty();
    }

    @Test
    void aGroupIsASetOrAGroupOfThatName() {
        say(ADA, 10, 20, new GroupMembership(OAK, "targets"));
        say(ADA, 15, 25, new SetMembership(OAK, Declared.READING, "1"));
        say(BEN, 10, 20, new Enrolment(OAK, true));
        Lives lives = lives();

        assertThat(lives.inGroup(0, "targets", on(10))).isTrue();
        assertThat(lives.inGroup(0, "targets", on(21))).isFalse();
        assertThat(lives.inGroup(0, "1", on(25))).isTrue();
        assertThat(lives.inGroup(0, "1", on(14))).isFalse();
        assertThat(lives.inGroup(0, "2", on(20))).isFalse();
        assertThat(lives.inGroup(1, "targets", on(10))).isFalse();
    }

    @Test
    void aCharacteristicIsThatOfTheDay() {
        say(ADA, 10, 20, new CharacteristicHeld(Declared.SEX, "F"));
        say(ADA, 10, 20, new CharacteristicHeld(Declared.FSM, "yes"));
        say(BEN, 10, 20, new CharacteristicHeld(Declared.EAL, "no"));
        Lives lives = lives();

        assertThat(lives.characteristic(0, Declared.SEX, on(20))).isEqualTo("F");
        assertThat(lives.characteristic(0, Declared.FSM, on(10))).isEqualTo("yes");
        assertThat(lives.characteristic(0, Declared.FSM, on(21))).isEmpty();
        assertThat(lives.characteristic(0, Declared.EAL, on(15))).isEmpty();
        assertThat(lives.characteristics(0, on(21))).isEmpty();
        assertThat(lives.characteristics(0, on(10))).hasSize(2);
    }

    @Test
    void aFrameworkForTheSubjectComesBeforeOneForAll() {
        FrameworkAssigned all = new FrameworkAssigned(Declared.SCHOOL, Optional.empty(), Optional.empty(), "");
        FrameworkAssigned reading =
                new FrameworkAssigned(Declared.SMALL_STEPS, Optional.empty(), Optional.of(Declared.READING), "");
        say(ADA, 0, 1, new Enrolment(OAK, true));
        say(BEN, 0, 1, new Enrolment(ELM, true));
        say(OAK, 10, 20, all);
        say(OAK, 15, 25, reading);
        say(ADA, 10, 20, reading);
        Lives lives = lives();

        assertThat(lives.frameworkOf(AT_OAK, Declared.READING, on(10))).contains(all);
        assertThat(lives.frameworkOf(AT_OAK, Declared.READING, on(15))).contains(reading);
        assertThat(lives.frameworkOf(AT_OAK, Declared.WRITING, on(15))).contains(all);
        assertThat(lives.frameworkOf(AT_OAK, Declared.WRITING, on(25))).isEmpty();
        assertThat(lives.frameworkOf(AT_OAK, on(20))).contains(all);
        assertThat(lives.frameworkOf(AT_OAK, on(21))).as("for one subject only").isEmpty();
        assertThat(lives.frameworkOf(AT_ELM, on(10))).isEmpty();
        assertThat(lives.ownFramework(0, Declared.READING, on(10))).contains(reading);
        assertThat(lives.ownFramework(1, Declared.READING, on(10))).isEmpty();
    }

    @Test
    void whoeverWasGivenAFrameworkOrIsSaidToStudyIsSpecial() {
        say(ADA, 0, 1, new Enrolment(OAK, true));
        say(BEN, 0, 1, new SubjectStudied(Declared.READING, false));
        say(new PupilId("p3"), 0, 1, framework());
        say(ELM, 0, 1, framework());
        Lives lives = lives();

        assertThat(new boolean[] {lives.isSpecial(0), lives.isSpecial(1), lives.isSpecial(2)})
                .containsExactly(false, true, true);
        assertThat(lives.isSpecialSchool(AT_OAK)).isFalse();
        assertThat(lives.isSpecialSchool(AT_ELM)).isTrue();
        assertThat(lives.isSpecialSchool(Lives.NONE)).isFalse();
    }

    private static FrameworkAssigned framework() {
        return new FrameworkAssigned(Declared.SMALL_STEPS, Optional.empty(), Optional.empty(), "");
    }

    @Test
    void amongThoseWhoCanBeInAScopeAreAllWhoEverWereAtTheSchoolOrTheOnePupil() {
        say(BEN, 10, 20, new Enrolment(ELM, true));
        say(BEN, 30, 40, new Enrolment(ELM, false));
        say(BEN, 30, 40, new Enrolment(OAK, true));
        say(ADA, 50, 60, new Enrolment(ELM, true));
        say(new PupilId("p0"), 50, 60, new ClassMembership(ELM, "Ash"));
        Lives lives = lives();

        assertThat(lives.among(Scope.parse("school:9992002"))).hasValue(new int[] {1, 2});
        assertThat(lives.among(Scope.parse("school:9992001"))).hasValue(new int[] {2});
        assertThat(lives.among(Scope.parse("class:Ash,school:9992001"))).hasValue(new int[] {2});
        assertThat(lives.among(Scope.parse("school:nowhere"))).hasValue(new int[0]);
        assertThat(lives.among(Scope.parse("pupil:p1"))).hasValue(new int[] {1});
        assertThat(lives.among(Scope.parse("school:9992002,pupil:p0"))).hasValue(new int[] {0});
        assertThat(lives.among(Scope.parse("pupil:p9"))).hasValue(new int[0]);
        assertThat(lives.among(Scope.parse("class:Ash"))).isEmpty();
        assertThat(lives.among(Scope.ALL)).isEmpty();
    }

    @Test
    void whoIsInAScopeIsOnRollAndMeetsAllOfItsParts() {
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(ADA, 0, 30, new ClassMembership(OAK, "Ash"));
        say(ADA, 0, 30, new YearTaught(OAK, YearGroup.ofNumber(2)));
        say(ADA, 0, 30, new GroupMembership(OAK, "targets"));
        say(BEN, 0, 30, new Enrolment(ELM, true));
        say(BEN, 0, 30, new ClassMembership(OAK, "Ash"));
        Lives lives = lives();

        for (String scope : new String[] {
            "school:9992001",
            "class:Ash",
            "year:2",
            "phase:KS1",
            "group:targets",
            "pupil:p1",
            "school:9992001,class:Ash,year:2"
        }) {
            assertThat(lives.isIn(Scope.parse(scope), 0, on(10))).as(scope).isTrue();
            assertThat(lives.isIn(Scope.parse(scope), 0, on(9)))
                    .as("on no roll")
                    .isFalse();
            assertThat(lives.isIn(Scope.parse(scope), 1, on(10))).as(scope).isFalse();
        }
        assertThat(lives.isIn(Scope.parse("school:9992001,class:Birch"), 0, on(10)))
                .isFalse();
        assertThat(lives.isIn(Scope.parse("year:3"), 0, on(10))).isFalse();
        assertThat(lives.isIn(Scope.ALL, 1, on(30))).isTrue();
        assertThat(lives.isIn(Scope.ALL, 1, on(31))).isFalse();
    }

    @Test
    void theRollOfADaySaysTheSameOfAllPupilsAtOnce() {
        say(ADA, 10, 20, new Enrolment(OAK, true));
        say(ADA, 0, 30, new ClassMembership(OAK, "Ash"));
        say(ADA, 0, 30, new YearTaught(OAK, YearGroup.ofNumber(2)));
        say(BEN, 0, 30, new Enrolment(ELM, true));
        Lives lives = lives();
        RollDay day = new RollDay(lives, FIRST.plusDays(10));

        assertThat(day.date()).isEqualTo(FIRST.plusDays(10));
        assertThat(day.day()).isEqualTo(on(10));
        assertThat(day.lives()).isSameAs(lives);
        assertThat(day.rows(Scope.ALL)).containsExactly(0, 1);
        assertThat(day.rows(Scope.parse("class:Ash"))).containsExactly(0);
        assertThat(day.rows(Scope.parse("school:9992002"))).containsExactly(1);
        assertThat(new int[] {day.school(0), day.school(1)}).containsExactly(AT_OAK, AT_ELM);
        assertThat(new int[] {day.year(0), day.year(1)}).containsExactly(2, Lives.NO_YEAR);
        assertThat(new String[] {day.className(0), day.className(1)}).containsExactly("9992001/Ash", "");
        RollDay before = new RollDay(lives, FIRST);
        assertThat(before.rows(Scope.ALL)).containsExactly(1);
        assertThat(before.school(0)).isEqualTo(Lives.NONE);
        assertThat(before.className(0)).isEmpty();
    }

    @Test
    void aYearHasAPhaseAndACode() {
        assertThat(RollDay.phase(Lives.NO_YEAR)).isEmpty();
        assertThat(RollDay.phase(15)).isEmpty();
        assertThat(RollDay.phase(14)).isEqualTo("KS5");
        assertThat(RollDay.yearCode(Lives.NO_YEAR)).isEmpty();
        assertThat(RollDay.yearCode(14)).isEqualTo(YearGroup.ofNumber(14).code());
        assertThat(RollDay.yearCode(15)).isEqualTo("X");
        assertThat(RollDay.yearCode(0)).isEqualTo("R");
    }
}
