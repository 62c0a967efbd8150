package org.pupiltracking.plugin.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PublishedFigure;

class CsvSourceTest {

    private static final String POINT = "point=2025-26/spring-2";

    @Test
    void wideRowsGiveEachSubjectItsGrade() {
        Heard heard = Heard.of(
                """
                id,sch,Class,Yr,Reading,Writing,SEN
                17,9992001,4B,Y4,2b,,K
                18,9992001,4B,4,,3c,
                """,
                "map",
                "pupil=id",
                "map",
                "school=sch",
                "map",
                "class=Class",
                "map",
                "year=Yr",
                "map",
                "grade:reading=Reading",
                "map",
                "grade:writing=Writing",
                "map",
                "is:sen=SEN",
                "set",
                POINT);

        assertThat(heard.rows).isEqualTo(2);
        assertThat(heard.said)
                .containsExactly(
                        "17 school 9992001 at 2025-26/spring-2",
                        "17 year 4 at 2025-26/spring-2",
                        "17 class 4B at 2025-26/spring-2",
                        "17 sen K at 2025-26/spring-2",
                        "17 reading 2025-26/spring-2 teacher-assessment levels@1 2b 2026-04-04",
                        "18 school 9992001 at 2025-26/spring-2",
                        "18 year 4 at 2025-26/spring-2",
                        "18 class 4B at 2025-26/spring-2",
                        "18 writing 2025-26/spring-2 teacher-assessment levels@1 3c 2026-04-04");
        assertThat(heard.missing).containsExactly("17 Writing", "18 Reading");
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void longRowsNameSubjectKindAndDate() {
        Heard heard = Heard.of(
                """
                id;date;what;sort;result
                17;14/03/2026;Reading;test;104
                17;2026-06-30;maths;teacher-assessment;3b
                17;2026-06-30;maths;gossip;3b
                17;2026-06-30;;test;99
                """,
                "map",
                "pupil=id",
                "map",
                "date=date",
                "map",
                "subject=what",
                "map",
                "kind=sort",
                "map",
                "grade=result",
                "value",
                "subject:maths=mathematics");

        assertThat(heard.said)
                .containsExactly(
                        "17 reading 2025-26/spring-2 test scores@1 104 2026-03-14",
                        "17 mathematics 2025-26/summer-2 teacher-assessment levels@1 3b 2026-06-30");
        assertThat(heard.codes()).containsExactly("value.unknown 4 sort", "csv.subject-blank 5 what");
    }

    @Test
    void columnsThatNameTheirPointsNeedNoneInTheRow() {
        Heard heard = Heard.of(
                """
                ,,Reading,,Writing
                UPN,Year,Autumn 2,"Spring
                2",Autumn 2
                J999900125001,6,2a,3c,2b
                """,
                "map",
                "upn=UPN",
                "map",
                "year=Year",
                "map",
                "school=#2",
                "header-rows",
                "2",
                "map",
                "grade:reading@2025-26/autumn-2=Reading|Autumn 2",
                "map",
                "grade:reading@2024-25/summer-2=Reading|Spring 2",
                "map",
                "grade:writing@2025-26/autumn-2=Writing|Autumn 2");

        assertThat(heard.said)
                .contains(
                        "found reading 2025-26/autumn-2 teacher-assessment levels@1 2a 2025-12-31",
                        "found reading 2024-25/summer-2 teacher-assessment levels@1 3c 2025-08-31",
                        "found writing 2025-26/autumn-2 teacher-assessment levels@1 2b 2025-12-31",
                        "found year 6 at 2025-26/autumn-2");
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void aFactIsDatedBySinceBeforeDateBeforePoint() {
        String sheet = "id,sch,cl,d\n17,A,4B,2025-10-03\n";
        String[] map = {"map", "pupil=id", "map", "school=sch", "map", "class=cl", "map", "date=d"};
        assertThat(Heard.of(sheet, map).said)
                .containsExactly("17 school A 2025-10-03 to 2026-08-31", "17 class 4B 2025-10-03 to 2026-08-31");
        String[] since = {
            "map", "pupil=id", "map", "school=sch", "map", "class=cl", "map", "date=d", "set", "since=2025-09-01"
        };
        assertThat(Heard.of(sheet, since).said)
                .containsExactly("17 school A 2025-09-01 on", "17 class 4B 2025-09-01 on");
    }

    @Test
    void givenValuesMeanWhatTheMappingSaysAndMayMeanNothing() {
        Heard heard = Heard.of(
                "id,gr,read,a=b:c\n17,K,-,yes\n18,k,2B,no\n",
                "map",
                "pupil=id",
                "map",
                "point=gr",
                "map",
                "grade:reading=read",
                "map",
                "is:free-lunch=a%3Db%3Ac",
                "value",
                "point:K=2025-26/summer-2",
                "value",
                "grade:-=",
                "value",
                "is:free-lunch:yes=F",
                "value",
                "is:free-lunch:no=N");
        assertThat(heard.said)
                .containsExactly(
                        "17 free-lunch F at 2025-26/summer-2",
                        "18 free-lunch N at 2025-26/summer-2",
                        "18 reading 2025-26/summer-2 teacher-assessment levels@1 2B 2026-08-31");
        assertThat(heard.missing).containsExactly("17 read");
    }

    @Test
    void aSavedMappingIsReadAndWhatIsSaidBesideItComesFirst() {
        String saved = """
                # spring
                map pupil=id
                map grade:reading=read

                set point=2024-25/spring-2
                kind test
                skip 1
                """;
        Heard heard = Heard.of("A title\nid,read\n17,104\n", "mapping", saved, "set", POINT);
        assertThat(heard.said).containsExactly("17 reading 2025-26/spring-2 test scores@1 104 2026-04-04");
        assertThat(Mapping.parse(saved))
                .isEqualTo(Mapping.parse(Mapping.parse(saved).toString()));
    }

    @Test
    void aPupilWithoutIdIsKnownByNameAndBirthDateOrByUpn() {
        Heard heard = Heard.of(
                "who,born,up,read\n\"Quill, Zzyzx\",01/05/2016,,2b\nZzyzx Quill,,J999900125001,2b\n,,,2b\nZ Q,,X1,2b\n",
                "map",
                "name=who",
                "map",
                "birth-date=born",
                "map",
                "upn=up",
                "map",
                "grade:reading=read",
                "set",
                POINT);
        assertThat(heard.said.get(0)).isEqualTo("found Zzyzx/Quill 2016-05-01 at 2025-26/spring-2");
        assertThat(heard.said.get(2)).isEqualTo("found Zzyzx/Quill at 2025-26/spring-2");
        assertThat(heard.codes()).containsExactly("csv.pupil-blank 4", "csv.upn 5 up");
    }

    @ParameterizedTest
    @CsvSource({
        "02-Mar,csv.damage-date", "Mar-02,csv.damage-date", "2/Mar/24,csv.damage-date", "#REF!,csv.damage-error",
        "#N/A,csv.damage-error", "1E+05,csv.damage-number", "2.3E+11,csv.damage-number", "########,csv.damage-width",
        "45123,csv.damage-serial"
    })
    void whatASpreadsheetSpoiltIsNamed(String cell, String code) {
        Heard heard = Heard.of(
                "id,read\n17," + cell + "\n18,2b\n", "map", "pupil=id", "map", "grade:reading=read", "set", POINT);
        assertThat(heard.codes()).containsExactly(code + " 2 read");
        assertThat(heard.said).hasSize(1);
    }

    @Test
    void aSpoiltIdOrDateCostsTheRowOrTheCell() {
        Heard heard = Heard.of(
                "id,born,cl,read\n1E+05,,,2b\n17,39934,02-Mar,2b\n",
                "map",
                "pupil=id",
                "map",
                "birth-date=born",
                "map",
                "class=cl",
                "set",
                "school=A",
                "map",
                "grade:reading=read",
                "set",
                POINT);
        assertThat(heard.codes())
                .containsExactly("csv.damage-number 2 id", "csv.damage-serial 3 born", "csv.damage-date 3 cl");
        assertThat(heard.said).hasSize(2);
    }

    @Test
    void aRowWhosePointCannotBeKnownIsLeftOut() {
        Heard heard = Heard.of(
                "id,p,read\n17,2025-26/half-1,2b\n18,,2b\n19,2025-26/spring-2,2b\n",
                "map",
                "pupil=id",
                "map",
                "point=p",
                "map",
                "grade:reading=read");
        assertThat(heard.codes()).containsExactly("value.unknown 2 p", "csv.point-blank 3 p");
        assertThat(heard.said).hasSize(1);
        assertThat(heard.rows).isEqualTo(3);
    }

    @Test
    void raggedAndBlankRowsAreMet() {
        Heard heard = Heard.of(
                "id,sch,read\n17\n\n,,\n18,A,2b,,\n19,A,B,2b\n",
                "map",
                "pupil=id",
                "map",
                "school=sch",
                "map",
                "grade:reading=read",
                "set",
                POINT);
        assertThat(heard.rows).isEqualTo(3);
        assertThat(heard.missing).containsExactly("17 read");
        assertThat(heard.codes()).containsExactly("csv.row-longer 6");
        assertThat(heard.said).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingThatSchoolsSaveIsRead(String name) {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        Heard heard = Heard.of(
                (mark + "id,Prénom,read\n17,Zoë Ünal,2b\n").getBytes(charset),
                "map",
                "pupil=id",
                "map",
                "forename=Prénom",
                "map",
                "grade:reading=read",
                "set",
                POINT);
        assertThat(heard.said.get(0)).isEqualTo("17 Zoë Ünal/ at 2025-26/spring-2");
        assertThat(heard.codes()).isEqualTo("windows-1252".equals(name) ? List.of("csv.windows-1252") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String with) {
        Heard heard = Heard.of(
                "Results, spring; all\n\nid,read,note\n17,2b,\"a, b; c\"\n18,2c,\n"
                        .replace(",r", with + "r")
                        .replace(",n", with + "n")
                        .replace("17,2b,", "17" + with + "2b" + with)
                        .replace("18,2c,", "18" + with + "2c" + with),
                "map",
                "pupil=id",
                "map",
                "grade:reading=read",
                "set",
                POINT,
                "skip",
                "2");
        assertThat(heard.said).hasSize(2);
    }

    @Test
    void aSpreadsheetsHintNamesTheDelimiterAndLinesAreStillCounted() {
        Heard heard = Heard.of(
                "sep=;\nid;read\n17;2b\n18;#REF!\n", "map", "pupil=id", "map", "grade:reading=read", "set", POINT);
        assertThat(heard.codes()).containsExactly("csv.damage-error 4 read");
    }

    @Test
    void publishedFiguresOfSchoolsKeepTheirSymbols() {
        Heard heard = Heard.of(
                """
                LEA,URN,SCHNAME,N,PROG,LOW,UP,COV
                999,142999,Made Up School,94,-1.6,-2.9,-0.3,98%
                999,142998,Another,7,SUPP,SUPP,SUPP,SUPP
                999,,,,1.2,1.0,1.4,95%
                ,,,,0,,,
                """,
                "map",
                "school=URN",
                "map",
                "school-name=SCHNAME",
                "map",
                "authority=LEA",
                "map",
                "figure:ks2.readprog=PROG",
                "map",
                "figure-low:ks2.readprog=LOW",
                "map",
                "figure-high:ks2.readprog=UP",
                "map",
                "figure-coverage:ks2.readprog=COV",
                "map",
                "figure-pupils=N",
                "set",
                "school-year=2016-2017",
                "set",
                "release=revised");
        List<PublishedFigure> figures = heard.payloads.stream()
                .filter(PublishedFigure.class::isInstance)
                .map(PublishedFigure.class::cast)
                .toList();
        assertThat(figures).extracting(PublishedFigure::symbol).containsExactly("-1.6", "SUPP", "1.2");
        assertThat(figures.get(0).low().orElseThrow()).isEqualByComparingTo("-2.9");
        assertThat(figures.get(0).high().orElseThrow()).isEqualByComparingTo("-0.3");
        assertThat(figures.get(0).coverage().orElseThrow()).isEqualByComparingTo("98");
        assertThat(figures.get(0).pupils()).hasValue(94);
        assertThat(figures.get(1).value()).isEmpty();
        assertThat(heard.said.get(4)).startsWith("999 PublishedFigure");
        assertThat(heard.codes()).containsExactly("csv.school-blank 5 URN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "map=nobody=id;csv.role-unknown",
                "map=pupil=other;csv.column-unknown",
                "map=pupil=twice;csv.column-twice",
                "map=pupil=#9;csv.column-number",
                "map=grade:reading=read;csv.pupil-needed",
                "map=name=id;csv.pupil-needed",
                "map=is=id;csv.role-part",
                "map=pupil:x=id;csv.role-part",
                "map=pupil;csv.word-form",
                "value=pupil=x;csv.value-form",
                "skip=x;csv.option",
                "skip=50;csv.no-rows",
                "mapping=nonsense;csv.mapping-line",
                "mapping=bogus x;csv.mapping-word",
                "none=x;csv.nothing-mapped"
            })
    void settingsThatCannotBeUsedAreRefused(String setting, String code) {
        int at = setting.indexOf('=');
        assertRefused(
                () -> Heard.of(
                        "id,read,twice,twice\n17,2b,,\n",
                        setting.substring(0, at),
                        setting.substring(at + 1),
                        "set",
                        POINT),
                code);
    }

    @Test
    void settingsThatDoNotGoTogetherAreRefused() {
        String sheet = "id,read\n17,2b\n";
        assertRefused(() -> Heard.of(sheet, "map", "pupil=id", "map", "grade:reading=read"), "csv.point-needed");
        assertRefused(() -> Heard.of(sheet, "map", "pupil=id", "map", "class=read", "set", POINT), "csv.school-needed");
        assertRefused(
                () -> Heard.of(sheet, "map", "pupil=id", "map", "grade=read", "set", POINT), "csv.subject-and-grade");
        assertRefused(
                () -> Heard.of(sheet, "map", "pupil=id", "map", "grade:latin=read", "set", POINT),
                "csv.subject-unknown");
        assertRefused(() -> Heard.of(sheet, "map", "pupil=id", "set", POINT, "kind", "gossip"), "csv.kind-unknown");
        assertRefused(
                () -> Heard.of(
                        sheet, "map", "pupil=id", "map", "grade:reading=read", "set", POINT, "framework", "other"),
                "csv.framework-unknown");
        assertRefused(() -> Heard.of(sheet, "map", "pupil=id", "map", "figure:a=read"), "csv.figures-and-pupils");
        assertRefused(() -> Heard.of(sheet, "map", "school=id", "map", "figure:a=read"), "csv.figures-need");
        assertRefused(() -> Heard.of(sheet, "map", "pupil=id", "set", "pupil=3", "set", POINT), "csv.role-twice");
    }

    @Test
    void headingsOfASheetWithoutHeadingsAreNotShown() {
        assertThatThrownBy(() -> Heard.of("Zzyzx,Quill\nA,B\n", "map", "pupil=id", "set", POINT))
                .isInstanceOf(RefusedException.class)
                .message()
                .doesNotContain("Zzyzx")
                .doesNotContain("Quill");
    }

    static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    @Test
    void givenOfHiddenRolesHasNoText() {
        Heard heard = Heard.of("id,up\n17,2b\n", "map", "pupil=id", "map", "upn=up", "set", POINT);
        assertThat(heard.problems.get(0).given()).contains(new Given(Optional.empty(), 2));
    }

    @Test
    void sameBytesInUtf8AreNoNotice() {
        assertThat(Heard.of("id\n17\n".getBytes(StandardCharsets.UTF_8), "map", "pupil=id", "set", POINT).problems)
                .isEmpty();
    }
}
