package org.pupiltracking.core.catalogue;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.scheme.SchemeKey;

/**
 * The name of one thing that a plugin brings, such as {@code report:class-grid} or {@code scheme:nc-levels@1999}. In one scope each name is
 * held by one plugin.
 *
 * @param what of which kind it is
 * @param id its id, with {@code @} and edition for schemes and frameworks
 */
public record Contribution(What what, String id) implements Comparable<Contribution> {

    private static final Comparator<Contribution> ORDER =
            Comparator.comparing(Contribution::what).thenComparing(Contribution::id);

    public Contribution {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(id, "id");
    }

    /** Returns the name of a scheme. */
    public static Contribution scheme(SchemeKey key) {
        return new Contribution(What.SCHEME, key.toString());
    }

    /** Returns the name of a framework. */
    public static Contribution framework(FrameworkKey key) {
        return new Contribution(What.FRAMEWORK, key.toString());
    }

    /** Returns the name of a measure. */
    public static Contribution measure(MeasureId id) {
        return new Contribution(What.MEASURE, id.value());
    }

    /** Returns the name of a report. */
    public static Contribution report(ReportId id) {
        return new Contribution(What.REPORT, id.value());
    }

    /** Returns the name of a format. */
    public static Contribution format(String id) {
        return new Contribution(What.FORMAT, id);
    }

    /** Returns the name of a source. */
    public static Contribution source(String id) {
        return new Contribution(What.SOURCE, id);
    }

    /** Returns the name of the stores of {@code urlScheme}, such as {@code file}. */
    public static Contribution store(String urlScheme) {
        return new Contribution(What.STORE, urlScheme);
    }

    /** Returns the name of what reads declaration files with this ending. */
    public static Contribution declarations(String ending) {
        return new Contribution(What.DECLARATIONS, ending.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Contribution other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return what.word() + ":" + id;
    }
}
