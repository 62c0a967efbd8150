package org.pupiltracking.core.snapshot.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.snapshot.Declared;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.GradingScheme;

class MarkTest {

    private static Mark mark(GradingScheme scheme, String raw) {
        return Mark.of(new Rungs(scheme), new Written(scheme.key(), raw, Security.NOT_SAID, scheme.read(raw), 1));
    }

    private static List<String> ordered(GradingScheme scheme, String... raw) {
        return Arrays.stream(raw)
                .map(r -> mark(scheme, r))
                .sorted()
                .map(Mark::printed)
                .toList();
    }

    @Test
    void codesComeFirstAsTheSchemeDeclaresThemThenGradesAsTheLadderHasThem() {
        assertThat(ordered(Declared.levels(Declared.LEVELS), "3c", "W", "P8", "2a", "A", "EM", "1c", "D"))
                .containsExactly("A", "D", "W", "EM", "P8", "1c", "2a", "3c");
    }

    @Test
    void boundsLieBelowAndAboveTheNumbersThatKeepWithinThem() {
        assertThat(ordered(Declared.scores(), "120", "80", "<80", "B", ">120", "100.5", "M", "81", "80.5"))
                .containsExactly("B", "M", "<80", "80", "80.5", "81", "100.5", "120", ">120");
        assertThat(ordered(Declared.scores(), "90", "<90", ">110", "110", "110.5", "80"))
                .containsExactly("<90", "80", "90", "110", "110.5", ">110");
    }

    @Test
    void aGradeThatWasNotRefinedCountsAsTheStepAtWhichItStands() {
        GradingScheme levels = Declared.levels(Declared.LEVELS);

        assertThat(mark(levels, "2")).isEqualTo(mark(levels, "2b")).isEqualTo(mark(levels, "2b+"));
        assertThat(mark(levels, "2").order()).isEqualTo(5);
        assertThat(mark(Declared.scores(), "81.0").printed()).isEqualTo("81");
    }

    @Test
    void schemesAreKeptApart() {
        Mark older = mark(Declared.levels(Declared.LEVELS), "4a");
        Mark newer = mark(Declared.levels(Declared.LEVELS_NEXT), "1c");

        assertThat(older).isLessThan(newer);
        assertThat(newer).isGreaterThan(older);
    }
}
