package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.GroupRule.Condition;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.Use;
import org.pupiltracking.snapshot.Dimension;

/** Which groups change when results do. */
class GroupsTest {

    private static final Condition PRIOR =
            new Condition.Prior(Declared.READING, Declared.rule("last"), Optional.empty(), Optional.empty());
    private static final Condition HAS = new Condition.Has(Declared.FSM, Set.of("yes"));

    private static boolean rests(Condition condition) {
        AssessmentFramework framework = AssessmentFramework.builder(
                        Declared.SCHOOL, "school", Declared.MADE_UP, Basis.END_OF_YEAR)
                .subject(new Subject(Declared.READING, "reading", Optional.empty()))
                .use(new Use(Declared.LEVELS, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .group(group("other", HAS))
                .group(group("asked", condition))
                .group(group("prior", PRIOR))
                .build();
        return Groups.restsOnResults(framework, Dimension.of(Declared.rule("asked")));
    }

    private static GroupRule group(String id, Condition members) {
        return new GroupRule(Declared.rule(id), "group", "others", Declared.MADE_UP, members, Sensitivity.STAFF);
    }

    @Test
    void aGroupByPriorAttainmentRestsOnResultsHoweverItIsMadeUp() {
        assertThat(rests(PRIOR)).isTrue();
        assertThat(rests(new Condition.AnyOf(List.of(HAS, PRIOR)))).isTrue();
        assertThat(rests(new Condition.AllOf(List.of(HAS, PRIOR)))).isTrue();
        assertThat(rests(new Condition.Not(PRIOR))).isTrue();
        assertThat(rests(new Condition.AnyOf(List.of(HAS, new Condition.Not(new Condition.AllOf(List.of(PRIOR)))))))
                .isTrue();
    }

    @Test
    void whoHasACharacteristicOrJoinedDoesNot() {
        assertThat(rests(HAS)).isFalse();
        assertThat(rests(new Condition.JoinedThisYear())).isFalse();
        assertThat(rests(new Condition.AnyOf(List.of(HAS, HAS)))).isFalse();
        assertThat(rests(new Condition.AllOf(List.of(HAS)))).isFalse();
        assertThat(rests(new Condition.Not(HAS))).isFalse();
    }

    @Test
    void onlyAGroupOfTheFrameworkDoes() {
        AssessmentFramework school = Declared.school();

        assertThat(Groups.restsOnResults(school, Dimension.of(Declared.rule("low-prior"))))
                .isTrue();
        assertThat(Groups.restsOnResults(school, Dimension.of(Declared.rule("nobody"))))
                .isFalse();
        assertThat(Groups.restsOnResults(school, Dimension.CLASS)).isFalse();
        assertThat(Groups.restsOnResults(school, Dimension.of(Declared.SEX))).isFalse();
    }
}
