package org.pupiltracking.core.disclosure;

import java.util.Optional;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.core.disclosure.derive.ToldMean;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Mean;

/** What one viewer may be told of the figures of one report. */
interface Figures {

    /** Returns what may be told of {@code count}. */
    Told told(Count count);

    /**
     * Returns what may be told of {@code mean}, or why there is none; empty when neither may be told. A reason such as that nobody has a result is
     * about pupils too.
     */
    Optional<Finding<ToldMean>> told(Mean mean);
}
