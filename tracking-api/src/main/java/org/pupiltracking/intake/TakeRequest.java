package org.pupiltracking.intake;

import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.record.StaffId;

/**
 * How a file is to be taken in. A value: equal and hashable; its settings are text.
 *
 * @param source the id of the source that reads it, such as {@code csv}; empty for the one that recognises it best
 * @param with settings of that source; {@link #FRAMEWORK} and {@link #KIND} are understood by every source of results
 * @param complete whether the file holds all that its schools have to say: pupils on their roll whom it does not name have left, and results
 *     of its subjects, points and kinds that it neither holds nor leaves blank are withdrawn
 * @param strict whether nothing at all is taken when anything would be left out
 * @param dryRun whether everything is done except keeping it
 * @param by who takes it in; empty when not known
 * @since 0.1
 */
public record TakeRequest(
        Optional<String> source,
        Settings with,
        boolean complete,
        boolean strict,
        boolean dryRun,
        Optional<StaffId> by) {

    /** The setting that names the framework of results, such as {@code scores} for its latest edition or {@code nc-levels@1999}. */
    public static final String FRAMEWORK = "framework";

    /** The setting that names the kind of results that do not say theirs; {@code teacher-assessment} unless set. */
    public static final String KIND = "kind";

    public TakeRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(by, "by");
    }

    /** Returns a request that takes what is good, by nobody in particular. */
    public static TakeRequest of(String source, Settings with) {
        return new TakeRequest(Optional.of(source), with, false, false, false, Optional.empty());
    }

    /** Returns the same request for a file declared complete. */
    public TakeRequest ofCompleteFile() {
        return new TakeRequest(source, with, true, strict, dryRun, by);
    }

    /** Returns the same request that takes all or nothing. */
    public TakeRequest allOrNothing() {
        return new TakeRequest(source, with, complete, true, dryRun, by);
    }

    /** Returns the same request that keeps nothing. */
    public TakeRequest asDryRun() {
        return new TakeRequest(source, with, complete, strict, true, by);
    }

    /** Returns the same request by {@code who}. */
    public TakeRequest by(StaffId who) {
        return new TakeRequest(source, with, complete, strict, dryRun, Optional.of(who));
    }
}
