package org.pupiltracking.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.snapshot.Scope;

class ViewerTest {

    private static final Optional<Scope> CLASS = Optional.of(Scope.parse("class:4B"));
    private static final Optional<Scope> CHILD = Optional.of(Scope.parse("pupil:p0"));

    @ParameterizedTest
    @EnumSource(Role.class)
    void textOfARoleGivesItBack(Role role) {
        assertThat(Role.parse(role.toString())).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GOVERNOR", "ADVISER", "CONSULTANT"},
            value = Role.class)
    void governorsAdvisersAndConsultantsNameNobody(Role role) {
        assertThat(Viewer.of(role, Optional.empty()).isAnonymous()).isTrue();
        assertThat(Viewer.of(role, CLASS).isAnonymous()).isTrue();
        assertThat(role.seesNames()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TEACHER", "ASSISTANT", "PARENT"},
            value = Role.class)
    void limitedRolesNeedAScope(Role role) {
        Optional<Scope> limit = role == Role.PARENT ? CHILD : CLASS;

        assertThatThrownBy(() -> Viewer.of(role, Optional.empty())).hasMessageContaining("viewer.scope-required");
        assertThat(Viewer.of(role, limit).mayName()).containsExactly(limit.get());
    }

    @Test
    void aParentIsLimitedToOnePupilAndNeverToAClass() {
        assertThatThrownBy(() -> Viewer.of(Role.PARENT, CLASS)).hasMessageContaining("viewer.one-pupil");
        assertThatThrownBy(() -> Viewer.of(Role.PARENT, Optional.of(Scope.ALL)))
                .hasMessageContaining("viewer.one-pupil");
    }

    @Test
    void teachersCountTheWholeSchoolAndParentsOnlyTheirChild() {
        assertThat(Viewer.of(Role.TEACHER, CLASS).mayCount()).containsExactly(Scope.ALL);
        assertThat(Viewer.of(Role.PARENT, CHILD).mayCount()).containsExactly(CHILD.get());
        assertThat(Viewer.of(Role.HEAD, Optional.empty()).cleared()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(Viewer.of(Role.TEACHER, CLASS).cleared()).isEqualTo(Sensitivity.STAFF);
    }

    @Test
    void unknownRoleIsRefusedNamingThoseThatThereAre() {
        assertThatThrownBy(() -> Role.parse("visitor"))
                .hasMessageContaining("role.unknown")
                .hasMessageContaining("governor");
    }
}
