package org.pupiltracking.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pupiltracking.intake.Taken;

class EmbedInMisTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."));

    @TempDir
    private Path folder;

    static Path sheet(Path folder) throws IOException {
        return Files.writeString(folder.resolve("spring.csv"), """
                Id,Forename,Surname,Class,Year,Reading
                1,Quill,Zzyzx,4B,4,3c
                2,Marla,Vexley,4B,4,2a
                3,Odd,Thornquist,4B,4,9z
                """);
    }

    @Test
    void sheetBecomesAPageForItsTeacher() throws IOException {
        Path page = folder.resolve("4b.html");

        Taken taken = EmbedInMis.taken(sheet(folder), folder.resolve("record"), page);

        assertThat(taken.rows()).isEqualTo(3);
        assertThat(taken.taken().judgements()).isEqualTo(2);
        assertThat(page).content().contains("Quill", "Marla", "3c", "</html>").doesNotContain("‹");
    }

    /** The README shows this very code, less its indentation. */
    @Test
    void readmeShowsTheCodeThatRuns() throws IOException {
        List<String> source = Files.readAllLines(
                ROOT.resolve("examples/embed-in-mis/src/main/java/org/pupiltracking/examples/embed/EmbedInMis.java"));
        int from = indexOf(source, "// README: embed");
        int to = indexOf(source, "// README: end");
        List<String> code = source.subList(from + 1, to).stream()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line)
                .toList();

        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).containsSequence(code);
    }

    private static int indexOf(List<String> lines, String mark) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        throw new AssertionError("no line " + mark);
    }
}
