package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.spi.Declared;

/** The files that the tests read, and how their problems are said. */
final class Files {

    static final List<String> SHIPPED = List.of("nc-levels.yaml", "scores.yaml");

    private static final YamlDeclarations READER = new YamlDeclarations();

    private Files() {}

    static String shipped(String name) {
        try (InputStream in = Files.class.getClassLoader().getResourceAsStream("META-INF/tracking/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome<Declared> read(String text) {
        try {
            return READER.read("file.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Declared whole(String text) {
        Outcome<Declared> read = read(text);
        assertThat(said(read)).isEmpty();
        return read.value();
    }

    /** Problems as {@code line:column code}. */
    static List<String> said(Outcome<?> outcome) {
        return outcome.problems().stream().map(Files::said).toList();
    }

    private static String said(Problem problem) {
        return problem.place()
                        .filter(p -> p.line().isPresent())
                        .map(p -> p.line().getAsInt() + ":" + p.column().orElse("") + " ")
                        .orElse("")
                + problem.code();
    }
}
