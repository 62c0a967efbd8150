package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {

    private static final String SHEET = """
            Id,Forename,Surname,Class,Year,Reading,Writing
            1,Quill,Zzyzx,4B,4,3c,3b
            2,Marla,Vexley,4B,4,2a,
            3,Odd,Thornquist,4B,4,9z,3c
            """;

    @TempDir
    private Path folder;

    private Ran take(Object... more) throws IOException {
        Path sheet = Files.writeString(folder.resolve("spring.csv"), SHEET);
        Object[] words = {
            "import",
            sheet,
            "--store",
            "file:" + folder.resolve("record"),
            "--framework",
            "nc-levels",
            "--map",
            "pupil=Id",
            "--map",
            "forename=Forename",
            "--map",
            "surname=Surname",
            "--map",
            "class=Class",
            "--map",
            "year=Year",
            "--map",
            "grade:reading=Reading",
            "--map",
            "grade:writing=Writing",
            "--set",
            "school=9992001",
            "--set",
            "point=2013-14/spring-2"
        };
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Ran.of(all);
    }

    private Ran report(Object... words) {
        Object[] first = {
            "report", "class-tracking-grid", "--store", "file:" + folder.resolve("record"), "--at", "2013-14/spring-2"
        };
        Object[] all = Arrays.copyOf(first, first.length + words.length);
        System.arraycopy(words, 0, all, first.length, words.length);
        return Ran.of(all);
    }

    @Test
    void goodRowsGoInAndBadCellsAreListedWithTheirLine() throws IOException {
        Ran ran = take();

        assertThat(ran.code()).isEqualTo(Tracking.WITH_PROBLEMS);
        assertThat(ran.err())
                .contains("spring.csv")
                .contains("4")
                .contains("9z")
                .doesNotContain("‹")
                .doesNotContain("Zzyzx");
        assertThat(take().out()).doesNotContain("batch");
    }

    @Test
    void importPrintsItsJson() throws IOException {
        assertThat(take("--json").out())
                .contains(
                        "\"batch\" : \"b1\"",
                        "\"rows\" : 3",
                        "\"judgements\" : 4",
                        "\"missing\" : 1",
                        "\"code\" : \"grade.unknown\"");
    }

    @Test
    void dryRunKeepsNothing() throws IOException {
        assertThat(take("--dry-run", "--json").out())
                .doesNotContain("\"batch\"")
                .contains("\"judgements\" : 4");
        assertThat(take("--json").out()).contains("\"judgements\" : 4");
    }

    @Test
    void strictIsAllOrNothing() throws IOException {
        Ran ran = take("--strict");

        assertThat(ran.code()).isEqualTo(Tracking.REFUSED);
        assertThat(ran.err()).contains("9z", "Nothing was taken in").doesNotContain("failed");
        assertThat(take("--json").out()).contains("\"batch\" : \"b1\"");
    }

    @Test
    void gridNamesThePupilsForTheirTeacher() throws IOException {
        take();

        Ran grid = report(
                "--scope", "school:9992001,class:4B", "--audience", "teacher=class:4B", "--set", "subject=reading");

        assertThat(grid.err()).doesNotContain("‹");
        assertThat(grid.code()).isEqualTo(Tracking.DONE);
        assertThat(grid.out())
                .contains("Quill")
                .contains("Marla")
                .contains("3c")
                .doesNotContain("‹");
    }

    @Test
    void aSettingGivenAgainHasBothValues() throws IOException {
        take();
        Object[] words = {
            "report",
            "five-column-grid",
            "--store",
            "file:" + folder.resolve("record"),
            "--at",
            "2013-14/spring-2",
            "--scope",
            "school:9992001,class:4B",
            "--audience",
            "head",
            "--format",
            "text",
            "--set",
            "subjects=reading",
            "--set",
            "subjects=writing"
        };
        Ran ran = Ran.of(words);

        assertThat(ran.code()).as(ran.err()).isEqualTo(Tracking.DONE);
        assertThat(ran.out()).contains("Reading", "Writing", "both subjects");
    }

    @Test
    void gridIsRefusedToWhoMayNotNameThePupils() throws IOException {
        take();

        for (String who : new String[] {"governor", "adviser", "teacher=class:5A"}) {
            Ran grid = report("--scope", "school:9992001,class:4B", "--audience", who, "--set", "subject=reading");

            assertThat(grid.code()).as(who).isEqualTo(Tracking.REFUSED);
            assertThat(grid.out() + grid.err()).doesNotContain("Quill").doesNotContain("Zzyzx");
        }
    }

    @Test
    void limitedRolesNeedAScope() throws IOException {
        take();

        assertThat(report("--scope", "class:4B", "--audience", "teacher").code())
                .isEqualTo(Tracking.WRONG_WORDS);
        assertThat(report("--scope", "class:4B", "--audience", "parent").code()).isEqualTo(Tracking.WRONG_WORDS);
    }

    @Test
    void batchThatIsUndoneIsKnownNoMore() throws IOException {
        take();

        Ran undone = Ran.of("undo", "b1", "--store", "file:" + folder.resolve("record"));

        assertThat(undone.code()).isEqualTo(Tracking.DONE);
        assertThat(take("--json").out()).contains("\"judgements\" : 4");
    }

    @Test
    void figuresAreThoseBeforeTheBatchThatWasUndone() throws IOException {
        Object[] words = {"--scope", "class:4B", "--audience", "head"};
        take();
        String before = report(words).out();
        Path later = Files.writeString(folder.resolve("later.csv"), SHEET.replace("3c,3b", "4a,4a"));
        String store = "file:" + folder.resolve("record");
        Ran.of(
                "import",
                later,
                "--store",
                store,
                "--framework",
                "nc-levels",
                "--map",
                "pupil=Id",
                "--map",
                "grade:reading=Reading",
                "--set",
                "point=2013-14/spring-2");
        assertThat(report(words).out()).contains("4a").isNotEqualTo(before);

        assertThat(Ran.of("undo", "b2", "--store", store).code()).isEqualTo(Tracking.DONE);

        assertThat(report(words).out()).isEqualTo(before);
        assertThat(Ran.of("undo", "b2", "--store", store).err()).contains("has been withdrawn already");
    }

    @Test
    void aPointForEveryRowThatIsNoneIsRefusedOnceWithWhatIsAllowed() throws IOException {
        Path sheet = Files.writeString(folder.resolve("spring.csv"), SHEET);
        Ran ran = Ran.of(
                "import",
                sheet,
                "--store",
                "file:" + folder.resolve("record"),
                "--framework",
                "nc-levels",
                "--map",
                "pupil=Id",
                "--map",
                "grade:reading=Reading",
                "--set",
                "point=2013-14/sprnig-2");

        assertThat(ran.code()).isEqualTo(Tracking.WRONG_WORDS);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("point of every row", "YEAR/spring-2");
    }

    @Test
    void storyIsToldInWords() throws IOException {
        take();

        Ran story = Ran.of("pupil", "1", "--store", "file:" + folder.resolve("record"));

        assertThat(story.err()).doesNotContain("‹");
        assertThat(story.code()).isEqualTo(Tracking.DONE);
        assertThat(story.out()).contains("Quill").contains("3c").doesNotContain("‹");
        assertThat(Ran.of("pupil", "99", "--store", "file:" + folder.resolve("record"))
                        .code())
                .isEqualTo(Tracking.REFUSED);
    }

    /** Not even whether there is such a pupil, at whatever point, on roll or not. */
    @Test
    void whoMayNotNameAPupilHearsNothingOfThePupil() throws IOException {
        take();

        for (String who : new String[] {"parent=pupil:1", "parent=pupil:99", "teacher=class:5A", "governor"}) {
            Set<String> answers = new HashSet<>();
            for (String pupil : new String[] {"2", "98"}) {
                for (String at : new String[] {"", "2013-14/spring-2", "2010-11/autumn-1", "2017-18/autumn-1"}) {
                    List<Object> words = new ArrayList<>(
                            List.of("pupil", pupil, "--store", "file:" + folder.resolve("record"), "--audience", who));
                    if (!at.isEmpty()) {
                        Collections.addAll(words, "--at", at);
                    }
                    Ran ran = Ran.of(words.toArray());
                    assertThat(ran.code()).as(who + at).isEqualTo(Tracking.REFUSED);
                    assertThat(ran.out()).isEmpty();
                    answers.add(ran.err());
                }
            }
            assertThat(answers).as(who).hasSize(1);
        }
    }

    @Test
    void parentsHaveTheStoryOfTheirChildInPlainWords() throws IOException {
        take();
        Object[] words = {"pupil", "1", "--store", "file:" + folder.resolve("record"), "--audience", "parent=pupil:1"};

        String plain = Ran.of(words).out();
        String staff = Ran.of("pupil", "1", "--store", "file:" + folder.resolve("record"), "--set", "words=staff")
                .out();

        assertThat(plain).contains("Quill").isNotEqualTo(staff);
        assertThat(Ran.of("pupil", "1", "--store", "file:" + folder.resolve("record"), "--set", "words=plain")
                        .out())
                .contains(plain.lines().skip(4).findFirst().orElseThrow());
    }

    @Test
    void aRecordThatIsNotThereIsNotMadeByAskingIt() {
        Path none = folder.resolve("none");
        for (String words : new String[] {
            "pupil 1", "undo b1", "report class-tracking-grid --scope class:4B --at 2013-14/spring-2 --audience head"
        }) {
            Ran ran = Ran.of((Object[]) (words + " --store file:" + none).split(" ", -1));

            assertThat(ran.code()).as(words).isEqualTo(Tracking.REFUSED);
            assertThat(ran.err()).contains("no record in file:");
            assertThat(none).doesNotExist();
        }
    }

    @Test
    void foldersInPlaceOfFilesAreNamed() throws IOException {
        take();

        assertThat(Ran.of("import", folder, "--store", "file:" + folder.resolve("record"), "--map", "pupil=Id")
                        .err())
                .contains(folder.toString(), "is a folder");
        for (Path out : new Path[] {folder, folder.resolve("none/grid.html")}) {
            Ran ran = report("--scope", "class:4B", "--audience", "head", "--out", out);
            assertThat(ran.code()).isEqualTo(Tracking.REFUSED);
            assertThat(ran.err()).contains(out.toString(), "cannot be written");
        }
    }

    @Test
    void pluginsAndFrameworksAreListed() {
        Ran plugins = Ran.of("plugins", "--json");

        assertThat(plugins.code()).isEqualTo(Tracking.DONE);
        assertThat(plugins.out())
                .contains("nc-levels", "class-tracking-grid", "\"html\"", "\"gap\"", "\"problems\" : [ ]");
        assertThat(Ran.of("framework", "list").out()).contains("nc-levels", "scores");
        assertThat(Ran.of("framework", "show", "nc-levels").out())
                .contains("to-be-checked", "convention", "P8")
                .doesNotContain("‹");
        assertThat(Ran.of("framework", "show", "other").code()).isEqualTo(Tracking.REFUSED);
    }

    @Test
    void fileWithMistakesIsCheckedLineByLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "tracking: 1\nlanguage: en-GB\nschemes:\n  - id: mine\n    editoin: 1\n");

        Ran check = Ran.of("framework", "check", file);

        assertThat(check.code()).isEqualTo(Tracking.WITH_PROBLEMS);
        assertThat(check.err()).contains("mine.yaml line 5").doesNotContain("‹");
    }

    @Test
    void measuresNeedNoRecord() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id,g,score\n1,a,1\n2,a,3\n3,b,4\n4,b,8\n");

        Ran gap = Ran.of("measure", "gap", "--input", table, "--map", "outcome=score", "--map", "group=g", "--json");

        assertThat(gap.err()).isEmpty();
        assertThat(gap.code()).isEqualTo(Tracking.DONE);
        assertThat(gap.out())
                .contains(
                        "\"measure\" : \"gap\"", "\"rows\" : 4", "\"used\" : 4", "\"difference\" : 4.0", "\"placebo\"");
        Ran moves = Ran.of(
                "measure",
                "transition",
                "--input",
                table,
                "--map",
                "pupil=@row",
                "--map",
                "from=g",
                "--map",
                "to=score",
                "--json");
        assertThat(moves.out()).contains("\"from\" : \"a\"", "\"n\" : 1");
        assertThat(Ran.of("measure", "gap", "--input", folder.resolve("none.csv"), "--map", "group=g")
                        .code())
                .isEqualTo(Tracking.REFUSED);
    }

    @Test
    void whatIsNoTableIsRefusedByMeasuresAndNobodyOfItsFirstRowIsNamed() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.csv"), "a,b\n1,\"" + "x".repeat(20_000_000));
        Path bare = Files.writeString(folder.resolve("bare.csv"), "Quill,Zzyzx,3\nMarla,Vexley,4\n");
        Path windows = Files.write(
                folder.resolve("windows.csv"),
                "Gruppe,Größe\na,1\na,2\nb,3\nb,5\n".getBytes(Charset.forName("windows-1252")));

        for (Path wrong : new Path[] {noise, bare, folder}) {
            Ran ran = Ran.of("measure", "gap", "--input", wrong, "--map", "outcome=score", "--map", "group=g");
            assertThat(ran.code()).as(wrong.toString()).isEqualTo(Tracking.REFUSED);
            assertThat(ran.err()).doesNotContain("Quill", "Zzyzx", "Exception", "\tat ");
        }
        assertThat(Ran.of("measure", "gap", "--input", windows, "--map", "outcome=Größe", "--map", "group=Grupe")
                        .err())
                .contains("was Gruppe meant?");
        assertThat(Ran.of("measure", "gap", "--input", windows, "--map", "outcome=Größe", "--map", "group=Gruppe")
                        .code())
                .isEqualTo(Tracking.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "import", "report", "report class-tracking-grid", "measure gap", "framework check"})
    void wrongWordsEndWithTwoAndNoStackTrace(String words) {
        Ran ran = Ran.of((Object[]) words.split(" ", -1));

        assertThat(ran.code()).isEqualTo(Tracking.WRONG_WORDS);
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at nonsense --scope class:4B --audience head | not an assessment point, such as",
                "--at 2013-14/spring-2 --since nonsense --scope class:4B --audience head | not an assessment point, such as",
                "--at 2013-14/spring-2 --scope 4B --audience head | class:4B",
                "--at 2013-14/spring-2 --scope room:4B --audience head | class:4B",
                "--at 2013-14/spring-2 --scope phase:4B --audience head | KS1",
                "--at 2013-14/spring-2 --scope class:4B --audience king | teacher, assistant",
                "--at 2013-14/spring-2 --scope class:4B --audience teacher | teacher=class:4B",
                "--at 2013-14/spring-2 --scope class:4B --audience parent | parent=pupil:17",
                "--at 2013-14/spring-2 --scope class:4B --audience parent=class:4B | parent=pupil:17",
                "--at 2013-14/spring-2 --scope class:4B --audience head --as-known-on yesterday | 2026-04-01",
                "--at 2013-14/spring-2 --scope class:4B --audience head --set subject | NAME=VALUE",
                "--at 2013-14/spring-2 --scope class:4B --audience head --set subjct=reading | subject",
                "--at 2013-14/spring-2 --scope class:4B --audience head --set columns=99 | from 1.0 to 12.0"
            })
    void wordsOfAReportThatCannotBeUnderstoodAreToldWithWhatIsAllowed(String words, String allowed) throws IOException {
        take();

        Ran ran = Ran.of((Object[])
                ("report class-tracking-grid --store file:" + folder.resolve("record") + " " + words).split(" ", -1));

        assertThat(ran.code()).isEqualTo(Tracking.WRONG_WORDS);
        assertThat(ran.err()).contains(allowed).doesNotContain("‹", "given.hidden", "java.", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frob=Class", "class", "=Class", "is=Class", "grade:reading=Reading;grade:reading=Writing"})
    void wordsOfAMappingThatCannotBeUnderstoodEndWithTwo(String map) throws IOException {
        List<Object> more = new ArrayList<>();
        for (String one : map.split(";", -1)) {
            Collections.addAll(more, "--map", one);
        }
        Ran ran = take(more.toArray());

        assertThat(ran.err()).doesNotContain("‹", "given.hidden");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Tracking.WRONG_WORDS);
    }

    @Test
    void whatFailsBeforeAnyPluginIsThereIsSaidInWords() throws IOException {
        assertThat(Ran.of("import", folder.resolve("none.csv")).err()).contains("There is no file");
        assertThat(Ran.of("plugins", "--declarations", folder.resolve("none")).err())
                .contains("There is no folder none");
        String scheme = """
                tracking: 1
                schemes:
                  - id: twice
                    edition: 1
                    label: Twice
                    source: nobody
                    standing: local
                    steps: [ { grade: a, label: A } ]
                    allows: [ order ]
                """;
        Files.writeString(folder.resolve("one.yaml"), scheme);
        Files.writeString(folder.resolve("two.yaml"), scheme);
        assertThat(Ran.of("plugins", "--declarations", folder).err())
                .contains("Two plugins bring the scheme twice@1", "one.yaml", "two.yaml");
    }

    @Test
    void whatNothingReadsIsSaidInWords() throws IOException {
        Path noise = Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3, 0, (byte) 0xFF, 7});

        Ran ran = Ran.of("import", noise, "--store", "file:" + folder.resolve("record"), "--map", "pupil=Id");

        assertThat(ran.code()).isEqualTo(Tracking.REFUSED);
        assertThat(ran.err()).contains("noise.bin").doesNotContain("‹");
    }

    @Test
    void refusalsHaveNoStackTraceUnlessAskedFor() {
        Ran plain = Ran.of("import", folder.resolve("none.csv"), "--store", "file:" + folder.resolve("record"));
        Ran debug =
                Ran.of("import", folder.resolve("none.csv"), "--store", "file:" + folder.resolve("record"), "--debug");

        assertThat(plain.code()).isEqualTo(Tracking.REFUSED);
        assertThat(plain.err()).contains("none.csv").doesNotContain("\tat ");
        assertThat(debug.err()).contains("\tat ");
    }

    @Test
    void storeThatForgetsIsRefused() throws IOException {
        Path sheet = Files.writeString(folder.resolve("spring.csv"), SHEET);

        assertThat(Ran.of("import", sheet, "--store", "memory:x", "--map", "pupil=Id")
                        .code())
                .isEqualTo(Tracking.REFUSED);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(Ran.of("help").out())
                .contains("demo", "plugins", "framework", "import", "undo", "report", "pupil", "measure");
    }

    /** The scale that the README shows, as a new user copies it. */
    @Test
    void scaleOfTheReadmeHasNoMistake() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("project.root", "../.."), "README.md"));
        String scale = readme.substring(readme.indexOf("```yaml\n") + 8);
        Path file = Files.writeString(folder.resolve("hill-valley.yaml"), scale.substring(0, scale.indexOf("```")));

        Ran check = Ran.of("framework", "check", file);
        Ran listed = Ran.of("framework", "list", "--declarations", folder);

        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isEqualTo(Tracking.DONE);
        assertThat(listed.out()).contains("hill-valley@2026", "hill-valley-steps@2026");
    }
}
