package org.pupiltracking.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.pupiltracking.report.Cell;
import org.pupiltracking.text.Text;

/**
 * A leaf of a disclosed report: what one viewer sees. Formats get nothing else.
 *
 * @since 0.1
 */
public sealed interface Shown {

    /** A sentence or label. */
    record Words(String key, List<Shown> arguments) implements Shown {
        public Words {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
        }
    }

    /** A text. */
    record Plain(Text text) implements Shown {
        public Plain {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Data, printed as it is; escaped by the format. */
    record Data(String text) implements Shown {
        public Data {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Shown {
        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * A pupil's name in the shortest form that differs on this page and all pages of its kind.
     *
     * @param name the form, such as {@code Amelia T.}
     * @param beside what stands beside it
     * @param tint the tint of the chosen group; the empty text for none
     */
    record Name(String name, List<Shown> beside, String tint) implements Shown {
        public Name {
            Objects.requireNonNull(name, "name");
            beside = List.copyOf(beside);
            Objects.requireNonNull(tint, "tint");
        }
    }

    /**
     * A number, exact or a range.
     *
     * @param low the least it can be
     * @param high the greatest it can be; equal to {@code low} when exact
     * @param unit how it is written
     */
    record Figure(double low, double high, Unit unit) implements Shown {
        public Figure {
            Objects.requireNonNull(unit, "unit");
        }

        /** Returns whether it is one number. */
        public boolean isExact() {
            return low == high;
        }
    }

    /**
     * A range in words of one of a few named bands, such as "some: 3 or 4 of 7".
     *
     * @param word the key of its words, such as {@code band.some}
     * @param low the least count that it can be
     * @param high the greatest
     * @param of out of how many
     */
    record Band(String word, long low, long high, long of) implements Shown {
        public Band {
            Objects.requireNonNull(word, "word");
        }
    }

    /** Not shown, to protect pupils. One mark for all reasons. */
    record Withheld() implements Shown {}

    /** There is no such figure, and why. */
    record NoFigure(Text reason) implements Shown {
        public NoFigure {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A boxed letter. */
    record Badge(String letters, String tint, Text meaning) implements Shown {
        public Badge {
            Objects.requireNonNull(letters, "letters");
            Objects.requireNonNull(tint, "tint");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /** A mark. */
    record Mark(Cell.Sign sign) implements Shown {
        public Mark {
            Objects.requireNonNull(sign, "sign");
        }
    }

    /** Leaves one after the other. */
    record Row(List<Shown> leaves) implements Shown {
        public Row {
            leaves = List.copyOf(leaves);
        }
    }

    /** Nothing. */
    record Empty() implements Shown {}

    /** How a figure is written. */
    enum Unit {
        /** A whole number. */
        COUNT,
        /** A percentage, 0 to 100. */
        PERCENT,
        /** Percentage points, signed. */
        POINTS,
        /** Pupils, signed. */
        SIGNED_COUNT,
        /** A number with one decimal. */
        DECIMAL
    }
}
