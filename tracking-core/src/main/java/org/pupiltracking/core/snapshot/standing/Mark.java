package org.pupiltracking.core.snapshot.standing;

import java.util.Comparator;
import java.util.OptionalInt;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;

/**
 * A result as a row or column of a table: the grade that it counts as, the number, the bound or the code. Ordered codes first, then by place on
 * the ladder.
 */
public record Mark(SchemeKey scheme, int order, String printed) implements Comparable<Mark> {

    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::scheme).thenComparingInt(Mark::order).thenComparing(Mark::printed);

    static Mark of(Rungs ladder, Written written) {
        GradingScheme scheme = ladder.scheme();
        Result result = written.result().orElseThrow();
        if (result instanceof Result.NotAttainment code) {
            return new Mark(scheme.key(), scheme.codes().indexOf(scheme.code(code.code())) - 100_000, code.code());
        } else if (result instanceof Result.AtGrade at) {
            return new Mark(scheme.key(), scheme.ordinal(at.grade()), at.grade());
        } else if (result instanceof Result.Score score) {
            OptionalInt place = scheme.ordinal(result);
            return new Mark(scheme.key(), place.orElse(0), score.value().toPlainString());
        }
        Result.OutOfRange bound = (Result.OutOfRange) result;
        int place = ladder.place(result)
                .map(p -> bound.below() ? p.least() : p.greatest())
                .orElse(0);
        return new Mark(
                scheme.key(), place, (bound.below() ? "<" : ">") + bound.limit().toPlainString());
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
