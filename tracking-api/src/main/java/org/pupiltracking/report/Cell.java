package org.pupiltracking.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.text.Text;

/**
 * The smallest thing that a report asks to be shown. A report never writes a name or a number as text: it asks for a pupil, a count or a mean,
 * and disclosure decides what one viewer sees of it. What is derived (shares, gaps, intervals) is derived after disclosure, from what is shown.
 *
 * @since 0.1
 */
public sealed interface Cell {

    /** A sentence or label: a word key whose arguments are cells. */
    record Words(String key, List<Cell> arguments) implements Cell {
        public Words {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
        }
    }

    /** A text without figures or pupils. */
    record Plain(Text text) implements Cell {
        public Plain {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Data that is the same for everybody: a grade of the ladder, a class, a school, a source. Never a pupil's name or a figure. */
    record Data(String text) implements Cell {
        public Data {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A number that does not depend on pupils' results, such as how many steps a band spans. */
    record Fixed(long number) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {
        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * The name of a pupil, and what stands beside it. Withheld, with all of it, from viewers who may not name the pupil.
     *
     * @param pupil who
     * @param beside what stands beside the name, such as a grade, badges and marks
     * @param tint the colour of the one chosen group that the pupil belongs to; empty for none
     */
    record Pupil(PupilId pupil, List<Cell> beside, Optional<Tint> tint) implements Cell {
        public Pupil {
            Objects.requireNonNull(pupil, "pupil");
            beside = List.copyOf(beside);
            Objects.requireNonNull(tint, "tint");
        }

        /** The name of a pupil without tint. */
        public Pupil(PupilId pupil, List<Cell> beside) {
            this(pupil, beside, Optional.empty());
        }
    }

    /**
     * The colour of a chosen group behind a name. It tells membership, so viewers who are not cleared see the name without it.
     *
     * @param colour as in a characteristic's badge
     * @param sensitivity how closely membership is held
     */
    record Tint(String colour, Sensitivity sensitivity) {
        public Tint {
            Objects.requireNonNull(colour, "colour");
            Objects.requireNonNull(sensitivity, "sensitivity");
        }
    }

    /**
     * How many pupils a list of names holds, each counted once, such as the 5 who are one step below, or the 19 of 27 who were on track in a
     * class that was another class then. Shown exactly to viewers who may name every one of both lists, and to them only, since such lists
     * follow from results; all others have it withheld, also when it is empty.
     *
     * @param pupils who are counted
     * @param of among whom; the same as {@code pupils} where the form needs no base
     * @param form as of a {@link Counted}
     */
    record HowMany(List<PupilId> pupils, List<PupilId> of, CountForm form) implements Cell {
        public HowMany {
            pupils = List.copyOf(pupils);
            of = List.copyOf(of);
            Objects.requireNonNull(form, "form");
        }

        /** How many there are. */
        public HowMany(List<PupilId> pupils) {
            this(pupils, pupils, CountForm.COUNT);
        }
    }

    /** The name of a member of staff. */
    record Staff(StaffId person) implements Cell {
        public Staff {
            Objects.requireNonNull(person, "person");
        }
    }

    /** Something known of one pupil: a grade, a trend, a sentence about it. Withheld from viewers who may not name the pupil. */
    record OfPupil(PupilId pupil, Cell cell) implements Cell {
        public OfPupil {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(cell, "cell");
        }
    }

    /** Shown to viewers who are cleared for {@code sensitivity}; left out for others. */
    record Guarded(Cell cell, Sensitivity sensitivity) implements Cell {
        public Guarded {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(sensitivity, "sensitivity");
        }
    }

    /** A count, in a form. */
    record Counted(Count count, CountForm form) implements Cell {
        public Counted {
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(form, "form");
        }
    }

    /** A mean, in a form. */
    record Averaged(Mean mean, MeanForm form) implements Cell {
        public Averaged {
            Objects.requireNonNull(mean, "mean");
            Objects.requireNonNull(form, "form");
        }
    }

    /** One group beside another: {@code a} minus {@code b}. */
    record Compared(Count a, Count b, GapForm form) implements Cell {
        public Compared {
            Objects.requireNonNull(a, "a");
            Objects.requireNonNull(b, "b");
            Objects.requireNonNull(form, "form");
        }
    }

    /**
     * A boxed letter, such as E for English as an additional language.
     *
     * @param letters one to three characters
     * @param tint as in a characteristic's badge
     * @param meaning what it stands for; formats always give it too
     */
    record Badge(String letters, String tint, Text meaning) implements Cell {
        public Badge {
            Objects.requireNonNull(letters, "letters");
            Objects.requireNonNull(tint, "tint");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /** A mark, such as an arrow; always with a meaning in words. */
    record Mark(Sign sign) implements Cell {
        public Mark {
            Objects.requireNonNull(sign, "sign");
        }
    }

    /** What somebody wrote. Shown only to viewers who may name everybody it can be about. */
    record FreeText(String text) implements Cell {
        public FreeText {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "FreeText";
        }
    }

    /** Cells one after the other. */
    record Row(List<Cell> cells) implements Cell {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Nothing. */
    record Empty() implements Cell {}

    /** How a count is shown. */
    enum CountForm {
        /** 17. */
        COUNT,
        /** 26, the base. */
        BASE,
        /** 17 of 26. */
        OUT_OF,
        /** 65 %. */
        SHARE,
        /** 17 of 26 (65 %). */
        OUT_OF_AND_SHARE,
        /** 46 % to 81 %: the interval of the share. */
        INTERVAL
    }

    /** How a mean is shown. */
    enum MeanForm {
        MEAN,
        DEVIATION,
        INTERVAL
    }

    /** How a comparison is shown. */
    enum GapForm {
        /** −26 percentage points. */
        POINTS,
        /** −38 to −14. */
        INTERVAL,
        /** −21 pupils: how many more of {@code a} would be counted at the share of {@code b}. */
        IN_PUPILS,
        /** ±12: what chance alone gives between random groups of these sizes. */
        CHANCE,
        /** wider than chance, or within. */
        VERDICT
    }

    /** Marks that formats draw, each with a letter or shape and never by colour alone. */
    enum Sign {
        UP,
        LEVEL,
        DOWN,
        STUCK,
        BELOW,
        AT,
        ABOVE,
        JOINED,
        LEFT,
        MODERATED,
        NOT_MODERATED
    }

    /** Returns a sentence; arguments are cells, texts, strings (data), whole numbers or days. */
    static Cell words(String key, Object... arguments) {
        return new Words(key, List.of(arguments).stream().map(Cell::of).toList());
    }

    /** Returns the cell of a text, string (data), whole number, day or cell. */
    static Cell of(Object content) {
        if (content instanceof Cell cell) {
            return cell;
        } else if (content instanceof Text text) {
            return new Plain(text);
        } else if (content instanceof String data) {
            return new Data(data);
        } else if (content instanceof Integer number) {
            return new Fixed(number);
        } else if (content instanceof Long number) {
            return new Fixed(number);
        } else if (content instanceof LocalDate day) {
            return new Day(day);
        }
        throw new RefusedException(
                Problem.refused("cell.argument", content.getClass().getSimpleName()));
    }
}
