package org.pupiltracking.measure;

import java.util.Objects;

/**
 * What {@link Measure#fit} learnt of a reference population. Data: it can be kept, hashed, cited and applied to other pupils later.
 *
 * @param measure whose model it is
 * @param values everything that {@link Measure#apply} needs
 * @since 0.1
 */
public record Model(MeasureId measure, Results values) {

    public Model {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(values, "values");
    }
}
