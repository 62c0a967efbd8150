package org.pupiltracking.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting that a measure, report or source understands; enough for a program to build a form.
 *
 * @param name such as {@code level}
 * @param type what values are
 * @param usual the default, as text; may be empty when there is none
 * @param allowed the values to choose from, for {@link Type#CHOICE}
 * @param least the least number; empty for none
 * @param greatest the greatest number; empty for none
 * @param label a word key
 * @param repeatable whether several values may be given, parted by line feeds
 * @since 0.1
 */
public record Parameter(
        String name,
        Type type,
        String usual,
        List<String> allowed,
        Optional<Double> least,
        Optional<Double> greatest,
        String label,
        boolean repeatable) {

    /** What values of a parameter are. */
    public enum Type {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        YES_NO,
        CHOICE,
        SUBJECT,
        POLICY,
        RULE,
        KIND,
        POINT,
        GROUP
    }

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(usual, "usual");
        allowed = List.copyOf(allowed);
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(greatest, "greatest");
        Objects.requireNonNull(label, "label");
    }

    /** Returns a single-valued parameter without range. */
    public static Parameter of(String name, Type type, String usual, String label) {
        return new Parameter(name, type, usual, List.of(), Optional.empty(), Optional.empty(), label, false);
    }

    /** Returns a choice between {@code allowed}. */
    public static Parameter choice(String name, String usual, List<String> allowed, String label) {
        return new Parameter(name, Type.CHOICE, usual, allowed, Optional.empty(), Optional.empty(), label, false);
    }

    /** Returns a number from {@code least} to {@code greatest}. */
    public static Parameter number(String name, double usual, double least, double greatest, String label) {
        return new Parameter(
                name,
                Type.NUMBER,
                Double.toString(usual),
                List.of(),
                Optional.of(least),
                Optional.of(greatest),
                label,
                false);
    }

    /** Returns the same parameter that takes several values. */
    public Parameter repeated() {
        return new Parameter(name, type, usual, allowed, least, greatest, label, true);
    }
}
