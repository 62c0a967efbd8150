package org.pupiltracking.plugin.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * A reference of the form {@code results.csv:42}, parted so that millions of them share one text and keep one number each. A reference of
 * another form has no line and is kept as it is.
 */
final class Reference {

    private static final int LONGEST_FILE = 200;

    private final String file;
    private final int line;

    private Reference(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /** Returns the parts of {@code text}; null when it has another form. What comes back by {@link #join} is the same text. */
    static @Nullable Reference of(String text) {
        int colon = text.lastIndexOf(':');
        int digits = text.length() - colon - 1;
        if (colon < 0 || colon > LONGEST_FILE || digits < 1 || digits > 9) {
            return null;
        }
        if (digits > 1 && text.charAt(colon + 1) == '0') {
            return null;
        }
        int line = 0;
        for (int i = colon + 1; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            line = line * 10 + digit;
        }
        return new Reference(text.substring(0, colon), line);
    }

    static String join(String file, int line) {
        return file + ":" + line;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }
}
