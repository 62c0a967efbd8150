package org.pupiltracking.framework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.scheme.SchemeKey;

/**
 * Which scheme a framework uses where. The first use that fits counts.
 *
 * @param scheme the scheme
 * @param subject for this node and its parts; empty for all
 * @param years for these year groups; empty for all
 * @param kind for this kind of result; empty for all
 * @param valid on these days
 * @since 0.1
 */
public record Use(
        SchemeKey scheme, Optional<SubjectId> subject, Optional<YearRange> years, Optional<KindId> kind, Dates valid) {

    public Use {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(valid, "valid");
    }

    boolean fits(SubjectTree tree, SubjectId of, YearGroup year, KindId as, LocalDate on) {
        return years.map(y -> y.holds(year)).orElse(true)
                && kind.map(as::equals).orElse(true)
                && valid.hold(on)
                && subject.map(s -> isPart(tree, of, s)).orElse(true);
    }

    private static boolean isPart(SubjectTree tree, SubjectId part, SubjectId whole) {
        Optional<SubjectId> at = Optional.of(part);
        while (at.isPresent()) {
            if (at.get().equals(whole)) {
                return true;
            }
            at = tree.find(at.get()).flatMap(Subject::parent);
        }
        return false;
    }
}
