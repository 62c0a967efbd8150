package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pupiltracking.record.PupilId;

class ShortNamesTest {

    private static List<String> names(Child... children) {
        return names(PlainSchool.of(List.of(children)));
    }

    private static List<String> names(PlainSchool school) {
        ShortNames names = new ShortNames(school, school, PlainSchool.AT);
        return school.children().stream().map(c -> names.of(c.id())).toList();
    }

    private static Child child(int number, String forename, String surname, String group) {
        return Child.of(number, forename, surname, group.substring(0, 1), group);
    }

    @Test
    void forenameAndInitialAreEnoughWhereNobodyElseHasThem() {
        assertThat(names(
                        child(1, "Amelia", "Tate", "4A"),
                        child(2, "Amelia", "Stone", "4A"),
                        child(3, "Noah", "Tate", "4B")))
                .containsExactly("Amelia T.", "Amelia S.", "Noah T.");
    }

    @Test
    void twoMohammedsWhoseSurnamesBeginWithAAreToldApartByMoreLetters() {
        assertThat(names(
                        child(1, "Mohammed", "Akhtar", "4A"),
                        child(2, "Mohammed", "Ali", "2B"),
                        child(3, "Mohammed", "Bashir", "1A")))
                .containsExactly("Mohammed Ak.", "Mohammed Al.", "Mohammed B.");
    }

    @Test
    void aSurnameThatAnotherBeginsWithIsWrittenOut() {
        assertThat(names(child(1, "Jo", "Lin", "4A"), child(2, "Jo", "Linton", "4A"), child(3, "Jo", "Li", "4A")))
                .containsExactly("Jo Lin", "Jo Lint.", "Jo Li");
    }

    @Test
    void aSurnameIsNeverCutAtAHyphenOrAnApostrophe() {
        assertThat(names(
                        child(1, "Jo", "Lee", "4A"),
                        child(2, "Jo", "Lee-Hill", "4A"),
                        child(3, "Jo", "O'Brien", "4A"),
                        child(4, "Ann", "O\u2019Neil", "4A"),
                        child(5, "Ann", "Ox", "4A")))
                .containsExactly("Jo Lee", "Jo Lee-H.", "Jo O.", "Ann O\u2019N.", "Ann Ox");
    }

    @Test
    void namesakesAreToldApartByTheirClassAndInOneClassByANumber() {
        assertThat(names(
                        child(1, "Jo", "Lee", "4A"),
                        child(2, "Jo", "Lee", "4B"),
                        child(3, "Jo", "Lee", "4B"),
                        child(4, "jo", "LEE", "5C")))
                .containsExactly("Jo Lee (4A)", "Jo Lee (4B 1)", "Jo Lee (4B 2)", "jo LEE");
    }

    @Test
    void anAccentIsOneLetterHoweverItIsCoded() {
        assertThat(names(child(1, "Zoë", "E\u0301tienne", "4A"), child(2, "Zoe\u0308", "\u00c9mile", "4A")))
                .containsExactly("Zoë E\u0301t.", "Zoe\u0308 \u00c9m.");
    }

    @Test
    void anotherAlphabetAndHalfANameAreTaken() {
        assertThat(names(child(1, "محمد", "علي", "4A"), child(2, "", "Adele", "4A"), child(3, "Pink", "", "4A")))
                .containsExactly("محمد ع.", "Adele", "Pink");
    }

    @Test
    void pupilsWithoutANameAreToldApartByClassAndNumber() {
        assertThat(names(child(1, "", "", "4A"), child(2, " ", "", "4B"), child(3, "", "", "4B")))
                .containsExactly("(4A)", "(4B 1)", "(4B 2)");
    }

    @Test
    void whoLeftInTheYearIsStillToldApartAndChangesNothingByLeaving() {
        Child ali = child(2, "Mohammed", "Ali", "2B");
        Child akhtar = child(1, "Mohammed", "Akhtar", "4A");
        PlainSchool school = PlainSchool.of(List.of(akhtar)).left(ali);
        ShortNames names = new ShortNames(school, school, PlainSchool.AT);

        assertThat(names.of(akhtar.id())).isEqualTo("Mohammed Ak.");
        assertThat(names.of(ali.id())).isEqualTo("Mohammed Al.");
    }

    @Test
    void aNamesakeWhoLeftHasTheClassOfTheTimeBefore() {
        Child here = child(1, "Jo", "Lee", "4A");
        Child gone = child(2, "Jo", "Lee", "4B");
        PlainSchool school = PlainSchool.of(List.of(here)).left(gone);
        ShortNames names = new ShortNames(school, school, PlainSchool.AT);

        assertThat(List.of(names.of(here.id()), names.of(gone.id()))).containsExactly("Jo Lee (4A)", "Jo Lee (4B)");
    }

    @Test
    void somebodyOfNoSchoolIsNamedTooAndNobodyWithoutARecordIs() {
        Child here = child(1, "Jo", "Lee", "4A");
        Child once = child(2, "Jo", "Lee", "4B");
        ShortNames names =
                new ShortNames(PlainSchool.of(List.of(here)), PlainSchool.of(List.of(here, once)), PlainSchool.AT);

        assertThat(names.of(once.id())).isEqualTo("Jo L.");
        assertThat(names.of(here.id())).isEqualTo("Jo L.");
        assertThat(names.of(new PupilId("unknown"))).isEqualTo("(1)");
    }

    @Provide
    Arbitrary<List<Child>> children() {
        Arbitrary<String> forenames = Arbitraries.of("Jo", "jo", "Ann", "");
        Arbitrary<String> surnames = Arbitraries.of("Lee", "Leed", "Lo", "L", "", "Le Mare");
        return Combinators.combine(forenames, surnames, Arbitraries.of("4A", "4B", ""))
                .as((f, s, c) -> List.of(f, s, c))
                .list()
                .ofMaxSize(12)
                .map(all -> {
                    List<Child> made = new ArrayList<>();
                    all.forEach(a -> made.add(Child.of(made.size(), a.get(0), a.get(1), "4", a.get(2))));
                    return made;
                });
    }

    @Property
    void noTwoPupilsOfASchoolHaveOneNameAndTheOrderOfPupilsChangesNone(@ForAll("children") List<Child> children) {
        List<String> names = names(PlainSchool.of(children));

        Set<String> different = new HashSet<>(names);
        assertThat(different).hasSameSizeAs(names);
        List<Child> turned = new ArrayList<>(children);
        Collections.reverse(turned);
        assertThat(names(PlainSchool.of(turned))).containsExactlyInAnyOrderElementsOf(names);
    }
}
