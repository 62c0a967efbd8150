package org.pupiltracking.core.snapshot.standing;

import java.math.BigDecimal;
import java.util.Optional;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Position;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.text.Text;

/**
 * What one question says of every pupil who is read alike and has the same two results. Made once and shared by all of them.
 *
 * @param inShare whether the pupil counts in the share at expectation, as one who met it or as one who did not
 * @param inProgress whether the pupil counts in the share that made expected progress
 * @param value what may be averaged
 * @param now the latest result as a number, for tables
 * @param before the baseline as a number
 */
public record Verdict(
        Coverage coverage,
        Finding<Expectation> expectation,
        Finding<Integer> steps,
        Finding<Position> position,
        Finding<Band> band,
        Finding<Progress> progress,
        boolean inShare,
        boolean inProgress,
        Optional<Value> value,
        Optional<BigDecimal> now,
        Optional<BigDecimal> before) {

    /** A number in a unit: what the scheme or the points table calls it, a word key. */
    public record Value(BigDecimal number, String unit) {}

    /** Returns whether the pupil made expected progress. */
    public boolean madeExpectedProgress() {
        return progress.found().flatMap(p -> p.enough().found()).orElse(false);
    }

    /** Returns whether the position is {@code at} or better. */
    public boolean reaches(Position at) {
        return position.found().filter(p -> p.compareTo(at) >= 0).isPresent();
    }

    static <T> Finding<T> none(Text why) {
        return new Finding.NotMeasured<>(why);
    }
}
