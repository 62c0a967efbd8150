package org.pupiltracking.snapshot;

import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.text.Text;

/**
 * The mean of a population, where the scheme or a points table allows means. Made by a {@link Snapshot} only.
 *
 * @since 0.1
 */
@ProviderType
public interface Mean {

    /** Returns the question it answers. */
    Question question();

    /** Returns whom it is about. */
    Population population();

    /** Returns what is averaged, such as the words for National Curriculum points. */
    Text unit();

    /** Returns how many pupils it averages. */
    int of();

    /** Returns the mean; or why there is none. */
    Finding<Double> mean();

    /** Returns the sample standard deviation; empty below two pupils or without a mean. */
    OptionalDouble deviation();
}
