package org.pupiltracking.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.Installation;
import org.pupiltracking.PupilTracker;
import org.pupiltracking.record.TenantId;

/**
 * A class of pupils who are all called by a canary, and everything that the commands write of it for viewers who may name nobody: what is printed,
 * the bytes of files, and what the files are called. A report is written to the file that the user names; only the demonstration makes names of
 * files itself, of schools, classes, subjects and roles.
 */
class CanaryOutputTest {

    private static final Set<String> CANARIES =
            Set.of("quillan", "zzyzx", "j999900125001", "2005-03-01", "01/03/2005", "s70001");

    @TempDir
    private Path folder;

    private String store() {
        return "file:" + folder.resolve("record");
    }

    private void take() throws IOException {
        StringBuilder sheet = new StringBuilder("Id,UPN,Born,Forename,Surname,Class,Year,Sex,Reading\n");
        for (int i = 0; i < 25; i++) {
            sheet.append("S7000" + i)
                    .append(i == 1 ? ",J999900125001,2005-03-01," : ",,2005-04-02,")
                    .append("Quillan,Zzyzx" + (char) ('a' + i))
                    .append(",4B,4," + (i % 2 == 0 ? "F," : "M,"))
                    .append(i % 3 == 0 ? "2a\n" : "3c\n");
        }
        Path file = Files.writeString(folder.resolve("class.csv"), sheet);
        List<Object> words = new ArrayList<>(List.of("import", file, "--store", store(), "--framework", "nc-levels"));
        for (String map : List.of(
                "pupil=Id",
                "upn=UPN",
                "birth-date=Born",
                "forename=Forename",
                "surname=Surname",
                "class=Class",
                "year=Year",
                "is:sex=Sex",
                "grade:reading=Reading")) {
            words.addAll(List.of("--map", map));
        }
        words.addAll(List.of("--set", "school=9992001", "--set", "point=2013-14/spring-2"));
        Ran ran = Ran.of(words.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(Tracking.DONE);
    }

    private Ran report(String report, String audience, String format, Path file) {
        return Ran.of(
                "report",
                report,
                "--store",
                store(),
                "--scope",
                "school:9992001,class:4B",
                "--at",
                "2013-14/spring-2",
                "--audience",
                audience,
                "--format",
                format,
                "--out",
                file);
    }

    private static Set<String> canaries(String in) {
        Set<String> seen = new TreeSet<>(CANARIES);
        seen.removeIf(c -> !in.toLowerCase(Locale.ROOT).contains(c));
        return seen;
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String names(List<Path> files) {
        return String.join(" ", files.stream().map(Path::toString).toList());
    }

    private static String bytes(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Files.readString(file, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void nothingThatIsWrittenForWhoeverMayNameNobodyHoldsACanaryNorIsCalledByOne() throws IOException {
        take();
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> reports = new ArrayList<>(Ran.of("report", "list")
                .out()
                .lines()
                .skip(1)
                .map(l -> l.split(" ", 2)[0])
                .toList());
        List<Path> expected = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        String[][] viewers = {{"governor", "html"}, {"adviser", "json"}, {"consultant", "text"}};
        for (String[] viewer : viewers) {
            List<String> refused = new ArrayList<>();
            for (String report : reports) {
                Path file = out.resolve(report + "." + viewer[1]);
                Ran ran = report(report, viewer[0], viewer[1], file);
                assertThat(ran.code()).as(report + ran.err()).isIn(Tracking.DONE, Tracking.REFUSED);
                if (ran.code() == Tracking.DONE) {
                    expected.add(file);
                } else {
                    refused.add(report);
                }
                printed.append(ran.out()).append(ran.err());
            }
            reports.removeAll(refused);
        }

        assertThat(files(out))
                .as("what anybody may have, under the names that were given, and nothing else")
                .hasSizeGreaterThanOrEqualTo(3)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(canaries(printed.toString())).isEmpty();
        assertThat(canaries(bytes(files(out)))).isEmpty();
        assertThat(canaries(names(files(folder))))
                .as("also of the files of the record")
                .isEmpty();
    }

    @Test
    void theDemonstrationCallsNoPageByAPupil() throws IOException {
        take();
        try (Installation here = Installation.builder()
                        .discover(CanaryOutputTest.class.getClassLoader())
                        .build();
                PupilTracker tracker = here.tracker(TenantId.ONLY, store())) {
            List<DemoPage> pages = DemoPage.of(tracker.snapshot(), DemoCommand.AT);

            assertThat(pages.stream().filter(p -> p.viewer().isAnonymous()).map(DemoPage::file))
                    .containsExactly(
                            "9992001-group-comparison-governor-reading.html",
                            "9992001-group-comparison-governor-writing.html",
                            "9992001-group-comparison-governor-mathematics.html");
            assertThat(pages)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(p -> assertThat(canaries(p.file())).isEmpty());
        }
    }

    @Test
    void canariesAreFoundWhereAHeadWritesAPageCalledByAPupil() throws IOException {
        take();
        Path out = Files.createDirectory(folder.resolve("out"));
        Ran ran = report("class-tracking-grid", "head", "html", out.resolve("Quillan-Zzyzx.html"));

        assertThat(ran.code()).as(ran.err()).isEqualTo(Tracking.DONE);
        assertThat(canaries(ran.err())).contains("quillan", "zzyzx");
        assertThat(canaries(names(files(folder)))).contains("quillan", "zzyzx");
        assertThat(canaries(bytes(files(out)))).contains("quillan", "zzyzx");
    }
}
