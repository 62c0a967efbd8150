package org.pupiltracking.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program, from its jar, in Java machines of its own. */
class EmbedInMisIT {

    /** What the program needs at run time, jars all. */
    private static final List<String> NEEDED = needed();

    @TempDir
    private Path folder;

    @Test
    void runsOnAPlainClassPath() throws Exception {
        assertThat(run("-cp", String.join(File.pathSeparator, NEEDED), "org.pupiltracking.examples.embed.EmbedInMis"))
                .contains("Quill", "3c", "</html>");
    }

    @Test
    void runsOnTheModulePath() throws Exception {
        assertThat(run(
                        "-p",
                        String.join(File.pathSeparator, NEEDED),
                        "--add-modules",
                        "ALL-MODULE-PATH",
                        "-m",
                        "org.pupiltracking.examples.embed/org.pupiltracking.examples.embed.EmbedInMis"))
                .contains("Quill", "3c", "</html>");
    }

    /** A build that imports a bill of materials runs with the versions that this manages, in place of ours. */
    @Test
    void runsWithTheVersionsThatSpringBootManages() throws Exception {
        List<String> path = new ArrayList<>(List.of(NEEDED.get(0)));
        path.addAll(underSpringBoot());
        assertThat(names(path))
                .contains(
                        "flyway-core-11.7.2.jar",
                        "freemarker-2.3.34.jar",
                        "h2-2.3.232.jar",
                        "jackson-core-2.19.0.jar",
                        "slf4j-api-2.0.17.jar");
        assertThat(withoutVersions(path)).doesNotHaveDuplicates().containsAll(withoutVersions(NEEDED));

        assertThat(run("-cp", String.join(File.pathSeparator, path), "org.pupiltracking.examples.embed.EmbedInMis"))
                .contains("Quill", "3c", "</html>");
    }

    /** A program may bring libraries of its own that are years older than ours. */
    @ParameterizedTest
    @CsvSource({"old, guava-25.1-jre.jar"})
    void runsBehindTheLibrariesOfOthers(String others, String among) throws Exception {
        List<String> path = new ArrayList<>(brought(others));
        assertThat(path).anyMatch(jar -> jar.endsWith(among));
        path.addAll(NEEDED);

        assertThat(run("-cp", String.join(File.pathSeparator, path), "org.pupiltracking.examples.embed.EmbedInMis"))
                .contains("Quill", "3c", "</html>");
    }

    private static List<String> needed() {
        List<String> all = new ArrayList<>();
        all.add(System.getProperty("embed.jar", ""));
        all.addAll(Arrays.asList(System.getProperty("embed.dependencies", "").split(File.pathSeparator, -1)));
        return all;
    }

    private static List<String> brought(String by) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("embed.brought", "target"), by))) {
            return jars.map(Path::toString).sorted().toList();
        }
    }

    /** Returns what Maven found for the build in the folder {@code spring-boot}. */
    private static List<String> underSpringBoot() throws IOException {
        Path file = Path.of(System.getProperty("embed.spring.boot", "spring-boot/target/class-path"));
        return Arrays.asList(
                Files.readString(file, StandardCharsets.UTF_8).strip().split(File.pathSeparator, -1));
    }

    private static List<String> names(List<String> path) {
        return path.stream().map(jar -> Path.of(jar).getFileName().toString()).toList();
    }

    private static List<String> withoutVersions(List<String> path) {
        return names(path).stream()
                .map(name -> name.replaceFirst("-[0-9].*", ""))
                .toList();
    }

    private String run(String... how) throws IOException, InterruptedException {
        Path page = folder.resolve("4b.html");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(how));
        command.add(EmbedInMisTest.sheet(folder).toString());
        command.add(folder.resolve("record").toString());
        command.add(page.toString());
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(printed, StandardCharsets.UTF_8))
                .isZero();
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
