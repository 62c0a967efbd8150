package org.pupiltracking.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pupiltracking.text.Text;

class ProblemTest {

    @Test
    void saysCodePlaceAndGivenAndNothingElse() {
        Problem problem = Problem.leftOut("grade.unknown", "levels@1")
                .at(Place.of("results.csv", 42, "Grade"))
                .with(Given.of("Zzyzx"));

        assertThat(problem.code()).isEqualTo("grade.unknown");
        assertThat(problem.toString())
                .contains("grade.unknown[levels@1]", "42", "Grade", "given.hidden[5]")
                .doesNotContain("Zzyzx");
    }

    @Test
    void outcomeIsWholeWhileNothingWasLeftOut() {
        assertThat(new Outcome<>(1, List.of(Problem.notice("source.encoding"))).isWhole())
                .isTrue();
        assertThat(new Outcome<>(1, List.of(Problem.leftOut("grade.unknown"))).isWhole())
                .isFalse();
        assertThat(Outcome.of(1).map(n -> n + 1).value()).isEqualTo(2);
    }

    @Test
    void idsHaveOneForm() {
        assertThat(Ids.check("scheme", "uk.gov.gcse-9-1")).isEqualTo("uk.gov.gcse-9-1");
        for (String wrong : List.of("", "A", "a b", "a..b", "-a", "a_b", "a".repeat(101))) {
            assertThatThrownBy(() -> Ids.check("scheme", wrong))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("id.form");
        }
    }

    @Test
    void cancelledMonitorStopsTheWork() {
        Monitor cancelled = new Monitor() {
            @Override
            public void progress(Text what, long done, long of) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(cancelled::check).isInstanceOf(CancelledException.class);
        Monitor.NONE.check();
        assertThat(Monitor.NONE.cancelled()).isFalse();
    }
}
