package org.pupiltracking.kit.pages;

import java.util.Locale;
import org.pupiltracking.report.Cell;

/** The shapes of marks: the same in every format, so that a page, a print and a terminal read alike. */
public final class Marks {

    private Marks() {}

    /** Returns the shape of {@code sign}, one character. */
    public static String symbol(Cell.Sign sign) {
        return switch (sign) {
            case UP, ABOVE -> "▲";
            case DOWN, BELOW -> "▼";
            case LEVEL -> "▸";
            case AT, MODERATED -> "●";
            case STUCK -> "=";
            case JOINED -> "→";
            case LEFT -> "←";
            case NOT_MODERATED -> "○";
        };
    }

    /** Returns the key of what {@code sign} means, such as {@code sign.not-moderated}. */
    public static String key(Cell.Sign sign) {
        return "sign." + name(sign);
    }

    /** Returns {@code not-moderated}. */
    public static String name(Cell.Sign sign) {
        return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
