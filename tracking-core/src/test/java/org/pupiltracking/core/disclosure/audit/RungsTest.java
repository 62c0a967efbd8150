package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.disclosure.DisclosurePolicy;

/** Small schools of which the outcome can be said beforehand. */
class RungsTest {

    private static final Block READING = new Block("reading", Block.Kind.OUTCOME, 2, 0, true);

    private static Asked asked(String key, int from, int to, int priority) {
        return new Asked(key, States.of(IntStream.range(from, to)), 2, priority);
    }

    private static Row only(int n, int count) {
        return only(n, count, DisclosurePolicy.LADDER);
    }

    private static Row only(int n, int count, DisclosurePolicy policy) {
        return row(new Ladder(policy).choose(READING, List.of(asked("all", 0, n, 0)), a -> count), "all");
    }

    private static Row row(Map<String, Row> rows, String key) {
        return Optional.ofNullable(rows.get(key)).orElseThrow();
    }

    @Test
    void sizesAloneChooseTheFirstRung() {
        assertThat(only(0, 0).rung()).isEqualTo(Rung.EXACT);
        assertThat(only(4, 2).rung()).isEqualTo(Rung.WITHHELD);
        assertThat(only(5, 2).shown()).isEqualTo(new Range(0, 2));
        assertThat(only(6, 3).shown()).isEqualTo(new Range(3, 6));
        assertThat(only(7, 2).shown()).isEqualTo(new Range(0, 2));
        assertThat(only(7, 3).shown()).isEqualTo(new Range(3, 4));
        assertThat(only(7, 5).shown()).isEqualTo(new Range(5, 7));
        assertThat(only(19, 12).shown()).isEqualTo(new Range(7, 12));
        assertThat(only(19, 13).rung()).isEqualTo(Rung.BAND);
        assertThat(only(20, 12)).extracting(Row::shown, Row::rung).containsExactly(Range.exactly(12), Rung.EXACT);
    }

    @Test
    void theEndsOfAnExactScaleAreRangesButAllMayBeSaid() {
        assertThat(only(30, 0).shown()).isEqualTo(new Range(0, 2));
        assertThat(only(30, 2).shown()).isEqualTo(new Range(0, 2));
        assertThat(only(30, 3).shown()).isEqualTo(Range.exactly(3));
        assertThat(only(30, 27).shown()).isEqualTo(Range.exactly(27));
        assertThat(only(30, 28).shown()).isEqualTo(new Range(28, 29));
        assertThat(only(30, 29).shown()).isEqualTo(new Range(28, 29));
        assertThat(only(30, 30).shown()).isEqualTo(Range.exactly(30));
        assertThat(only(30, 30, new DisclosurePolicy("never-all", 5, 20, 0, true, false))
                        .shown())
                .isEqualTo(new Range(28, 30));
    }

    @Test
    void aSmallRemainderIsNotLeftByTwoExactCounts() {
        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER)
                .choose(
                        READING,
                        List.of(asked("school", 0, 60, 0), asked("most", 0, 57, 1), asked("rest", 57, 60, 1)),
                        a -> a.size() / 2);

        assertThat(row(rows, "school").rung()).isEqualTo(Rung.EXACT);
        assertThat(row(rows, "most").rung()).isEqualTo(Rung.BAND);
        assertThat(row(rows, "rest").rung()).isEqualTo(Rung.WITHHELD);
    }

    private static Rung bySizes(String key, Asked... asked) {
        return new Ladder(DisclosurePolicy.LADDER)
                .bySizes(READING, List.of(asked))
                .getOrDefault(key, Rung.WITHHELD);
    }

    /** Every other pupil: it tells pupils of each small group apart. */
    private static final Asked ODD =
            new Asked("odd", States.of(IntStream.range(0, 100).filter(i -> i % 2 == 1)), 2, 3);

    @Test
    void aSmallGroupThatTwoPopulationsDescribeIsNotLeftThoughItsPupilsAreToldApart() {
        Asked school = asked("school", 0, 100, 0);

        assertThat(bySizes("most", school, asked("most", 0, 97, 1), ODD))
                .as("those of the school who are not in it")
                .isEqualTo(Rung.BAND);
        assertThat(bySizes("second", school, asked("first", 0, 53, 1), asked("second", 50, 100, 2), ODD))
                .as("those who are in both")
                .isEqualTo(Rung.BAND);
        assertThat(bySizes(
                        "second part",
                        asked("first", 0, 97, 0),
                        asked("later", 57, 100, 1),
                        asked("first part", 57, 77, 2),
                        new Asked("second part", States.of(IntStream.range(77, 97)), 2, 3),
                        ODD))
                .as("those of the later who are not in the first")
                .isEqualTo(Rung.BAND);
    }

    @Test
    void pupilsWhomNothingTellsApartAreNotLeftThoughNoTwoPopulationsDescribeThem() {
        Asked school = asked("school", 0, 100, 0);

        assertThat(bySizes("second", school, asked("first", 0, 50, 1), asked("second", 50, 97, 2)))
                .isEqualTo(Rung.BAND);
        assertThat(bySizes("second", school, asked("first", 0, 50, 1), asked("second", 50, 95, 2)))
                .as("five are no small group")
                .isEqualTo(Rung.EXACT);
    }

    /** Of 60 all but one reached it, which is told as a range; two exact counts would tell it as a number. */
    @Test
    void whatWasToldAsARangeIsNotTheDifferenceOfTwoNumbers() {
        List<Asked> asked = List.of(asked("nearly all", 0, 60, 0), asked("with", 0, 100, 1), asked("rest", 60, 100, 2));
        for (Ladder ladder : List.of(new Ladder(DisclosurePolicy.LADDER), new Ladder(DisclosurePolicy.LADDER, 0))) {
            Map<String, Row> rows = ladder.choose(READING, asked, a ->
                    (int) a.population().numbers().filter(i -> i > 0 && i < 71).count());

            assertThat(row(rows, "nearly all").shown()).isEqualTo(new Range(58, 59));
            assertThat(row(rows, "with").shown()).isEqualTo(Range.exactly(70));
            assertThat(row(rows, "rest").shown().isExact()).isFalse();
        }
    }

    @Test
    void aSchoolOfTwoFormsIsExactInEveryYearAndGroup() {
        List<Asked> asked = new ArrayList<>(List.of(asked("school", 0, 420, 0)));
        for (int year = 0; year < 7; year++) {
            asked.add(asked("year" + year, 60 * year, 60 * year + 60, 1));
        }
        States premium = States.of(IntStream.range(0, 420).filter(i -> i * 7919 % 100 < 26));
        States all = States.of(IntStream.range(0, 420));
        asked.add(new Asked("premium", premium, 2, 2));
        asked.add(new Asked("others", all.minus(premium), 2, 2));

        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER).choose(READING, asked, a -> (int)
                a.population().numbers().filter(i -> i * 104729 % 100 < 66).count());

        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(row.rung()).isEqualTo(Rung.EXACT);
            assertThat(row.shown().isExact()).isTrue();
        });
    }

    /** All of a school is said, which says it of its years too; and of a group only what would leave two counts open. */
    @Test
    void whatIsCertainAlreadyIsSaidAsANumberOrNotAtAll() {
        DisclosurePolicy large = new DisclosurePolicy("large", 5, 20, 50, true, false);
        Map<String, Row> rows = new Ladder(large)
                .choose(
                        READING,
                        List.of(asked("school", 0, 60, 0), asked("year", 0, 30, 1), asked("group", 0, 10, 2)),
                        Asked::size);

        assertThat(row(rows, "school").shown()).isEqualTo(Range.exactly(60));
        assertThat(row(rows, "year").shown()).isEqualTo(Range.exactly(30));
        assertThat(row(rows, "group").rung()).isEqualTo(Rung.WITHHELD);
    }

    /** Where four of a school reached it, "at most four" would tell nothing of one half, and "three or more" does. */
    @Test
    void rangesThatTellTooMuchAreJoinedAtTheNearerEndOfWhatIsPossible() {
        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER)
                .choose(
                        READING,
                        List.of(asked("school", 0, 60, 0), asked("half", 0, 30, 1), asked("other", 30, 60, 2)),
                        a -> (int) a.population().numbers().filter(i -> i < 4).count());

        assertThat(row(rows, "school").shown()).isEqualTo(Range.exactly(4));
        assertThat(row(rows, "half").shown()).isEqualTo(new Range(3, 30));
        assertThat(row(rows, "other").shown()).isEqualTo(new Range(0, 10));
    }

    @Test
    void countsThatContradictEachOtherAreNotShown() {
        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER)
                .choose(
                        READING,
                        List.of(asked("school", 0, 10, 0), asked("part", 0, 7, 1)),
                        a -> a.size() == 10 ? 0 : 7);

        assertThat(row(rows, "part").rung()).isEqualTo(Rung.WITHHELD);
    }

    @Test
    void fullCoverageIsSaidAndWhoIsMissingIsNot() {
        Block coverage = new Block("coverage", Block.Kind.COVERAGE, 2, 2, true);
        List<Asked> asked = List.of(
                asked("school", 0, 60, 0), asked("one", 0, 30, 1), asked("other", 30, 60, 1), asked("few", 30, 33, 2));

        Map<String, Row> full = new Ladder(DisclosurePolicy.LADDER).choose(coverage, asked, Asked::size);
        Map<String, Row> missing = new Ladder(DisclosurePolicy.LADDER).choose(coverage, asked, a ->
                (int) a.population().numbers().filter(i -> i != 31).count());

        assertThat(List.of(row(full, "school"), row(full, "one"), row(full, "other")))
                .allSatisfy(row -> assertThat(row.shown())
                        .isEqualTo(Range.exactly(row.population().size())));
        assertThat(row(missing, "school").shown()).isEqualTo(Range.exactly(59));
        assertThat(row(missing, "few").rung()).isEqualTo(Rung.WITHHELD);
    }

    /** A school of two forms and four groups that cut across it, each beside its complement. */
    private static List<Asked> twoForms() {
        List<Asked> asked = new ArrayList<>(List.of(asked("school", 0, 348, 0)));
        States all = States.of(IntStream.range(0, 348));
        for (int group = 2; group < 6; group++) {
            int every = group;
            States in = States.of(IntStream.range(0, 348).filter(i -> i * 7919 % 100 % every == 0));
            asked.add(new Asked("in" + group, in, 2, 2));
            asked.add(new Asked("out" + group, all.minus(in), 2, 2));
        }
        return asked;
    }

    private static Map<String, Row> assessed(int missing) {
        Block coverage = new Block("coverage", Block.Kind.COVERAGE, 2, 2, true);
        return new Ladder(DisclosurePolicy.LADDER).choose(coverage, twoForms(), a ->
                (int) a.population().numbers().filter(i -> i >= missing).count());
    }

    @Test
    void whereEverybodyIsAssessedEveryGroupIsSaidToBe() {
        assertThat(assessed(0).values()).hasSize(9).allSatisfy(row -> {
            assertThat(row.rung()).isEqualTo(Rung.EXACT);
            assertThat(row.shown()).isEqualTo(Range.exactly(row.population().size()));
        });
    }

    @Test
    void whereOneIsMissingThoseWhoCouldBeItAreManyWhateverIsToldOfTheirGroups() {
        Map<String, Row> rows = assessed(1);
        States some = row(rows, "school").population();
        for (Row row : rows.values()) {
            assertThat(row.shown().low())
                    .isGreaterThanOrEqualTo(row.population().size() - 1);
            if (row.shown().high() < row.population().size()) {
                some = some.and(row.population());
            }
        }

        assertThat(row(rows, "school").shown()).isEqualTo(Range.exactly(347));
        assertThat(some.size()).isGreaterThanOrEqualTo(DisclosurePolicy.LADDER.smallest());
        assertThat(row(assessed(2), "school").shown()).isEqualTo(Range.exactly(346));
    }

    @Test
    void whoeverIsMissingIsNotToldToBeOneOfAFew() {
        States girls = States.of(IntStream.range(0, 174));
        States late = States.of(IntStream.range(171, 348));
        Block coverage = new Block("coverage", Block.Kind.COVERAGE, 2, 2, true);
        List<Asked> asked =
                List.of(asked("school", 0, 348, 0), new Asked("girls", girls, 2, 2), new Asked("late", late, 2, 2));

        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER, 0).choose(coverage, asked, a ->
                (int) a.population().numbers().filter(i -> i != 172).count());

        assertThat(row(rows, "school").shown()).isEqualTo(Range.exactly(347));
        assertThat(row(rows, "girls").shown().isExact()
                        && row(rows, "late").shown().isExact())
                .as("only three girls are late")
                .isFalse();
    }

    @Test
    void fewMembersOfAGroupAreNotCounted() {
        Block premium = new Block("premium", Block.Kind.MEMBERSHIP, 2, 1, false);
        List<Asked> asked = List.of(asked("school", 0, 60, 0), asked("one", 0, 30, 1), asked("other", 30, 60, 1));

        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER).choose(premium, asked, a ->
                (int) a.population().numbers().filter(i -> i % 2 == 0 || i < 27).count());
        Map<String, Row> few = new Ladder(DisclosurePolicy.LADDER).choose(premium, asked, a ->
                (int) a.population().numbers().filter(i -> i < 3 || i > 50).count());

        assertThat(row(rows, "one").shown()).isEqualTo(new Range(26, 30));
        assertThat(row(rows, "other").shown()).isEqualTo(Range.exactly(15));
        assertThat(row(rows, "school").shown().isExact())
                .as("it would give the others of one")
                .isFalse();
        assertThat(row(few, "one").shown()).isEqualTo(new Range(1, 4));
        assertThat(row(few, "other").shown()).isEqualTo(Range.exactly(9));
        assertThat(row(few, "school").shown().isExact())
                .as("it would give the few")
                .isFalse();
    }

    @Test
    void valuesThatIncludeEachOtherAreChosenForTogether() {
        Block three = new Block("reading", Block.Kind.OUTCOME, 3, 0, true);
        States all = States.of(IntStream.range(0, 60));
        States part = States.of(IntStream.range(0, 57));
        List<Asked> asked = List.of(
                new Asked("at-or-above", all, 6, 0),
                new Asked("above", all, 4, 0),
                new Asked("part at-or-above", part, 6, 1),
                new Asked("part above", part, 4, 1));

        Map<String, Row> rows = new Ladder(DisclosurePolicy.LADDER)
                .choose(three, asked, a -> a.values() == 6 ? a.size() * 2 / 3 : a.size() / 4);

        assertThat(row(rows, "at-or-above").shown()).isEqualTo(Range.exactly(40));
        assertThat(row(rows, "above").shown()).isEqualTo(Range.exactly(15));
        assertThat(row(rows, "part at-or-above").rung()).isEqualTo(Rung.BAND);
        assertThat(row(rows, "part above").rung()).isEqualTo(Rung.BAND);
    }

    @Test
    void blocksAndRangesAreChecked() {
        assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block("b", Block.Kind.OUTCOME, 1, 0, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block("b", Block.Kind.OUTCOME, 31, 0, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
