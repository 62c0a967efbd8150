package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;

class ClearanceTest {

    private static final Clearance CLEARANCE = new Clearance(PlainSchool.of(List.of()));
    private static final Criterion SEX =
            Dimension.of(new CharacteristicId("sex")).is("F");
    private static final Criterion PREMIUM =
            Dimension.of(new CharacteristicId("pupil-premium")).is("yes");

    private static Sensitivity of(Dimension dimension) {
        return CLEARANCE.of(dimension.is("some"), PlainSchool.READING);
    }

    private static boolean covers(Sensitivity cleared, Criterion... criteria) {
        Population population =
                new Population(Scope.ALL, new TreeSet<>(List.of(criteria)), PlainSchool.AT, new Revision(1));
        return CLEARANCE.covers(cleared, population, PlainSchool.READING);
    }

    @Test
    void whereAPupilIsTaughtEverybodySees() {
        assertThat(List.of(
                        Dimension.SCHOOL,
                        Dimension.PHASE,
                        Dimension.YEAR,
                        Dimension.CLASS,
                        Dimension.sets(new SubjectId("reading"))))
                .allMatch(d -> of(d) == Sensitivity.VISIBLE);
    }

    @Test
    void characteristicsAndGroupsAreHeldAsCloselyAsTheirDefinitionsSay() {
        assertThat(of(Dimension.of(new CharacteristicId("sex")))).isEqualTo(Sensitivity.VISIBLE);
        assertThat(of(Dimension.of(new CharacteristicId("pupil-premium")))).isEqualTo(Sensitivity.STAFF);
        assertThat(of(Dimension.of(new RuleId("girls")))).isEqualTo(Sensitivity.VISIBLE);
        assertThat(of(Dimension.of(new RuleId("disadvantaged")))).isEqualTo(Sensitivity.STAFF);
    }

    @Test
    void whatNobodyDefinesIsHeldMostClosely() {
        Question elsewhere = Question.of(
                FrameworkKey.of("other", "1"),
                PlainSchool.READING.subject(),
                PlainSchool.READING.kind(),
                PlainSchool.AT);

        assertThat(of(Dimension.of(new CharacteristicId("never-declared")))).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(of(Dimension.of(new RuleId("never-declared")))).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(CLEARANCE.of(Dimension.of(new RuleId("girls")).is("some"), elsewhere))
                .isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void aPopulationIsCoveredWhereEveryOneOfItsGroupsIs() {
        assertThat(covers(Sensitivity.VISIBLE)).isTrue();
        assertThat(covers(Sensitivity.VISIBLE, SEX)).isTrue();
        assertThat(covers(Sensitivity.VISIBLE, SEX, PREMIUM)).isFalse();
        assertThat(covers(Sensitivity.STAFF, SEX, PREMIUM)).isTrue();
        assertThat(covers(
                        Sensitivity.STAFF,
                        Dimension.of(new CharacteristicId("looked-after")).is("yes")))
                .isFalse();
    }
}
