package org.pupiltracking.core.snapshot;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.outcome.Problem;

/**
 * A record as loaded.
 *
 * @param snapshot the frozen view, without names
 * @param names who everybody is, for disclosure alone
 * @param problems what could not be read, each with how many facts it cost: a scheme that is not known, a point of another calendar
 */
public record Loaded(GridSnapshot snapshot, Names names, List<Problem> problems) {

    public Loaded {
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(names, "names");
        problems = List.copyOf(problems);
    }
}
