package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.Reading;

/** The naive twin's half about transitions: pupil by pupil, what was and what is. Shares nothing with the engine. */
final class TwinMoves {

    /** A row or column: what is printed of a result, and its place among the others. */
    record Mark(SchemeKey scheme, int place, String printed) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return Comparator.comparing(Mark::scheme)
                    .thenComparing(Mark::place)
                    .thenComparing(Mark::printed)
                    .compare(this, other);
        }
    }

    private final TwinQuestion twin;
    private final LocalDate day;
    private final Point since;
    private final Map<PupilId, TwinQuestion.Read> compared = new LinkedHashMap<>();
    final TreeSet<Mark> from = new TreeSet<>();
    final TreeSet<Mark> to = new TreeSet<>();
    final List<PupilId> withoutStart = new ArrayList<>();
    final List<PupilId> withoutEnd = new ArrayList<>();
    private final Map<List<String>, List<PupilId>> cells = new HashMap<>();

    TwinMoves(TwinQuestion twin, List<PupilId> roll, LocalDate day) {
        this.twin = twin;
        this.day = day;
        this.since = twin.q.since().orElseThrow();
        for (PupilId p : roll) {
            TwinQuestion.Read read = twin.read(p, day);
            if (read.apart().isEmpty() && read.ladder().isPresent()) {
                compared.put(p, fromThePoint(read));
                place(p, mark(p, read, since), mark(p, read, twin.q.at()));
            }
        }
    }

    private void place(PupilId p, Optional<Mark> start, Optional<Mark> end) {
        start.ifPresent(from::add);
        end.ifPresent(to::add);
        if (start.isPresent() && end.isPresent()) {
            cells.computeIfAbsent(List.of(start.get().printed(), end.get().printed()), m -> new ArrayList<>())
                    .add(p);
        } else if (start.isPresent()) {
            withoutEnd.add(p);
        } else {
            withoutStart.add(p);
        }
    }

    private Optional<Mark> mark(PupilId p, TwinQuestion.Read read, Point at) {
        return twin.result(p, read, at)
                .filter(r -> TwinLadder.onLadder(read, r))
                .map(r -> mark(read, r.result()));
    }

    /** A grade as the step it stands at, whatever was given; codes before everything, as they were declared; bounds at their end. */
    private static Mark mark(TwinQuestion.Read read, Result result) {
        GradingScheme scheme = read.ladder().orElseThrow();
        if (result instanceof Result.NotAttainment code) {
            int declared = scheme.codes().stream().map(c -> c.code()).toList().indexOf(code.code());
            return new Mark(scheme.key(), declared - 1_000_000, code.code());
        } else if (result instanceof Result.OutOfRange bound) {
            List<Integer> places = TwinLadder.places(read, result);
            return new Mark(
                    scheme.key(),
                    places.get(bound.below() ? 0 : places.size() - 1),
                    (bound.below() ? "<" : ">") + bound.limit().toPlainString());
        }
        int place = scheme.ordinal(result).orElse(0);
        return result instanceof Result.AtGrade at
                ? new Mark(scheme.key(), place, at.grade())
                : new Mark(scheme.key(), place, ((Result.Score) result).value().toPlainString());
    }

    Set<SchemeKey> schemes() {
        Set<SchemeKey> all = new HashSet<>();
        from.forEach(m -> all.add(m.scheme()));
        to.forEach(m -> all.add(m.scheme()));
        return all;
    }

    List<PupilId> pupils(Mark start, Mark end) {
        return cells.getOrDefault(List.of(start.printed(), end.printed()), List.of());
    }

    /** What the rule says to each pupil who would have made the move; one answer, or that they differ. */
    Finding<Boolean> expected(Mark start, Mark end) {
        Set<Finding<Boolean>> said = new HashSet<>();
        compared.forEach((p, read) -> said.add(expected(p, read, start.printed(), end.printed())));
        return said.size() == 1 ? said.iterator().next() : Finding.none("reason.differs-by-pupil");
    }

    private Finding<Boolean> expected(PupilId p, TwinQuestion.Read read, String start, String end) {
        TwinProgress progress = new TwinProgress(twin);
        Finding<Reading> baseline = TwinLadder.then(
                progress.basePoint(p, read, day),
                at -> reading(read, at, start)
                        .map(Finding::of)
                        .orElseGet(() -> Finding.none("reason.no-baseline", at.toString())));
        Finding<Reading> now = TwinQuestion.counted(read, reading(read, twin.q.at(), end));
        return TwinLadder.then(
                progress.progress(
                        p, read, now, baseline, twin.ends(read, twin.expectation(read, read.year(), twin.q.at()))),
                Progress::enough);
    }

    private Optional<Reading> reading(TwinQuestion.Read read, Point at, String raw) {
        GradingScheme scheme = read.ladder().orElseThrow();
        return scheme.read(raw).map(r -> new Reading(at, twin.q.kind(), scheme.key(), raw, r, Security.NOT_SAID));
    }

    private static TwinQuestion.Read fromThePoint(TwinQuestion.Read read) {
        BaselineRule at = new BaselineRule(
                new RuleId("at"),
                "at",
                new Citation("twin", Standing.LOCAL),
                new BaselineRule.From.At(Optional.empty()));
        return new TwinQuestion.Read(
                read.year(),
                read.framework(),
                read.policy(),
                read.bands(),
                read.progress(),
                Optional.of(at),
                read.ladder(),
                read.apart(),
                read.elsewhere(),
                read.byOwn());
    }
}
