package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pupiltracking.text.Text;

/**
 * The file in which the program that opened a folder says who it is, for the one that finds the folder locked. It holds no lock itself and
 * stays when the program ends: a stale one is seen by its process being gone.
 */
final class Holder {

    private static final String FILE = "holder";

    private Holder() {}

    static void write(Path folder) throws IOException {
        Instant since = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        Private.createFile(folder, FILE);
        Files.writeString(
                folder.resolve(FILE), ProcessHandle.current().pid() + "\n" + since + "\n", StandardCharsets.UTF_8);
    }

    /** Returns who holds the folder: {@code store.holder[4711, 2025-12-01T08:30:00Z]}, or {@code store.holder-unknown}. */
    static Text read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
            long pid = Long.parseLong(lines.get(0));
            if (ProcessHandle.of(pid).isPresent()) {
                return Text.of(
                        "store.holder",
                        Long.toString(pid),
                        Instant.parse(lines.get(1)).toString());
            }
        } catch (IOException | RuntimeException e) {
            // Whoever holds the folder is another kind of program, or is just writing the file.
            return Text.of("store.holder-unknown");
        }
        return Text.of("store.holder-unknown");
    }
}
