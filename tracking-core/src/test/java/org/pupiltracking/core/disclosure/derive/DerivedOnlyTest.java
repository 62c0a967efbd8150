package org.pupiltracking.core.disclosure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.core.disclosure.Disclosure;

class DerivedOnlyTest {

    /** The name of a type of a snapshot stands in a class file that uses it, since the constants of a class are plain text. */
    private static final String TRUE_VALUES = "org/pupiltracking/snapshot/";

    /** The class files of a package, whether it stands in a folder or in a jar. */
    private static Map<String, Boolean> classes(Class<?> beside) throws IOException, URISyntaxException {
        Path place = Path.of(Disclosure.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String folder = beside.getPackageName().replace('.', '/');
        if (Files.isDirectory(place)) {
            return classes(place.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classes(jar.getPath(folder));
        }
    }

    private static Map<String, Boolean> classes(Path folder) throws IOException {
        Map<String, Boolean> known = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                known.put(file.toString(), knowsTrueValues(file));
            }
        }
        return known;
    }

    private static boolean knowsTrueValues(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(TRUE_VALUES);
    }

    @Test
    void nothingThatDerivesFiguresSeesATrueValue() throws Exception {
        assertThat(classes(Shares.class)).hasSizeGreaterThan(5).doesNotContainValue(true);
    }

    @Test
    void whatSeesTrueValuesWouldBeFound() throws Exception {
        assertThat(classes(Disclosure.class)).containsValue(true);
    }
}
