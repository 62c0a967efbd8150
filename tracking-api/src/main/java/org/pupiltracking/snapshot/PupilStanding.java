package org.pupiltracking.snapshot;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Position;
import org.pupiltracking.record.PupilId;

/**
 * Where one pupil stands under one question.
 *
 * @param pupil who
 * @param readAs the year group against which the pupil is read
 * @param coverage whether there is a result that counts
 * @param latest the result at the question's point, also when it is a code or of another scheme; or why there is none
 * @param baseline the result that the baseline rule names; or why there is none
 * @param expectation what is expected; or why nothing is
 * @param steps steps from the expectation: 0 within it, negative below; or the reason
 * @param position below, at or above; or the reason
 * @param band the band; or the reason
 * @param progress from baseline to latest; or the reason
 * @param byOwn whether a framework or policy of the pupil's own was used
 * @since 0.1
 */
public record PupilStanding(
        PupilId pupil,
        Optional<YearGroup> readAs,
        Coverage coverage,
        Finding<Reading> latest,
        Finding<Reading> baseline,
        Finding<Expectation> expectation,
        Finding<Integer> steps,
        Finding<Position> position,
        Finding<Band> band,
        Finding<Progress> progress,
        boolean byOwn) {

    public PupilStanding {
        Objects.requireNonNull(pupil, "pupil");
        Objects.requireNonNull(readAs, "readAs");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(progress, "progress");
    }
}
