package org.pupiltracking.kit.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of a spoken leaf: language, data or something that is drawn. All that is language has been said; what is left to a format is how it
 * looks.
 *
 * @param kind what it is
 * @param text what is read, not yet escaped for any format
 * @param meaning what it stands for where {@code text} is a letter or a mark; empty where the text says all
 * @param tint the colour of a badge or of the group behind a name; may be empty
 * @param parts what stands beside a name; empty for all others
 * @param range the number, for what is drawn from it; empty for what is no figure
 */
public record Piece(Kind kind, String text, String meaning, String tint, List<Piece> parts, Optional<Range> range) {

    /** A number as far as it is shown: from {@code low} to {@code high}, which are equal where it is exact. */
    public record Range(double low, double high) {}

    /** What a piece is. */
    public enum Kind {
        /** Language. */
        TEXT,
        /** Data that may be of any language and direction. */
        DATA,
        /** A number or a range of numbers. */
        FIGURE,
        /** A pupil's name. */
        NAME,
        BADGE,
        MARK,
        /** Not shown, to protect pupils. */
        WITHHELD,
        /** Why there is no figure. */
        REASON
    }

    public Piece {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(tint, "tint");
        parts = List.copyOf(parts);
        Objects.requireNonNull(range, "range");
    }

    static Piece of(Kind kind, String text) {
        return new Piece(kind, text, "", "", List.of(), Optional.empty());
    }

    static Piece figure(String text, double low, double high) {
        return new Piece(Kind.FIGURE, text, "", "", List.of(), Optional.of(new Range(low, high)));
    }

    static Piece of(Kind kind, String text, String meaning, String tint) {
        return new Piece(kind, text, meaning, tint, List.of(), Optional.empty());
    }

    /** Returns whether one of the parts is the mark {@code symbol}. */
    public boolean has(String symbol) {
        return parts.stream().anyMatch(p -> p.kind == Kind.MARK && p.text.equals(symbol));
    }
}
