package org.pupiltracking.kit.declarations;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;

/** The text of a file, which must be UTF-8: another encoding is named, not guessed, since a wrong guess would change a label in silence. */
final class FileText {

    /** The characters of one line; readers of YAML take a time that grows with the square of them. */
    static final int MOST_IN_A_LINE = 250_000;

    private FileText() {}

    static Outcome<String> read(String name, byte[] bytes, int most) {
        if (bytes.length > most) {
            return refused(Problem.refused("yaml.too-large", most >> 20).at(Place.of(name)));
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return refused(Problem.refused("yaml.office-file").at(Place.of(name)));
        }
        if (isUtf16(bytes)) {
            return refused(Problem.refused("yaml.utf-16").at(Place.of(name)));
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return refused(Problem.refused("yaml.not-utf-8").at(place(name, bytes, in.position())));
        }
        out.flip();
        return checked(name, out.toString());
    }

    private static Outcome<String> refused(Problem problem) {
        return new Outcome<>("", List.of(problem));
    }

    private static boolean startsWith(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** By its mark, or because every other byte of its first two characters is nought. */
    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE)
                || startsWith(bytes, 0xFE, 0xFF)
                || (bytes.length >= 4
                        && (bytes[0] == 0) != (bytes[1] == 0)
                        && (bytes[0] == 0) == (bytes[2] == 0)
                        && (bytes[1] == 0) == (bytes[3] == 0));
    }

    /** What a text file never holds is told before the YAML is read, so that its place can be told. */
    private static Outcome<String> checked(String name, String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                Place place = Place.of(name, line, Integer.toString(column));
                String number = String.format(Locale.ROOT, "U+%04X", c);
                return refused(Problem.refused("yaml.control-character", number).at(place));
            }
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            } else if (column > MOST_IN_A_LINE + 1) {
                return refused(
                        Problem.refused("yaml.line-too-long", MOST_IN_A_LINE).at(Place.of(name, line)));
            }
            i += Character.charCount(c);
        }
        return Outcome.of(text);
    }

    private static Place place(String name, byte[] bytes, int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return Place.of(name, line, Integer.toString(column));
    }
}
