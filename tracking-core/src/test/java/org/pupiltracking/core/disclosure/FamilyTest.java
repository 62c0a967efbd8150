package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

class FamilyTest {

    private static final Split BAND = Split.band(new RuleId("secure"));
    private static final List<Split> RESULTS =
            List.of(Split.AT_OR_ABOVE, Split.ABOVE, Split.EXPECTED_PROGRESS, BAND, Split.grade("2b"));
    private static final List<Split> COVERAGE =
            List.of(Split.STUDYING, Split.ASSESSED, Split.IN_SHARE, Split.IN_PROGRESS);
    private static final List<Split> NEITHER = List.of(
            Split.MISSING,
            Split.NOT_EXPECTED,
            Split.ANOTHER_WAY,
            Split.from("2b"),
            Split.unit("points"),
            new Split(""));

    private static boolean isKnown(Split base, Split split) {
        PlainSchool nobody = PlainSchool.of(List.of());
        return Family.isKnown(CountKey.of(nobody.count(Scope.ALL, Set.of(), base, split)));
    }

    @Test
    void standingBandsAndGradesTellOfOneSecretAndProgressOfAnother() {
        assertThat(RESULTS.stream().map(s -> Family.of(s).map(Family::secret)))
                .containsExactly(
                        Optional.of("standing"),
                        Optional.of("standing"),
                        Optional.of("progress"),
                        Optional.of("standing"),
                        Optional.of("standing"));
        assertThat(Family.of(Split.AT_OR_ABOVE)).isEqualTo(Family.of(Split.ABOVE));
        assertThat(Family.of(BAND)).isNotEqualTo(Family.of(Split.grade("2b")));
    }

    @Test
    void thatAllReachedItIsGoodNewsAndThatAllAreInOneBandIsNot() {
        assertThat(RESULTS.stream().map(s -> Family.of(s).orElseThrow().favourable()))
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void whatIsNoResultHasNoFamily() {
        assertThat(COVERAGE).allMatch(s -> Family.of(s).isEmpty()).allMatch(Family::isCoverage);
        assertThat(NEITHER).allMatch(s -> Family.of(s).isEmpty()).noneMatch(Family::isCoverage);
        assertThat(RESULTS).noneMatch(Family::isCoverage);
        assertThat(Family.isCoverage(Split.ON_ROLL)).isFalse();
    }

    @Test
    void theAuditKnowsCoverageAmongThoseOnRollOrCovered() {
        List<Split> bases = new ArrayList<>(COVERAGE);
        bases.add(Split.ON_ROLL);
        for (Split base : bases) {
            assertThat(isKnown(base, base)).as(base.toString()).isTrue();
            assertThat(COVERAGE).as(base.toString()).allMatch(s -> isKnown(base, s));
            assertThat(NEITHER).as(base.toString()).noneMatch(s -> isKnown(base, s));
        }
        assertThat(isKnown(Split.ASSESSED, Split.ON_ROLL)).isFalse();
    }

    @Test
    void theAuditKnowsResultsAmongThoseOfWhomAnyMayHaveThem() {
        List<Split> bases = new ArrayList<>(COVERAGE);
        bases.add(Split.ON_ROLL);

        assertThat(bases.stream().filter(b -> isKnown(b, Split.AT_OR_ABOVE))).containsExactly(Split.IN_SHARE);
        assertThat(bases.stream().filter(b -> isKnown(b, Split.ABOVE))).containsExactly(Split.IN_SHARE);
        assertThat(bases.stream().filter(b -> isKnown(b, Split.EXPECTED_PROGRESS)))
                .containsExactly(Split.IN_PROGRESS);
        assertThat(bases.stream().filter(b -> isKnown(b, BAND))).containsExactly(Split.ASSESSED, Split.IN_SHARE);
        assertThat(bases.stream().filter(b -> isKnown(b, Split.grade("2b"))))
                .containsExactly(Split.ASSESSED, Split.IN_SHARE);
    }

    @Test
    void whatIsCountedAmongThoseWithAResultOrMissingIsNotKnown() {
        List<Split> bases = new ArrayList<>(NEITHER);
        bases.addAll(RESULTS);
        for (Split base : bases) {
            assertThat(List.of(base, Split.AT_OR_ABOVE, Split.ASSESSED))
                    .as(base.toString())
                    .noneMatch(s -> isKnown(base, s));
        }
    }

    @Test
    void eachSplitHasAValueOfItsOwnAndWhoeverIsAboveIsAtOrAboveToo() {
        List<Split> both = List.of(Split.ABOVE, Split.AT_OR_ABOVE);

        assertThat(Family.values(Split.ABOVE, both)).isEqualTo(2);
        assertThat(Family.values(Split.AT_OR_ABOVE, both)).isEqualTo(2 + 4);
        assertThat(Family.values(Split.AT_OR_ABOVE, List.of(BAND, Split.AT_OR_ABOVE, Split.ABOVE)))
                .isEqualTo(4 + 8);
        assertThat(Family.values(Split.AT_OR_ABOVE, List.of(Split.AT_OR_ABOVE))).isEqualTo(2);
        assertThat(Family.values(Split.grade("2b"), List.of(Split.grade("2a"), Split.ABOVE, Split.grade("2b"))))
                .isEqualTo(8);
    }
}
