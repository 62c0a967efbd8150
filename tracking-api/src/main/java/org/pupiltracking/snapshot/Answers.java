package org.pupiltracking.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.measure.Table;
import org.pupiltracking.record.PupilId;

/**
 * The answers to one {@link Question} for everybody in a snapshot. Frozen; safe for many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface Answers {

    /** Returns the question, with everything that was left to the framework filled in. */
    Question question();

    /** Returns the day whose roll, classes and characteristics count. */
    LocalDate rollDate();

    /**
     * Returns where a pupil stands.
     *
     * @throws org.pupiltracking.outcome.RefusedException {@code pupil.unknown}
     */
    PupilStanding standing(PupilId pupil);

    /** Returns how many of a scope's pupils who meet all criteria are counted by {@code split} among {@code base}. */
    Count count(Scope scope, Set<Criterion> all, Split base, Split split);

    /**
     * Returns the pupils of a scope who meet all criteria and for whom {@code split} holds, in canonical order: whom {@link #count} counts with
     * this split as its base. Disclosure decides by them, sizes first.
     */
    List<PupilId> pupils(Scope scope, Set<Criterion> all, Split split);

    /** Returns the mean of a scope's pupils who meet all criteria. */
    Mean mean(Scope scope, Set<Criterion> all);

    /** Returns tallies by dimensions; with {@code pairs} also of every pair of values. */
    Breakdown breakdown(Scope scope, List<Dimension> dimensions, boolean pairs);

    /**
     * Returns how pupils moved.
     *
     * @throws org.pupiltracking.outcome.RefusedException {@code question.no-since}, {@code transitions.schemes-differ}
     */
    Transitions transitions(Scope scope);

    /**
     * Returns a table for a measure, a row a pupil on roll.
     *
     * @param roles for each role of the measure what stands in its column
     */
    Table table(Scope scope, Map<String, InTable> roles);

    /** What can stand in a column of {@link #table}. */
    enum InTable {
        PUPIL,
        SCHOOL,
        CLASS,
        /** The latest result as a number: in the scheme's own numbers or the framework's usual points. */
        LATEST,
        /** The baseline as a number. */
        BASELINE,
        /** The latest grade or number as printed. */
        LATEST_GRADE,
        /** The baseline's grade or number as printed. */
        BASELINE_GRADE
    }
}
