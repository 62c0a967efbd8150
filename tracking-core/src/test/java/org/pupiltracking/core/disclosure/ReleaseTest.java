package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.core.disclosure.audit.Range;
import org.pupiltracking.core.disclosure.audit.Rung;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

/** What is told of schools small enough to be counted by hand: of every three pupils two reached it, half are in year 4 and half in year 5. */
class ReleaseTest {

    private static final Split BAND = Split.band(new RuleId("below"));
    private static final Split GRADE = Split.grade("2c");
    private static final Criterion YEAR_4 = Dimension.YEAR.is("4");
    private static final Criterion YEAR_5 = Dimension.YEAR.is("5");

    private static PlainSchool school(int pupils, IntFunction<String> sen, IntPredicate assessed) {
        return PlainSchool.of(IntStream.range(0, pupils)
                .mapToObj(i -> Child.of(i, "A", "B", i < pupils / 2 ? "4" : "5", "A")
                        .with(Map.of("sen", sen.apply(i)))
                        .result(assessed.test(i), i % 3 != 0))
                .toList());
    }

    private static final PlainSchool SIXTY = school(60, i -> "no", i -> true);

    private static Criterion sen(String value) {
        return Dimension.of(new CharacteristicId("sen")).is(value);
    }

    private static Count count(PlainSchool of, Split base, Split split, Criterion... criteria) {
        return of.count(Scope.ALL, Set.of(criteria), base, split);
    }

    private static Count count(Question question, Split base, Split split) {
        PlainSchool.PlainCount count = (PlainSchool.PlainCount) count(SIXTY, base, split);
        return new PlainSchool.PlainCount(SIXTY, question, count.population(), base, split);
    }

    private static List<Told> told(PlainSchool school, Count... counts) {
        return told(DisclosurePolicy.LADDER, school, counts);
    }

    private static List<Told> told(DisclosurePolicy policy, PlainSchool school, Count... counts) {
        Map<CountKey, Count> all = new LinkedHashMap<>();
        List.of(counts).forEach(c -> all.put(CountKey.of(c), c));
        Map<CountKey, Told> told = new Release(school, new Clearance(school), policy, all).tell();
        return all.keySet().stream()
                .map(k -> told.getOrDefault(k, Told.NOTHING))
                .toList();
    }

    private static Told band(int low, int high, int of) {
        return new Told(new Range(low, high), Range.exactly(of), Rung.BAND);
    }

    /** Of a group of which only a range is told. */
    private static Told size(int low, int high) {
        return new Told(new Range(low, high), new Range(low, high), Rung.BAND);
    }

    @Test
    void ofOneSecretTheFirstWordsAreToldInWhateverOrderTheyAreAsked() {
        List<Count> counts = new ArrayList<>(List.of(
                count(SIXTY, Split.IN_SHARE, Split.AT_OR_ABOVE),
                count(SIXTY, Split.IN_PROGRESS, Split.EXPECTED_PROGRESS),
                count(SIXTY, Split.IN_SHARE, BAND),
                count(SIXTY, Split.IN_SHARE, GRADE)));
        List<Told> expected =
                new ArrayList<>(List.of(Told.exactly(40, 60), Told.exactly(40, 60), Told.NOTHING, Told.NOTHING));

        assertThat(told(SIXTY, counts.toArray(new Count[0]))).isEqualTo(expected);
        Collections.reverse(counts);
        Collections.reverse(expected);
        assertThat(told(SIXTY, counts.toArray(new Count[0]))).isEqualTo(expected);
        assertThat(told(SIXTY, count(SIXTY, Split.ASSESSED, BAND), count(SIXTY, Split.ASSESSED, GRADE)))
                .containsExactly(Told.exactly(20, 60), Told.NOTHING);
    }

    @Test
    void ofOneResultUnderTwoFrameworksTheFirstIsToldAndOfTwoSubjectsBoth() {
        Question first = PlainSchool.READING;
        Question later = Question.of(FrameworkKey.of("plain", "2"), first.subject(), first.kind(), first.at());
        Question writing = Question.of(first.framework(), new SubjectId("writing"), first.kind(), first.at());

        assertThat(told(
                        SIXTY,
                        count(later, Split.IN_SHARE, Split.AT_OR_ABOVE),
                        count(first, Split.IN_SHARE, Split.AT_OR_ABOVE),
                        count(writing, Split.IN_SHARE, Split.AT_OR_ABOVE)))
                .containsExactly(Told.NOTHING, Told.exactly(40, 60), Told.exactly(40, 60));
    }

    @Test
    void whoHasAResultIsToldUnderOneFrameworkAndWhoIsOnRollUnderAny() {
        Question first = PlainSchool.READING;
        Question later = Question.of(FrameworkKey.of("plain", "2"), first.subject(), first.kind(), first.at());

        assertThat(told(
                        SIXTY,
                        count(later, Split.ON_ROLL, Split.ON_ROLL),
                        count(later, Split.ON_ROLL, Split.ASSESSED),
                        count(later, Split.STUDYING, Split.STUDYING),
                        count(first, Split.IN_SHARE, Split.AT_OR_ABOVE),
                        count(first, Split.ON_ROLL, Split.STUDYING)))
                .containsExactly(
                        Told.exactly(60, 60), Told.NOTHING, Told.NOTHING, Told.exactly(40, 60), Told.exactly(60, 60));
        assertThat(told(
                        SIXTY,
                        count(later, Split.ON_ROLL, Split.ASSESSED),
                        count(first, Split.STUDYING, Split.STUDYING)))
                .as("no result is counted, so the first in order")
                .containsExactly(Told.NOTHING, Told.exactly(60, 60));
    }

    @Test
    void whatTheAuditDoesNotKnowIsNotTold() {
        assertThat(told(
                        SIXTY,
                        count(SIXTY, Split.ON_ROLL, Split.MISSING),
                        count(SIXTY, Split.MISSING, Split.MISSING),
                        count(SIXTY, Split.AT_OR_ABOVE, Split.ABOVE)))
                .containsOnly(Told.NOTHING);
    }

    /** Readers know who was assessed, so of whoever was not they know that it was not reached. */
    @Test
    void resultsAreNotToldAmongPupilsSomeOfWhomHaveNone() {
        PlainSchool four = school(60, i -> "no", i -> i % 15 == 1);

        assertThat(told(
                        four,
                        count(four, Split.ON_ROLL, Split.ASSESSED),
                        count(four, Split.ON_ROLL, Split.AT_OR_ABOVE),
                        count(four, Split.IN_SHARE, Split.AT_OR_ABOVE),
                        count(four, Split.STUDYING, Split.AT_OR_ABOVE)))
                .containsExactly(Told.exactly(4, 60), Told.NOTHING, Told.NOTHING, Told.NOTHING);
    }

    @Test
    void whoeverIsMissingIsCountedWhereNobodyIsNamedByIt() {
        PlainSchool school = school(60, i -> "no", i -> i != 59);

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL),
                        count(school, Split.ON_ROLL, Split.ASSESSED),
                        count(school, Split.ON_ROLL, Split.ASSESSED, YEAR_4),
                        count(school, Split.ASSESSED, Split.ASSESSED, YEAR_5),
                        count(school, Split.ASSESSED, Split.IN_SHARE, YEAR_5)))
                .containsExactly(
                        Told.exactly(60, 60),
                        Told.exactly(59, 60),
                        Told.exactly(30, 30),
                        Told.exactly(29, 29),
                        Told.exactly(29, 29));
        assertThat(told(school, count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, YEAR_5)))
                .containsExactly(Told.exactly(19, 29));
    }

    /** Of 350 one has no result at all, and four were absent, which counts as not having reached it. */
    @Test
    void whoeverWasAbsentCountsInTheShareAndNotAmongTheAssessed() {
        PlainSchool school = PlainSchool.of(school(350, i -> "no", i -> i != 349).children().stream()
                        .map(c -> c.id().value().matches("p10[1-4]")
                                ? c.covered(Set.of(Split.STUDYING, Split.IN_SHARE))
                                : c)
                        .toList())
                .withCodes();

        assertThat(told(
                        school,
                        count(school, Split.STUDYING, Split.ASSESSED),
                        count(school, Split.IN_SHARE, Split.AT_OR_ABOVE),
                        count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, YEAR_4)))
                .extracting(Told::count, Told::base)
                .containsExactly(
                        tuple(Range.exactly(345), Range.exactly(350)),
                        tuple(Range.exactly(232), Range.exactly(349)),
                        tuple(Range.exactly(116), Range.exactly(175)));
    }

    @Test
    void ofResultsOnlyABandIsToldOfFew() {
        PlainSchool school = school(30, i -> "no", i -> true);

        assertThat(told(school, count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, YEAR_4)))
                .containsExactly(band(10, 15, 15));
    }

    @Test
    void ofFewMembersARangeIsToldAndNothingOfTheirResults() {
        PlainSchool school = school(60, i -> i < 3 ? "K" : "no", i -> true);

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K")),
                        count(school, Split.ON_ROLL, Split.ASSESSED, sen("K")),
                        count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, sen("K"))))
                .containsExactly(size(1, 4), Told.NOTHING, Told.NOTHING);
    }

    @Test
    void ofManyMembersThereIsMoreToTell() {
        PlainSchool school = school(60, i -> i % 3 == 0 ? "No" : i % 2 == 0 ? "K" : "E", i -> true);

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K")),
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("E")),
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("No"))))
                .containsOnly(Told.exactly(20, 20));
        assertThat(told(
                        school,
                        count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, sen("K")),
                        count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, sen("No"))))
                .containsExactly(Told.exactly(20, 20), new Told(new Range(0, 2), Range.exactly(20), Rung.EXACT));
    }

    @Test
    void whoeverIsOfNoGroupThatIsAskedForIsThoughtOfToo() {
        PlainSchool school = school(60, i -> i < 3 ? "K" : i < 23 ? "E" : "no", i -> true);

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K")),
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("E"))))
                .containsExactly(size(0, 4), Told.exactly(20, 20));
    }

    @Test
    void ofAGroupAndAllOthersNeitherIsCountedWhereTheOtherHasFew() {
        PlainSchool school = school(60, i -> i < 3 ? "K" : "no", i -> true);

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K")),
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("no"))))
                .allSatisfy(told -> {
                    assertThat(told.rung()).isNotEqualTo(Rung.EXACT);
                    assertThat(told.base().high() - told.base().low()).isGreaterThanOrEqualTo(3);
                });
    }

    @Test
    void eachCharacteristicIsASecretOfItsOwn() {
        PlainSchool school = PlainSchool.of(SIXTY.children().stream()
                .map(c -> c.with(Map.of(
                        "sen",
                        c.reached() ? "no" : "K",
                        "pupil-premium",
                        c.year().equals("4") ? "yes" : "no")))
                .toList());
        Criterion premium = Dimension.of(new CharacteristicId("pupil-premium")).is("yes");

        assertThat(told(
                        school,
                        count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K")),
                        count(school, Split.ON_ROLL, Split.ON_ROLL, premium)))
                .containsExactly(Told.exactly(20, 20), Told.exactly(30, 30));
    }

    @Test
    void thatNobodyIsInAGroupMayBeToldAndThatEverybodyIsMayNot() {
        PlainSchool none = school(60, i -> i < 30 ? "NO" : i % 2 == 0 ? "K" : "NO", i -> true);
        PlainSchool all = school(60, i -> i < 30 ? "K" : i % 2 == 0 ? "K" : "NO", i -> true);

        assertThat(told(
                        none,
                        count(none, Split.IN_SHARE, Split.IN_SHARE, sen("K"), YEAR_4),
                        count(none, Split.IN_SHARE, Split.IN_SHARE, sen("NO"), YEAR_4)))
                .containsExactly(Told.exactly(0, 0), Told.exactly(30, 30));
        assertThat(told(
                        all,
                        count(all, Split.IN_SHARE, Split.IN_SHARE, sen("K"), YEAR_4),
                        count(all, Split.IN_SHARE, Split.IN_SHARE, sen("NO"), YEAR_4)))
                .noneMatch(told -> told.base().isExact());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31})
    void aCharacteristicOfMoreThanThirtyValuesIsNotTold(int values) {
        PlainSchool school = school(70, i -> "v" + Math.min(i, values - 1), i -> true);
        List<Count> counts = IntStream.range(0, values)
                .mapToObj(v -> count(school, Split.IN_SHARE, Split.IN_SHARE, sen("v" + v)))
                .toList();
        Told largest = values == 30 ? Told.exactly(41, 41) : Told.NOTHING;

        assertThat(told(school, counts.toArray(new Count[0]))).endsWith(largest);
        assertThat(told(school, counts.subList(1, values).toArray(new Count[0])))
                .as("and one for the others")
                .endsWith(largest);
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 30})
    void resultsOfMoreThanThirtyValuesAreNotTold(int grades) {
        Count[] counts = IntStream.range(0, grades)
                .mapToObj(g -> count(SIXTY, Split.IN_SHARE, g == 0 ? GRADE : Split.grade("g" + g)))
                .toArray(Count[]::new);

        assertThat(told(SIXTY, counts)).startsWith(grades == 29 ? Told.exactly(20, 60) : Told.NOTHING);
    }

    /** A count above the least that a group is told to be would tell more of its size, and that it is exact that the group is not small. */
    @Test
    void aResultIsToldBesideARangeOnlyWhereItTellsNothingOfTheSize() {
        PlainSchool school = school(60, i -> i % 20 == 7 ? "no" : "K", i -> true);
        Count size = count(school, Split.ON_ROLL, Split.ON_ROLL, sen("K"), YEAR_4);
        Count reached = count(school, Split.IN_SHARE, Split.AT_OR_ABOVE, sen("K"), YEAR_4);
        Told plain = new Told(Range.exactly(19), new Range(26, 30), Rung.EXACT);

        assertThat(told(school, size, reached)).containsExactly(size(26, 30), plain);
        assertThat(told(exactFrom(26), school, size, reached)).containsExactly(size(26, 30), plain);
        assertThat(told(exactFrom(27), school, size, reached)).containsExactly(size(26, 30), Told.NOTHING);
    }

    private static DisclosurePolicy exactFrom(int least) {
        return new DisclosurePolicy("some", 5, least, 0, true, false);
    }
}
