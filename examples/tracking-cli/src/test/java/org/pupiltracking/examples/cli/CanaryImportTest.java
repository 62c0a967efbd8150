package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sheet of a class whose columns are mapped wrongly, through the whole command: every role on every column, also its own, in text and
 * as JSON. Nothing that is printed holds a name, a number or a day of birth.
 */
class CanaryImportTest {

    private static final String SHEET = """
            No,Full name,Surname,Forename,Short,Han,Born,Born as in UK,Born short,Born digits,Born serial,UPN,Mail,Both
            17,"Quill, Zzyzx",Zzyzx,Quill,Qy,李明,2005-03-01,01/03/2005,1/3/05,010305,38412,J999900125001,zzyzx.quill@example.org,QUILL ZZYZX 1
            18,"Vexley, Marla",VEXLEY,Marla,VX,王芳,2005-04-02,02/04/2005,2/4/05,020405,38444,Y999900125002,m.vexley@example.org,Marla-Vexley
            """;

    private static final List<String> CANARIES = List.of(
            "zzyzx",
            "quill",
            "vexley",
            "marla",
            "qy",
            "\u201cvx",
            "\"vx",
            "李明",
            "王芳",
            "2005-0",
            "/2005",
            "1/3/05",
            "2/4/05",
            "010305",
            "020405",
            "38412",
            "38444",
            "999900125");

    private static final Set<String> OF_SCHOOLS =
            Set.of("figure:readprog", "school-name", "phase", "authority", "school-year", "release");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pupil",
                "school",
                "registration",
                "class",
                "year",
                "group",
                "set:reading",
                "point",
                "date",
                "since",
                "kind",
                "subject",
                "grade",
                "grade:writing",
                "security",
                "is:sen",
                "is:ethnicity",
                "name",
                "surname",
                "forename",
                "birth-date",
                "upn",
                "former-upn",
                "figure:readprog",
                "school-name",
                "phase",
                "authority",
                "school-year",
                "release"
            })
    void noRoleOnAnyColumnPrintsACanary(String role) throws IOException {
        List<Path> sheets = sheets();
        List<Object> words = new ArrayList<>(List.of(
                "--store", "file:" + folder.resolve("record"), "--framework", "nc-levels", "--map", role + "=Wrong"));
        if (OF_SCHOOLS.contains(role) && !role.startsWith("figure")) {
            words.addAll(List.of("--map", "figure:readprog=No"));
        }
        fixed(role).forEach((r, value) -> words.addAll(List.of("--set", r + "=" + value)));

        assertNoCanary(sheets, words);
        words.add("--json");
        assertNoCanary(sheets, words);
    }

    /** The sheet once for each of its columns, with that one beside it as {@code Wrong}. */
    private List<Path> sheets() throws IOException {
        List<List<String>> rows = SHEET.lines()
                .map(l -> List.of(l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
        List<Path> sheets = new ArrayList<>();
        for (int column = 1; column < rows.get(0).size(); column++) {
            StringBuilder sheet = new StringBuilder();
            for (List<String> row : rows) {
                sheet.append(sheet.isEmpty() ? "Wrong" : row.get(column)).append(',');
                sheet.append(String.join(",", row)).append('\n');
            }
            sheets.add(Files.writeString(folder.resolve("class" + column + ".csv"), sheet));
        }
        return sheets;
    }

    /** What else a sheet needs for a role to be read at all. */
    private static Map<String, String> fixed(String role) {
        Map<String, String> fixed = new TreeMap<>(
                Map.of("pupil", "17", "point", "2013-14/spring-2", "school", "9992001", "grade:reading", "2b"));
        if (OF_SCHOOLS.contains(role)) {
            fixed.keySet().retainAll(List.of("school"));
            fixed.put("school-year", "2013-14");
        } else if (role.equals("date")) {
            fixed.remove("point");
        } else if (role.equals("grade")) {
            fixed.remove("grade:reading");
            fixed.put("subject", "reading");
        } else if (role.equals("subject")) {
            fixed.remove("grade:reading");
            fixed.put("grade", "2b");
        }
        fixed.remove(role);
        return fixed;
    }

    private static void assertNoCanary(List<Path> sheets, List<Object> words) {
        Ran all = imported(sheets, words);
        assertNoCanary(all, words.toString());
        if (all.code() >= Tracking.WRONG_WORDS) {
            // The first file that is refused ends the command.
            sheets.forEach(s -> assertNoCanary(imported(List.of(s), words), words + " of " + s.getFileName()));
        }
    }

    private static Ran imported(List<Path> sheets, List<Object> words) {
        List<Object> all = new ArrayList<>(List.of("import"));
        all.addAll(sheets);
        all.addAll(words);
        return Ran.of(all.toArray());
    }

    /** The headings are what the user named, and may be names themselves where a sheet has none. */
    @Test
    void aSheetWithoutHeadingsOrWithColumnsThatAreNotThereDoesNotPrintItsFirstRow() throws IOException {
        Path sheet = Files.writeString(folder.resolve("class.csv"), SHEET.substring(SHEET.indexOf('\n') + 1));
        for (String map : List.of("grade:reading=Reading", "grade:reading=#2", "grade:reading=#99")) {
            for (String rows : List.of("0", "1")) {
                Ran ran = Ran.of(
                        "import",
                        sheet,
                        "--store",
                        "file:" + folder.resolve("record"),
                        "--framework",
                        "nc-levels",
                        "--map",
                        "pupil=#1",
                        "--map",
                        map,
                        "--header-rows",
                        rows,
                        "--set",
                        "point=2013-14/spring-2");

                assertNoCanary(ran, map + " under " + rows + " rows");
            }
        }
    }

    private static void assertNoCanary(Ran ran, String what) {
        String printed = (ran.out() + ran.err()).toLowerCase(Locale.ROOT);
        TreeSet<String> seen = new TreeSet<>(CANARIES);
        seen.removeIf(c -> !printed.contains(c));
        assertThat(seen).as(what + ": " + printed).isEmpty();
        assertThat(ran.code()).as(what + ": " + printed).isBetween(Tracking.DONE, Tracking.REFUSED);
        assertThat(printed).as(what).doesNotContain("\tat ", "‹", "given.hidden");
    }
}
