package org.pupiltracking.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.outcome.RefusedException;

class UpnTest {

    /** Data Standards Catalogue, UPN 2.0; the first is also the test of python-stdnum. All but that are of authorities that never were. */
    @ParameterizedTest
    @CsvSource({"801200005001,B", "207000016049,P", "999900125001,J", "999900125002,Y", "99990012501A,H"})
    void checkLetterIsThatOfThePublishedVectors(String rest, char letter) {
        assertThat(Upn.checkLetter(rest)).isEqualTo(letter);
        assertThat(new Upn(letter + rest).value()).isEqualTo(letter + rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q207000016049",
                "A801200005001",
                "B80120000500",
                "B8012000050011",
                "I801200005001",
                "B8012O0005001",
                ""
            })
    void wrongNumberIsRefusedWithoutShowingIt(String wrong) {
        assertThatThrownBy(() -> new Upn(wrong))
                .isInstanceOf(RefusedException.class)
                .satisfies(e -> assertThat(wrong.isEmpty() || !e.toString().contains(wrong))
                        .isTrue());
        assertThat(Upn.read(wrong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h99990012501a", " H9999 0012 501A "})
    void blanksAndCaseDoNotMatterWhenRead(String text) {
        Upn upn = Upn.read(text).orElseThrow();

        assertThat(upn.isTemporary()).isTrue();
        assertThat(upn.isMadeUp()).isTrue();
        assertThat(upn.authority()).isEqualTo("999");
        assertThat(upn.toString()).doesNotContain("9");
    }

    /** The weights 2 to 13 are all prime to 23, so a single wrong digit always changes the check letter. */
    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @LongRange(max = 999_999_999_999L) long rest,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = String.format("%012d", rest);
        char[] wrong = right.toCharArray();
        wrong[at] = (char) ('0' + (wrong[at] - '0' + by) % 10);

        assertThat(Upn.checkLetter(new String(wrong))).isNotEqualTo(Upn.checkLetter(right));
    }
}
