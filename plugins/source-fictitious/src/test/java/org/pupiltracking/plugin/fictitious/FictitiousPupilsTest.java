package org.pupiltracking.plugin.fictitious;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.pupiltracking.framework.Kind;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.Upn;
import org.pupiltracking.record.YearTaught;

class FictitiousPupilsTest {

    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);

    /** A school of any kind and size at any point. */
    record Asked(String school, int pupils, long seed, Point at, int years) {
        Told told() {
            return Told.of("school", school, "pupils", pupils, "seed", seed, "at", at, "years", years);
        }

        LocalDate until() {
            return AcademicCalendar.HALF_TERMS.lastDay(at);
        }
    }

    @Provide
    Arbitrary<Asked> schools() {
        Arbitrary<Point> at = Combinators.combine(
                        Arbitraries.integers().between(1990, 2030),
                        Arbitraries.of(AcademicCalendar.HALF_TERMS.points()))
                .as((y, p) -> new Point(new SchoolYear(y), p.name()));
        return Combinators.combine(
                        Arbitraries.of("primary", "small"),
                        Arbitraries.integers().between(7, 250),
                        Arbitraries.longs().between(-1L << 53, 1L << 53),
                        at,
                        Arbitraries.integers().between(0, 6))
                .as(Asked::new);
    }

    @Property(tries = 20)
    void everyPupilHasOneIdentityAndWhileOnRollOneMainEnrolmentOneClassAndOneYear(@ForAll("schools") Asked asked) {
        Told told = asked.told();
        told.pupils().forEach((pupil, facts) -> {
            assertThat(facts.stream().filter(f -> f.what() instanceof Identity)).hasSize(1);
            Fact enrolment = facts.stream()
                    .filter(f -> f.what() instanceof Enrolment)
                    .findFirst()
                    .orElseThrow();
            LocalDate last = enrolment.when().to().orElse(asked.until());
            assertThat(enrolment.when().from()).isBeforeOrEqualTo(asked.until());
            for (LocalDate day = enrolment.when().from(); !day.isAfter(last); day = day.plusDays(9)) {
                assertThat(Told.on(facts, Enrolment.class, day)).hasSize(1).allMatch(Enrolment::main);
                assertThat(Told.on(facts, ClassMembership.class, day)).hasSize(1);
                assertThat(Told.on(facts, YearTaught.class, day)).hasSize(1);
            }
            LocalDate after = last.plusDays(1);
            if (enrolment.when().to().isPresent()) {
                assertThat(Told.on(facts, ClassMembership.class, after)).isEmpty();
                assertThat(Told.on(facts, YearTaught.class, after)).isEmpty();
            }
        });
    }

    @Property(tries = 20)
    void aCharacteristicHasOneDeclaredValueOnEveryDayOnRoll(@ForAll("schools") Asked asked) {
        Levels levels = new Levels();
        Told told = asked.told();
        for (Fact fact : told.facts(CharacteristicHeld.class)) {
            CharacteristicHeld held = (CharacteristicHeld) fact.what();
            assertThat(levels.characteristic(held.characteristic())
                            .orElseThrow()
                            .values())
                    .matches(v ->
                            v.isEmpty() || v.stream().anyMatch(x -> x.code().equals(held.value())));
        }
        told.pupils().forEach((pupil, facts) -> {
            LocalDate joined = Told.on(facts, Enrolment.class, asked.until()).isEmpty()
                    ? asked.until()
                    : facts.stream()
                            .filter(f -> f.what() instanceof Enrolment)
                            .findFirst()
                            .orElseThrow()
                            .when()
                            .from();
            for (LocalDate day = joined; !day.isAfter(asked.until()); day = day.plusDays(30)) {
                assertThat(Told.on(facts, CharacteristicHeld.class, day))
                        .extracting(CharacteristicHeld::characteristic)
                        .doesNotHaveDuplicates()
                        .hasSize(levels.characteristics().size());
            }
        });
    }

    @Property(tries = 20)
    void numbersOfPupilsAreMadeUpValidAndUniqueInTheirSchool(@ForAll("schools") Asked asked) {
        assertThat(numbers(asked.told()))
                .allMatch(Upn::isMadeUp)
                .allMatch(u -> Upn.read(u.value()).isPresent())
                .doesNotHaveDuplicates();
    }

    private static List<Upn> numbers(Told told) {
        return told.facts(Identity.class).stream()
                .map(f -> ((Identity) f.what()).upn().orElseThrow())
                .toList();
    }

    @Property(tries = 20)
    void classesHoldAtMost35(@ForAll("schools") Asked asked) {
        sizes(asked.told(), asked.until()).values().forEach(n -> assertThat(n).isBetween(1, 35));
    }

    private static Map<String, Integer> sizes(Told told, LocalDate day) {
        Map<String, Integer> sizes = new TreeMap<>();
        told.pupils().values().stream()
                .flatMap(f -> Told.on(f, ClassMembership.class, day).stream())
                .forEach(c -> sizes.merge(c.name(), 1, Integer::sum));
        return sizes;
    }

    @Test
    void aPrimaryMayHaveFrom7To2000Pupils() {
        for (int pupils : new int[] {7, 8, 29, 211, 420, 840, 2000}) {
            Told told = Told.of("pupils", pupils, "at", "2013-14/summer-2");
            assertThat(told.rows()).isBetween(pupils - 1 - pupils / 50, pupils);
            assertThat(told.pupils()).hasSize(told.rows());
            assertThat(numbers(told)).doesNotHaveDuplicates().hasSize(told.rows());
            assertThat(sizes(told, DAY).values()).allMatch(n -> n <= 35);
        }
    }

    @Test
    void aTwoFormPrimaryHasFourteenClassesOfOneAge() {
        Told told = Told.of();
        assertThat(sizes(told, DAY))
                .containsOnlyKeys("RA", "RB", "1A", "1B", "2A", "2B", "3A", "3B", "4A", "4B", "5A", "5B", "6A", "6B");
        assertThat(yearsByClass(told))
                .allSatisfy((name, years) -> assertThat(years).containsExactly(new YearGroup(name.substring(0, 1))));
    }

    @Test
    void theSmallSchoolHasSixtyPupilsInThreeClassesOfMixedAge() {
        Told told = Told.of("school", "small");
        assertThat(told.pupils()).hasSizeBetween(57, 60);
        Map<String, Set<YearGroup>> years = yearsByClass(told);
        assertThat(years).containsOnlyKeys("Oak", "Ash", "Elm");
        assertThat(years.get("Oak")).extracting(YearGroup::code).containsExactly("R", "1", "2");
        assertThat(years.get("Ash")).extracting(YearGroup::code).containsExactly("3", "4");
        assertThat(years.get("Elm")).extracting(YearGroup::code).containsExactly("5", "6");
    }

    private static Map<String, Set<YearGroup>> yearsByClass(Told told) {
        Map<String, Set<YearGroup>> all = new TreeMap<>();
        for (List<Fact> facts : told.pupils().values()) {
            for (ClassMembership in : Told.on(facts, ClassMembership.class, DAY)) {
                Told.on(facts, YearTaught.class, DAY)
                        .forEach(y -> all.computeIfAbsent(in.name(), n -> new TreeSet<>())
                                .add(y.year()));
            }
        }
        return all;
    }

    @Test
    void twoMadeUpSchoolsGiveNoNumberTwice() {
        Set<Upn> primary = new HashSet<>(numbers(Told.of("pupils", 2000)));
        assertThat(numbers(Told.of("school", "small"))).doesNotContainAnyElementsOf(primary);
    }

    @Test
    void someNumbersAreTemporaryAndSomeComeFromOtherSchools() {
        List<Upn> numbers = numbers(Told.of());
        assertThat(numbers).anyMatch(Upn::isTemporary);
        assertThat(numbers.stream().map(u -> u.value().substring(4, 8)).distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void someAreTaughtBelowTheYearOfTheirAge() {
        Told told = Told.of();
        long others = told.pupils().values().stream()
                .filter(facts -> {
                    Identity who = Told.on(facts, Identity.class, DAY).get(0);
                    YearGroup age = YearGroup.ofAge(who.birth().orElseThrow(), new SchoolYear(2013));
                    return Told.on(facts, YearTaught.class, DAY).stream()
                            .anyMatch(y -> !y.year().equals(age));
                })
                .count();
        assertThat(others).isBetween(1L, 12L);
    }

    @Test
    void somePupilsOfAPrimaryShareForenameAndInitialAndSomeEvenInAClass() {
        Told told = Told.of();
        List<String> shorts = told.facts(Identity.class).stream()
                .map(f -> (Identity) f.what())
                .map(i -> i.forename() + " " + i.surname().charAt(0))
                .toList();
        assertThat(new HashSet<>(shorts)).hasSizeLessThan(shorts.size());
        Map<String, List<String>> byClass = told.pupils().values().stream()
                .flatMap(f -> Told.on(f, ClassMembership.class, DAY).stream()
                        .map(c -> Map.entry(
                                c.name(), Told.on(f, Identity.class, DAY).get(0))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                e -> e.getValue().forename() + " "
                                        + e.getValue().surname().charAt(0),
                                Collectors.toList())));
        assertThat(byClass.values()).anyMatch(names -> new HashSet<>(names).size() < names.size());
    }

    @Test
    void namesAreOfManyLengths() {
        List<String> surnames = Told.twenty().stream()
                .flatMap(t -> t.facts(Identity.class).stream())
                .map(f -> ((Identity) f.what()).surname())
                .toList();
        assertThat(surnames)
                .anyMatch(s -> s.length() <= 2)
                .anyMatch(s -> s.length() >= 22)
                .anyMatch(s -> s.contains(" "));
        assertThat(surnames.stream().filter(s -> s.contains("-")).count() / (double) surnames.size())
                .isBetween(0.03, 0.09);
    }

    @Test
    void sharesOfGroupsLieWherePrimarySchoolsHaveThem() {
        Map<String, double[]> bounds = Map.of(
                "sex=F", new double[] {0.42, 0.56},
                "pupil-premium=Y", new double[] {0.19, 0.35},
                "free-school-meals=Y", new double[] {0.12, 0.25},
                "eal=Y", new double[] {0.19, 0.35},
                "ethnicity=WBRI", new double[] {0.5, 0.66});
        Told.twenty()
                .forEach(told -> bounds.forEach((group, within) -> {
                    String[] part = group.split("=", -1);
                    assertThat(share(told, part[0], Set.of(part[1]))).as(group).isBetween(within[0], within[1]);
                    assertThat(share(told, "sen", Set.of("A", "P", "S"))).isBetween(0.08, 0.22);
                    assertThat(share(told, "looked-after", Set.of("Y"))).isBetween(0.0, 0.03);
                    assertThat(moved(told)).isBetween(0.02, 0.12);
                }));
    }

    private static double share(Told told, String characteristic, Set<String> values) {
        Map<PupilId, List<Fact>> pupils = told.pupils();
        return pupils.values().stream()
                        .filter(f -> Told.held(f, characteristic, DAY)
                                .filter(values::contains)
                                .isPresent())
                        .count()
                / (double) pupils.size();
    }

    /** The share of pupils who joined or left after the first weeks of the year. */
    private static double moved(Told told) {
        LocalDate settled = LocalDate.of(2013, 9, 8);
        List<Fact> enrolments = told.facts(Enrolment.class);
        return enrolments.stream()
                        .filter(f -> f.when().from().isAfter(settled)
                                || f.when().to().isPresent())
                        .count()
                / (double) enrolments.size();
    }

    @Test
    void someSupportAndSomeFreeMealsBeginOrEndAtADay() {
        List<Fact> facts = Told.of().facts(CharacteristicHeld.class);
        assertThat(facts).anyMatch(f -> f.when().from().equals(LocalDate.of(2013, 11, 15)));
        assertThat(facts)
                .filteredOn(f -> f.when().to().isPresent())
                .extracting(
                        f -> ((CharacteristicHeld) f.what()).characteristic().value())
                .contains("sen", "free-school-meals");
    }

    @Test
    void supportIsWrittenAsItWasAtTheTime() {
        assertThat(needs(Told.of("at", "2013-14/summer-2"))).containsExactlyInAnyOrder("N", "A", "P", "S");
        Told later = Told.of("at", "2014-15/summer-2");
        assertThat(needs(later)).contains("N", "A", "P", "S", "K", "E");
        assertThat(later.pupils().values())
                .allSatisfy(f -> assertThat(Told.held(f, "sen", LocalDate.of(2015, 7, 1)))
                        .hasValueSatisfying(v -> assertThat(v).isIn("N", "K", "E")));
    }

    private static Set<String> needs(Told told) {
        return told.facts(CharacteristicHeld.class).stream()
                .map(f -> (CharacteristicHeld) f.what())
                .filter(c -> c.characteristic().value().equals("sen"))
                .map(CharacteristicHeld::value)
                .collect(Collectors.toSet());
    }

    @Test
    void aSchoolHasAProfileAndANamedTeacherForEveryClass() {
        Told told = Told.of("school", "small");
        assertThat(told.facts(SchoolProfile.class))
                .singleElement()
                .satisfies(
                        f -> assertThat(((SchoolProfile) f.what()).authority().value())
                                .isEqualTo("999"));
        Set<Object> staff =
                told.facts(StaffIdentity.class).stream().map(Fact::about).collect(Collectors.toSet());
        assertThat(staff).hasSize(3);
        assertThat(told.facts(Judgement.class))
                .filteredOn(f -> ((Judgement) f.what()).kind().equals(Kind.TEACHER_ASSESSMENT))
                .allMatch(f -> staff.contains(f.by().orElseThrow()));
    }
}
