package org.pupiltracking.snapshot;

import java.util.Objects;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;

/**
 * One judgement as the snapshot reads it.
 *
 * @param point when
 * @param kind what kind of result
 * @param scheme the scheme and edition it was made in
 * @param raw the text as given
 * @param result what it means there
 * @param security how sure it is
 * @since 0.1
 */
public record Reading(Point point, KindId kind, SchemeKey scheme, String raw, Result result, Security security) {

    public Reading {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(security, "security");
    }

    /** Returns the grade or number as it is printed, such as {@code 2b} or {@code 104}; the code for a code. */
    public String printed() {
        if (result instanceof Result.AtGrade at) {
            return at.whole().orElse(at.grade()) + at.qualifier().orElse("");
        } else if (result instanceof Result.Score score) {
            return score.value().toPlainString();
        } else if (result instanceof Result.OutOfRange bound) {
            return (bound.below() ? "<" : ">") + bound.limit().toPlainString();
        }
        return ((Result.NotAttainment) result).code();
    }
}
