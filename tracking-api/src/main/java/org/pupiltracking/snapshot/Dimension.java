package org.pupiltracking.snapshot;

import java.util.Comparator;
import java.util.Objects;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;

/**
 * Something that sorts pupils into groups at the roll date: {@code school}, {@code phase}, {@code year}, {@code class}, {@code set:reading},
 * {@code is:sex} (a characteristic) or {@code group:disadvantaged} (a rule; values {@code yes} and {@code no}).
 *
 * @param kind what sorts
 * @param id the subject, characteristic or rule; empty for the others
 * @since 0.1
 */
public record Dimension(Kind kind, String id) implements Comparable<Dimension> {

    public static final Dimension SCHOOL = new Dimension(Kind.SCHOOL, "");
    public static final Dimension PHASE = new Dimension(Kind.PHASE, "");
    public static final Dimension YEAR = new Dimension(Kind.YEAR, "");
    public static final Dimension CLASS = new Dimension(Kind.CLASS, "");

    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::kind).thenComparing(Dimension::id);

    /** What sorts. */
    public enum Kind {
        SCHOOL,
        PHASE,
        YEAR,
        CLASS,
        SET,
        CHARACTERISTIC,
        GROUP
    }

    public Dimension {
        Objects.requireNonNull(kind, "kind");
        boolean bare = kind.compareTo(Kind.CLASS) <= 0;
        RefusedException.unless(bare == id.isEmpty(), "dimension.form", kind.name());
    }

    /** Returns the sets of {@code subject}. */
    public static Dimension sets(SubjectId subject) {
        return new Dimension(Kind.SET, subject.value());
    }

    /** Returns the values of a characteristic. */
    public static Dimension of(CharacteristicId characteristic) {
        return new Dimension(Kind.CHARACTERISTIC, characteristic.value());
    }

    /** Returns membership of a rule's group. */
    public static Dimension of(RuleId group) {
        return new Dimension(Kind.GROUP, group.value());
    }

    /** Returns the criterion that the value is {@code value}. */
    public Criterion is(String value) {
        return new Criterion(this, value);
    }

    @Override
    public int compareTo(Dimension other) {
        return ORDER.compare(this, other);
    }
}
