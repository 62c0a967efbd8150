package org.pupiltracking.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Revision;

class QuestionTest {

    private static final Point SPRING = Point.parse("2013-14/spring-2");
    private final Question usual = Question.of(
            FrameworkKey.of("levels", "1"), new SubjectId("reading"), new KindId("teacher-assessment"), SPRING);

    @Test
    void usualQuestionAsksForTheFirstOfEverythingByYearTaught() {
        assertThat(usual)
                .isEqualTo(new Question(
                        FrameworkKey.of("levels", "1"),
                        new SubjectId("reading"),
                        new KindId("teacher-assessment"),
                        SPRING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false));
    }

    @Test
    void changedQuestionDiffersInWhatWasChangedOnly() {
        Point before = Point.parse("2012-13/summer-2");
        Question all = usual.at(before)
                .about(new SubjectId("writing"))
                .since(before)
                .against(new PolicyId("national"))
                .in(new RuleId("three-bands"));

        assertThat(all)
                .isEqualTo(new Question(
                        usual.framework(),
                        new SubjectId("writing"),
                        usual.kind(),
                        before,
                        Optional.of(new PolicyId("national")),
                        Optional.of(new RuleId("three-bands")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(before),
                        false,
                        false));
    }

    @Test
    void narrowerPopulationMeetsBothCriteriaAndLeavesTheWiderAsItWas() {
        Criterion girls = Dimension.of(new CharacteristicId("sex")).is("F");
        Criterion eal = Dimension.of(new CharacteristicId("eal")).is("yes");
        Population wide = new Population(Scope.ALL, new TreeSet<>(), SPRING, new Revision(3));
        Population both = wide.and(girls).and(eal).and(girls);

        assertThat(both.all()).containsExactlyInAnyOrder(girls, eal);
        assertThat(both.scope()).isEqualTo(Scope.ALL);
        assertThat(both.at()).isEqualTo(SPRING);
        assertThat(both.known()).isEqualTo(new Revision(3));
        assertThat(wide.all()).isEmpty();
    }

    @Test
    void splitSaysWhatItCounts() {
        assertThat(Split.from("2b").code()).isEqualTo("from:2b");
        assertThat(Split.band(new RuleId("secure"))).hasToString("band:secure");
    }
}
