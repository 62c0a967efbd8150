package org.pupiltracking.measure;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;

/**
 * A measure over tables, such as a gap or a transition matrix. Whom it is fitted on is not whom it is reported for. Safe for use by many
 * threads. Rule {@code measure.order}: the order in which rows came changes no bit of a result.
 *
 * @since 0.1
 */
@ConsumerType
public interface Measure {

    /** Returns the permanent id. */
    MeasureId id();

    /** Returns a word key for its name. */
    String label();

    /** Returns the columns that it needs. */
    List<Input> inputs();

    /** Returns the settings that it understands. */
    List<Parameter> parameters();

    /**
     * Returns what can be learnt of {@code reference}; an empty model for a measure that learns nothing. Rule {@code measure.total}: any
     * table gives a model or a refusal with a reason, never a NaN and never an endless loop.
     *
     * @throws org.pupiltracking.outcome.RefusedException if nothing can be learnt of it, with the reason
     */
    Model fit(Table reference, Settings with, Monitor on);

    /**
     * Returns what {@code model} says of {@code pupils}, with a problem for each row that could not be used. Any table, also an empty one,
     * gives results.
     */
    Outcome<Results> apply(Model model, Table pupils, Settings with, Monitor on);
}
