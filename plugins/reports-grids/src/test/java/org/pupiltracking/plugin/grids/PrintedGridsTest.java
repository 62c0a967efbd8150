package org.pupiltracking.plugin.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;

class PrintedGridsTest {

    private static final Point AT = Point.parse("2013-14/spring-2");
    private static final Printed SCHOOL = new Printed(Asked.of(new MadeUpSchool()
            .levels("4B", 30, 4)
            .levels("56", 24, 5, 6)
            .levels("4L", 35, i -> "Maximiliana-Alexandra" + (char) ('a' + i % 26), 4)));
    private static final Printed SCORES =
            new Printed(Asked.of(new MadeUpSchool().scores("4B", 30, 4).scores("4C", 30, 4)));

    private static ReportRequest of(String report, String scope) {
        return ReportRequest.of(report, Scope.parse(scope), AT);
    }

    private static Map<String, ReportRequest> named() {
        Map<String, ReportRequest> all = new LinkedHashMap<>();
        all.put("one-sheet-class-grid", of("class-tracking-grid", "class:4B").with("subject", "reading"));
        all.put("one-sheet-long-names", of("class-tracking-grid", "class:4L").with("subject", "reading"));
        all.put("one-sheet-mixed-ages", of("class-tracking-grid", "class:56").with("subject", "reading"));
        all.put("one-sheet-five-columns", of("five-column-grid", "class:4B"));
        all.put(
                "one-sheet-transition",
                of("transition-matrix", "class:4B").with("subject", "reading").since(Point.parse("2010-11/summer-2")));
        all.put("groups", of("group-comparison", "school:9992001").with("subject", "reading"));
        all.put("one-sheet-story", of("pupil-story", "pupil:1003"));
        return all;
    }

    private static Map<String, ReportRequest> ofScores() {
        Map<String, ReportRequest> all = new LinkedHashMap<>();
        all.put("one-sheet-scores-grid", of("class-tracking-grid", "class:4B"));
        all.put("one-sheet-scores-bands", of("five-column-grid", "class:4B"));
        all.put("scores-transition", of("transition-matrix", "class:4B"));
        all.put("scores-groups", of("group-comparison", "school:9992001"));
        all.put("scores-story", of("pupil-story", "pupil:1003"));
        return all;
    }

    @Test
    void everyPageSaysAllThatItHasToSayInWords() {
        named().forEach((name, request) -> assertThat(Printed.keep(name, SCHOOL.as("html", request, Role.HEAD)))
                .doesNotContain("‹", "›"));
        ofScores()
                .forEach((name, request) -> assertThat(Printed.keep(name, SCORES.as("html", request, Role.HEAD)))
                        .doesNotContain("‹", "›"));
        String family = SCHOOL.as("html", of("pupil-story", "pupil:1003").with("words", "plain"), Role.PARENT);
        assertThat(Printed.keep("family", family)).doesNotContain("‹", "Staff only", "points");
        String governors =
                SCHOOL.as("html", of("group-comparison", "school:9992001").with("subject", "reading"), Role.GOVERNOR);
        assertThat(Printed.keep("governors", governors)).doesNotContain("‹").contains("Anonymised");
        assertThat(Printed.keep("figures", SCHOOL.as("html", of("school-figures", "authority"), Role.GOVERNOR)))
                .contains("SUPP");
    }

    @Test
    void noWordOfAPageIsWrittenOutsideOfTheWordLists() {
        named().forEach((name, request) -> {
            String html = SCHOOL.as("html", request, Role.HEAD, Printed.pseudo());
            String text = html.replaceAll("(?s)<head>.*?</head>", "")
                    .replaceAll("(?s)<bdi[^>]*>.*?</bdi>", "")
                    // Letters of badges are declared by frameworks; what they mean is a word.
                    .replaceAll("<abbr class=\"badge[^>]*>[^<]*</abbr>", "")
                    .replaceAll("<[^>]*>", "");

            assertThat(outside(text)).as(name).doesNotContainPattern("\\p{L}{2}");
        });
    }

    /** What is left when everything between brackets is taken out. */
    private static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '⟦' ? 1 : 0;
            if (depth == 0) {
                outside.append(c);
            }
            depth -= c == '⟧' ? 1 : 0;
        }
        return outside.toString();
    }

    @Test
    void everyFormatHasEveryReport() {
        named().forEach((name, request) -> {
            assertThat(SCHOOL.as("text", request, Role.HEAD)).as(name).contains("OFFICIAL-SENSITIVE");
            assertThat(SCHOOL.as("json", request, Role.HEAD)).as(name).contains("\"blocks\"");
        });
    }

    @Test
    void governorsOfATwoFormSchoolSeeTheFiguresOfItsGroups() {
        MadeUpSchool school = new MadeUpSchool();
        for (int year = 1; year < 7; year++) {
            school.levels(year + "A", 30, year).levels(year + "B", 30, year);
        }
        ReportRequest groups = of("group-comparison", "school:9992001").with("subject", "reading");

        assertThat(new Printed(Asked.of(school)).as("text", groups, Role.GOVERNOR))
                .contains("316 of 348 (91%)", "51 of 60", "265 of 288", "102 of 120", "214 of 228");
    }

    @Test
    void governorsSeeNoNameInAnyFormat() {
        ReportRequest groups = of("group-comparison", "school:9992001").with("subject", "reading");
        for (String format : new String[] {"html", "text", "json"}) {
            assertThat(SCHOOL.as(format, groups, Role.GOVERNOR)).doesNotContain("Amelia", "Maximiliana", "Iqbal");
        }
    }
}
