package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Split;

/** Values are numbered in the order in which they are met: nothing first, then what goes with being assessed or with a code. */
class CoveredTest {

    private static final List<Split> ALL = List.of(Split.STUDYING, Split.ASSESSED, Split.IN_SHARE, Split.IN_PROGRESS);

    private static Set<Split> byCode(PlainDefinitions definitions, Question question) {
        return Covered.byCode(question, new PlainSchool(List.of(), List.of(), definitions));
    }

    @Test
    void whoeverCountsWasAssessedAndWhoeverWasAssessedStudiesTheSubject() {
        Covered covered = Covered.of(ALL, Set.of());

        // None, studying, assessed alone, in the share, in progress, in both.
        assertThat(covered.values()).isEqualTo(6);
        assertThat(covered.values(Set.of())).isEqualTo(0b111111);
        assertThat(covered.values(Set.of(Split.STUDYING))).isEqualTo(0b111110);
        assertThat(covered.values(Set.of(Split.ASSESSED))).isEqualTo(0b111100);
        assertThat(covered.values(Set.of(Split.IN_SHARE))).isEqualTo(0b101000);
        assertThat(covered.values(Set.of(Split.IN_SHARE, Split.ASSESSED))).isEqualTo(0b101000);
        assertThat(covered.values(Set.of(Split.IN_PROGRESS))).isEqualTo(0b110000);
        assertThat(covered.values(Set.of(Split.IN_PROGRESS, Split.IN_SHARE))).isEqualTo(0b100000);
    }

    @Test
    void byACodeAPupilCountsWithoutBeingAssessed() {
        Covered covered = Covered.of(List.of(Split.ASSESSED, Split.IN_SHARE), Set.of(Split.IN_SHARE));

        // None, assessed alone, in the share alone, both.
        assertThat(covered.values()).isEqualTo(4);
        assertThat(covered.values(Set.of(Split.ASSESSED))).isEqualTo(0b1010);
        assertThat(covered.values(Set.of(Split.IN_SHARE))).isEqualTo(0b1100);
        assertThat(covered.values(Set.of(Split.ASSESSED, Split.IN_SHARE))).isEqualTo(0b1000);
    }

    @Test
    void whatIsNotCountedTellsNoValuesApart() {
        assertThat(Covered.of(List.of(Split.IN_SHARE), Set.of()).values()).isEqualTo(2);
        assertThat(Covered.of(List.of(Split.STUDYING), Set.of()).values()).isEqualTo(2);
        assertThat(Covered.of(List.of(Split.STUDYING, Split.IN_PROGRESS), Set.of())
                        .values())
                .isEqualTo(3);
    }

    @Test
    void onlyACodeThatSaysThatAResultIsMissingBringsInWithoutOne() {
        assertThat(byCode(PlainDefinitions.WITHOUT_CODES, PlainSchool.READING)).isEmpty();
        assertThat(byCode(PlainDefinitions.WITH_CODES, PlainSchool.READING)).containsExactly(Split.IN_SHARE);
        for (CodeMeaning meaning : CodeMeaning.values()) {
            PlainDefinitions one =
                    PlainDefinitions.with(List.of(PlainDefinitions.code("A", meaning, Treatment.NOT_ACHIEVED)));
            boolean missing =
                    meaning == CodeMeaning.EXPECTED_BUT_MISSING || meaning == CodeMeaning.ASSESSED_ANOTHER_WAY;
            assertThat(byCode(one, PlainSchool.READING))
                    .as(meaning.name())
                    .isEqualTo(missing ? Set.of(Split.IN_SHARE, Split.IN_PROGRESS) : Set.of());
        }
    }

    @Test
    void codesOfAScaleForAnotherKindOfResultDoNotCount() {
        List<Code> codes = PlainDefinitions.WITH_CODES.codes();

        assertThat(byCode(new PlainDefinitions(codes, Optional.of(new KindId("test"))), PlainSchool.READING))
                .isEmpty();
        assertThat(byCode(new PlainDefinitions(codes, Optional.of(PlainSchool.READING.kind())), PlainSchool.READING))
                .containsExactly(Split.IN_SHARE);
    }

    @Test
    void codesOfOtherFrameworksCountWherePupilsAreReadByTheirOwn() {
        assertThat(byCode(PlainDefinitions.WITH_CODES, ofAnother(false))).isEmpty();
        assertThat(byCode(PlainDefinitions.WITH_CODES, ofAnother(true))).containsExactly(Split.IN_SHARE);
    }

    private static Question ofAnother(boolean own) {
        Question reading = PlainSchool.READING;
        return new Question(
                FrameworkKey.of("other", "1"),
                reading.subject(),
                reading.kind(),
                reading.at(),
                reading.policy(),
                reading.bands(),
                reading.progress(),
                reading.baseline(),
                reading.since(),
                reading.byAge(),
                own);
    }
}
