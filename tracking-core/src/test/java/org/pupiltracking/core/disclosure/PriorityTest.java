package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Scope;

class PriorityTest {

    private static final Criterion PREMIUM =
            Dimension.of(new CharacteristicId("pupil-premium")).is("yes");
    private static final Criterion BOYS = Dimension.of(new RuleId("boys")).is("yes");
    private static final Criterion YEAR = Dimension.YEAR.is("4");
    private static final Criterion CLASS = Dimension.CLASS.is("9992001/4A");
    private static final Criterion SET =
            Dimension.sets(new SubjectId("reading")).is("top");

    private static int of(String scope, Criterion... criteria) {
        return Priority.of(
                new Population(Scope.parse(scope), new TreeSet<>(List.of(criteria)), PlainSchool.AT, new Revision(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "authority 0",
                "school:9992001 0",
                "school:9992001,year:4 1",
                "phase:KS2 1",
                "class:4A 3",
                "group:choir 3",
                "year:4,class:4A 3"
            })
    void aScopeStandsLikeTheGroupThatItIs(String scope, int place) {
        assertThat(of(scope)).isEqualTo(place);
    }

    @Test
    void schoolYearCharacteristicClassCharacteristicByYearAndPairsAreChosenForInThisOrder() {
        assertThat(List.of(
                        of("authority", Dimension.SCHOOL.is("9992001")),
                        of("authority", YEAR),
                        of("authority", PREMIUM),
                        of("authority", CLASS),
                        of("authority", PREMIUM, YEAR),
                        of("authority", PREMIUM, BOYS)))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aCriterionCountsLikeAPartOfTheScope() {
        assertThat(of("authority", Dimension.PHASE.is("KS2"))).isEqualTo(1);
        assertThat(of("authority", BOYS)).isEqualTo(2);
        assertThat(of("authority", SET, YEAR)).isEqualTo(3);
        assertThat(of("year:4", BOYS)).isEqualTo(4);
        assertThat(of("class:4A", BOYS)).isEqualTo(5);
        assertThat(of("authority", BOYS, SET)).isEqualTo(5);
    }
}
