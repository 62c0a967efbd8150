package org.pupiltracking.plugin.fictitious;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;

class FictitiousResultsTest {

    private static final AcademicCalendar CALENDAR = AcademicCalendar.HALF_TERMS;
    private static final Point AT = Point.parse("2013-14/spring-2");

    private static Judgement judgement(Fact fact) {
        return (Judgement) fact.what();
    }

    private static List<Fact> judged(Told told, KindId kind) {
        return told.facts(Judgement.class).stream()
                .filter(f -> judgement(f).kind().equals(kind))
                .toList();
    }

    @Provide
    Arbitrary<Told> schools() {
        return Combinators.combine(
                        Arbitraries.of("primary", "small"),
                        Arbitraries.integers().between(7, 150),
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.integers().between(1990, 2030),
                        Arbitraries.of(CALENDAR.points()),
                        Arbitraries.integers().between(0, 6))
                .as((school, pupils, seed, year, point, years) -> Told.of(
                        "school",
                        school,
                        "pupils",
                        pupils,
                        "seed",
                        seed,
                        "at",
                        new Point(new SchoolYear(year), point.name()),
                        "years",
                        years));
    }

    @Property(tries = 20)
    void everyResultIsReadByItsSchemeAndToldOnce(@ForAll("schools") Told told) {
        Set<Object> slots = new HashSet<>();
        for (Fact fact : told.facts(Judgement.class)) {
            Judgement is = judgement(fact);
            assertThat(is.scheme()).isEqualTo(Levels.KEY);
            assertThat(Levels.SCHEME.read(is.raw())).isPresent();
            assertThat(Levels.SUBJECTS).contains(is.subject());
            assertThat(slots.add(List.of(fact.about(), is.slot()))).isTrue();
        }
    }

    @Property(tries = 20)
    void nobodyIsJudgedWhileNotOnRollOrOnADayThatIsNotOfThePoint(@ForAll("schools") Told told) {
        told.pupils()
                .forEach((pupil, facts) -> facts.stream()
                        .filter(f ->
                                f.what() instanceof Judgement j && !j.kind().equals(Kind.TARGET))
                        .forEach(f -> {
                            Point point = judgement(f).point();
                            LocalDate day = f.when().from();
                            assertThat(f.when().to()).contains(day);
                            assertThat(day).isBetween(CALENDAR.firstDay(point), CALENDAR.lastDay(point));
                            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                            assertThat(Told.on(facts, Enrolment.class, day)).hasSize(1);
                            YearGroup year =
                                    Told.on(facts, YearTaught.class, day).get(0).year();
                            assertThat(Levels.POLICY.expectation(
                                            judgement(f).subject(),
                                            year,
                                            CALENDAR.entry(point.name()).orElseThrow()))
                                    .isPresent();
                        }));
    }

    @Property(tries = 20)
    void testsComeOnceAYearAndNeverInThePlaceOfATeachersAssessment(@ForAll("schools") Told told) {
        assertThat(judged(told, Kind.TEST))
                .allMatch(f -> CALENDAR.lastOf(judgement(f).point().year())
                        .equals(judgement(f).point()))
                .allMatch(f -> f.by().isEmpty() && judgement(f).security() == Security.NOT_SAID);
        assertThat(judged(told, Kind.TEACHER_ASSESSMENT))
                .allMatch(f -> f.by().isPresent() && judgement(f).security() != Security.NOT_SAID);
        assertThat(told.facts(Judgement.class))
                .allMatch(f -> List.of(Kind.TEACHER_ASSESSMENT, Kind.TEST, Kind.TARGET)
                        .contains(judgement(f).kind()));
    }

    @Test
    void nothingIsJudgedAfterThePointButTargetsReachToTheEndOfItsYear() {
        Told told = Told.of();
        assertThat(told.facts(Judgement.class))
                .filteredOn(f -> !judgement(f).kind().equals(Kind.TARGET))
                .allMatch(f -> CALENDAR.order().compare(judgement(f).point(), AT) <= 0);
        assertThat(judged(told, Kind.TARGET))
                .isNotEmpty()
                .allMatch(f -> judgement(f).point().equals(CALENDAR.lastOf(AT.year())));
    }

    @Test
    void whoLeftKeepsThePast() {
        List<List<Fact>> leavers = Told.of("at", "2013-14/summer-2").pupils().values().stream()
                .filter(f -> f.stream()
                        .anyMatch(x ->
                                x.what() instanceof Enrolment && x.when().to().isPresent()))
                .toList();
        assertThat(leavers).hasSizeBetween(5, 40);
        assertThat(leavers).anyMatch(f -> Told.course(f, Levels.SUBJECTS.get(0)).size() > 3);
    }

    @Test
    void aLaterPointOfTheYearOnlyAddsResults() {
        List<Fact> autumn = Told.of("at", "2013-14/autumn-2").facts(Judgement.class);
        List<Fact> summer = Told.of("at", "2013-14/summer-2").facts(Judgement.class);
        assertThat(new HashSet<>(summer).containsAll(autumn)).isTrue();
        assertThat(summer.size()).isGreaterThan(autumn.size());
    }

    @Test
    void moreYearsOnlyAddResults() {
        List<Fact> one = Told.of("years", 0).facts(Judgement.class);
        List<Fact> six = Told.of("years", 6).facts(Judgement.class);
        assertThat(new HashSet<>(six).containsAll(one)).isTrue();
        assertThat(six.size()).isGreaterThan(2 * one.size());
    }

    @Test
    void inEachSubjectBetween50And85InAHundredAreAtExpectationOrAbove() {
        Told.twenty().forEach(told -> {
            for (SubjectId subject : Levels.SUBJECTS) {
                assertThat(atOrAbove(told, subject, List.of()))
                        .as(subject.value())
                        .isBetween(0.5, 0.85);
            }
        });
    }

    @Test
    void groupsThatSchoolsLookAtStandApartOnAverage() {
        double premium = Told.twenty().stream()
                .mapToDouble(t -> gap(t, "pupil-premium", "Y"))
                .average()
                .orElseThrow();
        assertThat(premium).isBetween(0.05, 0.30);
        double boys = Told.twenty().stream()
                .mapToDouble(t -> gap(t, "sex", "M"))
                .average()
                .orElseThrow();
        assertThat(boys).isBetween(0.0, 0.20);
    }

    private static double gap(Told told, String characteristic, String value) {
        SubjectId writing = Levels.SUBJECTS.get(1);
        String other = value.equals("Y") ? "N" : "F";
        return atOrAbove(told, writing, List.of(characteristic, other))
                - atOrAbove(told, writing, List.of(characteristic, value));
    }

    /** The share at the latest point, of those with a grade, at or above what is expected of their year; of a group, if one is named. */
    private static double atOrAbove(Told told, SubjectId subject, List<String> group) {
        int of = 0;
        int reached = 0;
        for (List<Fact> facts : told.pupils().values()) {
            Integer step = Told.course(facts, subject).get(AT);
            LocalDate day = CALENDAR.lastDay(AT);
            boolean counted =
                    group.isEmpty() || Told.held(facts, group.get(0), day).equals(Optional.of(group.get(1)));
            if (step == null || step < 0 || !counted) {
                continue;
            }
            YearGroup year = Told.on(facts, YearTaught.class, day).get(0).year();
            Expectation expected = Levels.POLICY
                    .expectation(subject, year, CALENDAR.entry(AT.name()).orElseThrow())
                    .orElseThrow();
            of++;
            reached += step >= Told.step(expected.low()).orElseThrow() ? 1 : 0;
        }
        return reached / (double) of;
    }

    /** From half term to half term, grades only. */
    private static List<Integer> moves(Told told) {
        List<Integer> moves = new ArrayList<>();
        for (List<Fact> facts : told.pupils().values()) {
            for (SubjectId subject : Levels.SUBJECTS) {
                Map<Point, Integer> course = Told.course(facts, subject);
                course.forEach((point, step) -> {
                    Integer before = course.get(CALENDAR.previous(point));
                    if (before != null && before >= 0 && step >= 0) {
                        moves.add(step - before);
                    }
                });
            }
        }
        return moves;
    }

    @Test
    void resultsOfHalfTermsAreNotJumpy() {
        List<Integer> moves = moves(Told.of("at", "2013-14/summer-2", "years", 6));
        double all = moves.size();
        assertThat(moves).allMatch(m -> m >= -1 && m <= 2);
        assertThat(moves.stream().filter(m -> m == 2).count() / all).isBetween(0.0, 0.03);
        assertThat(moves.stream().filter(m -> m == -1).count() / all).isBetween(0.002, 0.05);
        assertThat(moves.stream().filter(m -> m == 0).count() / all).isBetween(0.5, 0.8);
    }

    @Test
    void aYearBringsBetweenOneAndThreeStepsAndStandsStillForSome() {
        Told told = Told.of("at", "2013-14/summer-2", "years", 0);
        List<Integer> years = new ArrayList<>();
        for (List<Fact> facts : told.pupils().values()) {
            for (SubjectId subject : Levels.SUBJECTS) {
                Map<Point, Integer> course = Told.course(facts, subject);
                Integer from = course.get(Point.parse("2012-13/summer-2"));
                Integer to = course.get(Point.parse("2013-14/summer-2"));
                if (from != null && to != null && from >= 0 && to >= 0) {
                    years.add(to - from);
                }
            }
        }
        assertThat(years.stream().mapToInt(i -> i).average().orElseThrow()).isBetween(1.2, 2.8);
        assertThat(years)
                .anyMatch(m -> m <= -1)
                .anyMatch(m -> m == 0)
                .anyMatch(m -> m >= 4)
                .allMatch(m -> m >= -4 && m <= 8);
    }

    @Test
    void aTestAgreesWithTheTeacherMostlyButNotAlways() {
        Told told = Told.of("years", 6);
        List<Integer> differences = new ArrayList<>();
        for (List<Fact> facts : told.pupils().values()) {
            for (Fact test : facts) {
                if (test.what() instanceof Judgement t && t.kind().equals(Kind.TEST)) {
                    Integer teacher = Told.course(facts, t.subject()).get(t.point());
                    if (teacher != null && teacher >= 0) {
                        Told.step(t.raw()).ifPresent(s -> differences.add(s - teacher));
                    }
                }
            }
        }
        assertThat(differences.stream().filter(d -> d == 0).count() / (double) differences.size())
                .isBetween(0.35, 0.75);
        assertThat(differences.stream().mapToInt(d -> d).average().orElseThrow())
                .isBetween(-0.2, 0.2);
    }

    @Test
    void someResultsAreMissingSomePupilsWereAwayAndSomeTestsCameTooEarly() {
        Told told = Told.of("years", 3);
        assertThat(judged(told, Kind.TEACHER_ASSESSMENT))
                .anyMatch(f -> judgement(f).raw().equals("A"));
        assertThat(judged(told, Kind.TEST))
                .anyMatch(f -> judgement(f).raw().equals("A"))
                .anyMatch(f -> judgement(f).raw().equals("B"));
        long expected = told.pupils().values().stream()
                .filter(f -> !Told.on(f, Enrolment.class, CALENDAR.lastDay(AT)).isEmpty())
                .filter(f -> Told.on(f, YearTaught.class, CALENDAR.lastDay(AT)).stream()
                        .noneMatch(y -> y.year().code().equals("R")))
                .count();
        long present = told.pupils().values().stream()
                .filter(f -> Told.course(f, Levels.SUBJECTS.get(2)).containsKey(AT))
                .count();
        assertThat(expected - present).isBetween(1L, 25L);
    }

    @Test
    void targetsAskForMoreThanWasReachedLastSummer() {
        Told told = Told.of();
        Map<PupilId, List<Fact>> pupils = told.pupils();
        for (Fact target : judged(told, Kind.TARGET)) {
            List<Fact> about = pupils.get((PupilId) target.about());
            Integer summer = Told.course(
                            Objects.requireNonNull(about), judgement(target).subject())
                    .get(Point.parse("2012-13/summer-2"));
            if (summer != null && summer >= 0) {
                assertThat(Told.step(judgement(target).raw()).orElseThrow()).isGreaterThanOrEqualTo(summer);
            }
        }
    }

    @Test
    void receptionHasNoResultsWhereNothingIsExpected() {
        Told told = Told.of("at", "2013-14/summer-2");
        assertThat(told.pupils().values())
                .filteredOn(f -> Told.on(f, YearTaught.class, LocalDate.of(2014, 6, 1)).stream()
                        .anyMatch(y -> y.year().code().equals("R")))
                .isNotEmpty()
                .allMatch(f -> f.stream().noneMatch(x -> x.what() instanceof Judgement));
    }

    @Test
    void groupsAreTheSameWhateverResultsAreAskedFor() {
        assertThat(Told.of("years", 0).facts(CharacteristicHeld.class))
                .isEqualTo(Told.of("years", 6).facts(CharacteristicHeld.class));
    }
}
