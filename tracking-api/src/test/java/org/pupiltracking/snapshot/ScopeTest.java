package org.pupiltracking.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;

class ScopeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority",
                "school:9992001",
                "phase:EYFS",
                "phase:KS2,year:4",
                "school:9992001,year:R,class:4B",
                "group:targets%2C 1%3A%3D%25",
                "pupil:a+b"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(Scope.parse(text).toText()).isEqualTo(text);
    }

    @Test
    void partsAreWhatTheyName() {
        assertThat(Scope.parse("authority")).isEqualTo(Scope.ALL);
        assertThat(Scope.parse("class:4B,group:a%2Cb").parts())
                .isEqualTo(List.of(new Scope.OfClass("4B"), new Scope.OfGroup("a,b")));
        assertThat(Scope.of(new Scope.OfClass("4B"))
                        .and(new Scope.OfPhase("KS2"))
                        .toText())
                .isEqualTo("class:4B,phase:KS2");
        assertThat(Scope.parse("class:4B").and(new Scope.OfClass("4B"))).isEqualTo(Scope.parse("class:4B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {":4B", "class:", "phase", "year:4,class:"})
    void partWithoutAKindOrWithoutAnIdIsToldItsForm(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).hasMessageContaining("scope.form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class",
                "class:",
                ":4B",
                "house:red",
                "phase:KS6",
                "class:%zz",
                "class:4B,",
                "class:",
                "group:"
            })
    void rubbishIsRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    void namesOfClassesAndGroupsHaveAForm() {
        assertThatThrownBy(() -> new Scope.OfClass("")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Scope.OfGroup("")).isInstanceOf(RefusedException.class);
    }

    @Test
    void dimensionsAreOrderedAndHaveAnIdWhereTheyNeedOne() {
        Dimension sets = Dimension.sets(new SubjectId("reading"));
        Dimension sex = Dimension.of(new CharacteristicId("sex"));
        Dimension group = Dimension.of(new RuleId("eal"));

        assertThat(List.of(sets.kind(), sex.kind(), group.kind()))
                .containsExactly(Dimension.Kind.SET, Dimension.Kind.CHARACTERISTIC, Dimension.Kind.GROUP);
        assertThat(List.of(sets.id(), sex.id(), group.id())).containsExactly("reading", "sex", "eal");
        assertThat(Dimension.CLASS.compareTo(sets)).isNegative();
        assertThat(group.compareTo(sex)).isPositive();
        assertThat(sex.is("F").compareTo(sex.is("M"))).isNegative();
        assertThat(sex.is("F")).isEqualTo(new Criterion(sex, "F"));
        assertThatThrownBy(() -> new Dimension(Dimension.Kind.CLASS, "4B")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Dimension(Dimension.Kind.SET, "")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aFindingIsAValueOrAReason() {
        Finding<Integer> found = Finding.of(3);
        Finding<Integer> none = Finding.none("reason.no-result");

        assertThat(found.map(n -> n + 1).found()).contains(4);
        assertThat(found.why()).isEmpty();
        assertThat(none.found()).isEmpty();
        assertThat(none.map(n -> n + 1).why().orElseThrow().key()).isEqualTo("reason.no-result");
    }
}
