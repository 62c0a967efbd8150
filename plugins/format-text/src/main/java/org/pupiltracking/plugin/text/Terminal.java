package org.pupiltracking.plugin.text;

import java.util.ArrayList;
import java.util.List;

/** What a terminal makes of characters: how wide they are, where a line can end, and which of them would command it. */
final class Terminal {

    private Terminal() {}

    /** Returns {@code text} without what a terminal obeys: control characters, escapes, changes of direction, line ends. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean obeyed = Character.isISOControl(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0x200E
                    || c == 0x200F;
            safe.appendCodePoint(obeyed ? 0xFFFD : c);
        });
        return safe.toString();
    }

    /** Returns how many columns {@code text} takes: two for wide characters, none for marks that combine. */
    static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
        return wide ? 2 : 1;
    }

    /** Returns the lines that {@code chunks} fill, {@code gap} between two of a line; a chunk that is wider than a line is broken. */
    static List<String> fill(List<String> chunks, String gap, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String chunk : chunks) {
            for (String part : broken(chunk, width)) {
                if (line.length() > 0 && width(line.toString()) + gap.length() + width(part) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? gap : "").append(part);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Returns the lines of a sentence, broken at blanks. */
    static List<String> wrap(String sentence, int width) {
        return fill(List.of(sentence.strip().split("\\s+")), " ", width);
    }

    private static List<String> broken(String chunk, int width) {
        if (width(chunk) <= width) {
            return List.of(chunk);
        }
        if (chunk.strip().contains(" ")) {
            return fill(List.of(chunk.strip().split("\\s+")), " ", width);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        chunk.codePoints().forEach(c -> {
            if (width(part.toString()) + width(c) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(c);
        });
        parts.add(part.toString());
        return parts;
    }

    /** Returns {@code text} with blanks at its end, or at its start for figures, up to {@code width}. */
    static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - width(text)));
        return right ? blanks + text : text + blanks;
    }
}
