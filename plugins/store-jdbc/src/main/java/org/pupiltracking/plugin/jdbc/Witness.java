package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file that remembers how many revisions a folder's record has acknowledged. H2 takes a file that lost its end for one whose last writes
 * were never finished, and goes on from what is left without a word; this number is what tells it from a whole one.
 */
final class Witness {

    private static final String FILE = "acknowledged";

    private final Path folder;

    Witness(Path folder) {
        this.folder = folder;
    }

    /** Returns how many revisions must be there at least; 0 where nothing is remembered. */
    long least() throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Remembers {@code revisions}, unless more are remembered already. The file is replaced whole, so a kill leaves the old or the new. */
    synchronized void remember(long revisions) throws IOException {
        if (revisions <= least()) {
            return;
        }
        String next = FILE + ".new";
        Private.createFile(folder, next);
        try (FileChannel channel = FileChannel.open(
                folder.resolve(next), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(Long.toString(revisions).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(folder.resolve(next), folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }
}
