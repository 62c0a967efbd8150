package org.pupiltracking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearGroupTest {

    @Test
    void theyAreOrderedFromNurseryOn() {
        assertThat(Stream.of("X", "10", "2", "R", "N1").map(YearGroup::new).sorted())
                .extracting(YearGroup::code)
                .containsExactly("N1", "R", "2", "10", "X");
    }

    @ParameterizedTest
    @CsvSource({"4,4", "Y4,4", "y 4,4", "Year 4,4", "year 10,10", "04,4", "R,R", "reception,R", "YR,R", "N2,N2", "x,X"})
    void theyAreReadAsSchoolsWriteThem(String text, String code) {
        assertThat(YearGroup.parse(text).code()).isEqualTo(code);
    }

    @Test
    void unknownYearGroupIsRefusedNamingThoseThatThereAre() {
        assertThatThrownBy(() -> YearGroup.parse("15"))
                .hasMessageContaining("year-group.unknown")
                .hasMessageContaining("14");
        assertThatThrownBy(() -> YearGroup.parse("Y")).hasMessageContaining("year-group.unknown");
    }

    /** School Admissions Code 2021: a child starts Reception in the September after the fourth birthday. */
    @ParameterizedTest
    @CsvSource({
        "2019-08-31,2023,R",
        "2019-09-01,2024,R",
        "2019-09-01,2023,N2",
        "2009-05-01,2019,6",
        "1990-01-01,2019,14"
    })
    void ageGivesTheYearGroup(LocalDate birth, int year, String code) {
        assertThat(YearGroup.ofAge(birth, new SchoolYear(year)).code()).isEqualTo(code);
    }

    @Property
    void numbersAndYearGroupsGiveEachOtherBack(@ForAll @IntRange(min = -2, max = 14) int number) {
        assertThat(YearGroup.ofNumber(number).number()).isEqualTo(number);
    }
}
