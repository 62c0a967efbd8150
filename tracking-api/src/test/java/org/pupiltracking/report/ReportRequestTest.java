package org.pupiltracking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.snapshot.Scope;

class ReportRequestTest {

    private static final Point AT = Point.parse("2013-14/spring-2");

    @Test
    void textGivesTheRequestBack() {
        ReportRequest request = ReportRequest.of("class-tracking-grid", Scope.parse("school:9992001,class:4B"), AT)
                .since(Point.parse("2012-13/summer-2"))
                .asKnownOn(LocalDate.of(2014, 4, 4))
                .with("subject", "reading & writing");

        assertThat(ReportRequest.parse(request.toText())).isEqualTo(request).hasSameHashCodeAs(request);
    }

    @Test
    void requestWithoutAPartIsRefusedNamingIt() {
        assertThatThrownBy(() -> ReportRequest.parse("report=class-tracking-grid&scope=authority"))
                .hasMessageContaining("request.form[at]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority",
                "school:1",
                "year:R,class:4B",
                "phase:KS2",
                "group:Springboard 5",
                "pupil:a%2Cb%3Ac%25"
            })
    void textOfAScopeGivesItBack(String text) {
        assertThat(Scope.parse(text).toText()).isEqualTo(text);
    }

    @Test
    void idsMayHoldWhatPartsAScope() {
        Scope scope = Scope.of(new Scope.OfSchool(new SchoolId("a,b:c=d+e")));

        assertThat(Scope.parse(scope.toText())).isEqualTo(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "school", "school:", ":1", "planet:earth", "phase:KS9", "year:99", "pupil:%zz"})
    void otherScopesAreRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(RefusedException.class);
    }
}
