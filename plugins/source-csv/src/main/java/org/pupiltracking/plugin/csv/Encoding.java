package org.pupiltracking.plugin.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.SourceInput;

/**
 * How a file's bytes are characters: by its byte order mark; without one UTF-8 if all of the file is that, else Windows-1252, in which older
 * spreadsheets save.
 *
 * @param mark how many bytes of byte order mark are to be skipped
 * @param guessed whether it is Windows-1252 only because it is not UTF-8
 */
record Encoding(Charset charset, int mark, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    /**
     * Returns the encoding of {@code in}, which is read from start to end where it has no mark.
     *
     * @param set {@code auto} or the encoding to take
     * @throws RefusedException {@code csv.spreadsheet} for a workbook, {@code csv.not-text} for any other bytes that are no text
     * @throws IOException only if reading does
     */
    static Encoding of(SourceInput in, String set) throws IOException {
        try (InputStream bytes = new BufferedInputStream(in.open(), BLOCK)) {
            bytes.mark(8);
            byte[] head = bytes.readNBytes(8);
            bytes.reset();
            RefusedException.unless(
                    !starts(head, 'P', 'K', 3, 4) && !starts(head, 0xD0, 0xCF, 0x11, 0xE0), "csv.spreadsheet");
            RefusedException.unless(!starts(head, '%', 'P', 'D', 'F') && !starts(head, 0x1F, 0x8B), "csv.not-text");
            if (starts(head, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3, false);
            }
            if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
                return new Encoding(
                        head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2, false);
            }
            return switch (set) {
                case "utf-8" -> new Encoding(StandardCharsets.UTF_8, 0, false);
                case "utf-16" -> new Encoding(StandardCharsets.UTF_16LE, 0, false);
                case "windows-1252" -> new Encoding(WINDOWS, 0, false);
                default ->
                    isUtf8(bytes) ? new Encoding(StandardCharsets.UTF_8, 0, false) : new Encoding(WINDOWS, 0, true);
            };
        }
    }

    private static boolean starts(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        byte[] array = block.array();
        boolean good = true;
        boolean end = false;
        while (!end) {
            int start = block.position();
            int read = bytes.read(array, start, BLOCK - start);
            end = read < 0;
            boolean ascii = start == 0;
            for (int i = start; i < start + read; i++) {
                if (array[i] <= 0) {
                    if (array[i] == 0) {
                        throw new RefusedException(Problem.refused("csv.not-text"));
                    }
                    ascii = false;
                }
            }
            block.limit(start + Math.max(0, read)).position(0);
            if (good && !ascii) {
                chars.clear();
                good = !decoder.decode(block, chars, end).isError();
                block.compact();
            } else {
                block.clear();
            }
        }
        return good;
    }

    /** Returns the characters of {@code bytes}, which begin with the mark if there is one. */
    Reader read(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, charset);
    }
}
