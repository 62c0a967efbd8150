package org.pupiltracking.plugin.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The system's Chromium, where there is one; without it, what it would have shown is left out, and that is said. */
final class Browser {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private Browser() {}

    /** Returns on how many sheets {@code html} prints. */
    static int sheets(String html, Path in) throws IOException, InterruptedException {
        Optional<String> chromium = find();
        if (chromium.isEmpty()) {
            System.out.println("LEFT OUT: how pages print, since there is no Chromium on this machine");
        }
        assumeTrue(chromium.isPresent(), "no Chromium");
        Path page = Files.writeString(in.resolve("page.html"), html);
        Path pdf = in.resolve("page.pdf");
        List<String> command = new ArrayList<>(List.of(
                chromium.orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--user-data-dir=" + in.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(in.resolve("chromium.log").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end");
        }
        Matcher sheets = SHEET.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1));
        return (int) sheets.results().count();
    }

    private static Optional<String> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(p -> Files.isExecutable(Path.of(p)))
                .findFirst();
    }
}
