package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pupiltracking.disclosure.DisclosurePolicy;

class StepsTest {

    private static final DisclosurePolicy NEVER_ALL = new DisclosurePolicy("never-all", 5, 20, 0, true, false);
    private static final DisclosurePolicy ALWAYS_ALL = new DisclosurePolicy("always-all", 3, 3, 3, false, false);

    private static Block block(Block.Kind kind) {
        return new Block("some", kind, 2, 0, true);
    }

    private static final Block RESULTS = block(Block.Kind.OUTCOME);
    private static final Block ASSESSED = block(Block.Kind.COVERAGE);
    private static final Block MEMBERS = block(Block.Kind.MEMBERSHIP);
    private static final Block BANDS = new Block("bands", Block.Kind.OUTCOME, 3, 0, false);

    private static List<Range> exact(Block block, int n) {
        return Steps.exact(block, n, DisclosurePolicy.LADDER);
    }

    private static Range range(int low, int high) {
        return new Range(low, high);
    }

    private static List<Range> each(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Range::exactly).toList();
    }

    /** The parts, and between them each number by itself from the end of the {@code first} to the start of the next. */
    private static List<Range> parts(List<Range> first, List<Range> last) {
        int from = first.get(first.size() - 1).high() + 1;
        int to = last.get(0).low() - 1;
        return Stream.of(first, each(from, to), last).flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @EnumSource(Block.Kind.class)
    void everyCountOfEveryPopulationLiesInOnePartOfEveryRung(Block.Kind kind) {
        for (DisclosurePolicy policy : List.of(DisclosurePolicy.LADDER, NEVER_ALL, ALWAYS_ALL)) {
            for (int n = 3; n <= 60; n++) {
                for (List<Range> parts :
                        List.of(Steps.exact(block(kind), n, policy), Steps.bands(block(kind), n), Steps.halves(n))) {
                    int next = 0;
                    for (Range part : parts) {
                        assertThat(part.low()).as("%s of %s", parts, n).isEqualTo(next);
                        next = part.high() + 1;
                    }
                    assertThat(next).as("%s of %s", parts, n).isEqualTo(n + 1);
                }
            }
        }
    }

    @Test
    void ofResultsTheThreeAtEitherEndStayTogether() {
        assertThat(Steps.exact(RESULTS, 3, NEVER_ALL)).containsExactly(range(0, 1), range(2, 3));
        assertThat(Steps.exact(RESULTS, 4, NEVER_ALL)).containsExactly(range(0, 1), range(2, 4));
        assertThat(Steps.exact(RESULTS, 5, NEVER_ALL)).containsExactly(range(0, 2), range(3, 5));
        assertThat(Steps.exact(RESULTS, 7, NEVER_ALL))
                .containsExactly(range(0, 2), range(3, 3), range(4, 4), range(5, 7));
        assertThat(exact(BANDS, 30)).isEqualTo(parts(List.of(range(0, 2)), List.of(range(28, 30))));
    }

    @Test
    void allIsAPartByItselfWhereItMayBeSaid() {
        assertThat(exact(RESULTS, 20)).isEqualTo(parts(List.of(range(0, 2)), List.of(range(18, 19), range(20, 20))));
        assertThat(exact(RESULTS, 19)).isEqualTo(parts(List.of(range(0, 2)), List.of(range(17, 19))));
        assertThat(Steps.exact(RESULTS, 3, ALWAYS_ALL)).containsExactly(range(0, 1), range(2, 2), range(3, 3));
    }

    static Stream<Block> anything() {
        return Stream.of(RESULTS, BANDS, ASSESSED, MEMBERS);
    }

    @ParameterizedTest
    @MethodSource("anything")
    void allMayBeSaidOfResultsAloneAndOfBadNewsOnlyWhereThePolicyDoesNotMind(Block block) {
        boolean results = block.kind() == Block.Kind.OUTCOME;

        assertThat(Steps.mayBeFull(block, 60, NEVER_ALL)).isFalse();
        assertThat(Steps.mayBeFull(block, 60, DisclosurePolicy.LADDER)).isEqualTo(results && block.favourable());
        assertThat(Steps.mayBeFull(block, 60, ALWAYS_ALL)).isEqualTo(results);
        assertThat(Steps.mayBeFull(block, 3, ALWAYS_ALL)).isEqualTo(results);
        assertThat(Steps.mayBeFull(block, 2, ALWAYS_ALL)).isFalse();
    }

    @Test
    void ofTheAssessedEachNumberIsAPart() {
        assertThat(exact(ASSESSED, 30)).isEqualTo(each(0, 30));
    }

    @Test
    void ofMembersTheFewAtEitherEndStayTogetherBesideNobodyAndEverybody() {
        assertThat(exact(MEMBERS, 9)).containsExactly(range(0, 0), range(1, 8), range(9, 9));
        assertThat(exact(MEMBERS, 10))
                .containsExactly(range(0, 0), range(1, 4), range(5, 5), range(6, 9), range(10, 10));
        assertThat(exact(MEMBERS, 30))
                .isEqualTo(parts(List.of(range(0, 0), range(1, 4)), List.of(range(26, 29), range(30, 30))));
    }

    @Test
    void bandsAreThirdsWithAMiddleThatLeavesTwoCountsOpenOrNone() {
        assertThat(Steps.bands(RESULTS, 5)).containsExactly(range(0, 2), range(3, 5));
        assertThat(Steps.bands(RESULTS, 6)).containsExactly(range(0, 2), range(3, 6));
        assertThat(Steps.bands(RESULTS, 7)).containsExactly(range(0, 2), range(3, 4), range(5, 7));
        assertThat(Steps.bands(MEMBERS, 8)).containsExactly(range(0, 2), range(3, 5), range(6, 8));
        assertThat(Steps.bands(RESULTS, 19)).containsExactly(range(0, 6), range(7, 12), range(13, 19));
    }

    @Test
    void bandsOfTheAssessedEndBelowHalfAndBelowNineTenths() {
        assertThat(Steps.bands(ASSESSED, 3)).containsExactly(range(0, 1), range(2, 2), range(3, 3));
        assertThat(Steps.bands(ASSESSED, 20)).containsExactly(range(0, 9), range(10, 17), range(18, 20));
        assertThat(Steps.bands(ASSESSED, 21)).containsExactly(range(0, 10), range(11, 18), range(19, 21));
        assertThat(Steps.bands(ASSESSED, 29)).containsExactly(range(0, 14), range(15, 26), range(27, 29));
    }

    @Test
    void halvesPartWhatIsLessThanHalfFromTheRest() {
        assertThat(Steps.halves(6)).containsExactly(range(0, 2), range(3, 6));
        assertThat(Steps.halves(7)).containsExactly(range(0, 3), range(4, 7));
    }
}
