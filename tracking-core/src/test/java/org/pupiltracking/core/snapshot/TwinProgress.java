package org.pupiltracking.core.snapshot;

import static org.pupiltracking.core.snapshot.TwinLadder.distance;
import static org.pupiltracking.core.snapshot.TwinLadder.isBound;
import static org.pupiltracking.core.snapshot.TwinLadder.least;
import static org.pupiltracking.core.snapshot.TwinLadder.none;
import static org.pupiltracking.core.snapshot.TwinLadder.notAllowed;
import static org.pupiltracking.core.snapshot.TwinLadder.number;
import static org.pupiltracking.core.snapshot.TwinLadder.onLadder;
import static org.pupiltracking.core.snapshot.TwinLadder.places;
import static org.pupiltracking.core.snapshot.TwinLadder.then;
import static org.pupiltracking.core.snapshot.TwinLadder.usualPoints;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Reading;

/** The naive twin's half about progress: since when, and whether it is enough. Shares nothing with the engine. */
final class TwinProgress {

    private final TwinQuestion of;
    private final TwinRecord record;
    private final Question q;

    TwinProgress(TwinQuestion of) {
        this.of = of;
        this.record = of.record;
        this.q = of.q;
    }

    Finding<Point> basePoint(PupilId p, TwinQuestion.Read read, LocalDate day) {
        if (read.baseline().isEmpty()) {
            return Finding.none("reason.no-baseline-rule");
        }
        BaselineRule.From from = read.baseline().get().from();
        if (from instanceof BaselineRule.From.LastYearEnd) {
            return Finding.of(record.calendar.lastOf(q.at().year().plus(-1)));
        } else if (from instanceof BaselineRule.From.At) {
            return q.since()
                    .map(s -> before(s, q.at()) ? Finding.of(s) : Finding.<Point>none("reason.baseline-not-before"))
                    .orElseGet(() -> Finding.none("reason.no-since"));
        } else if (from instanceof BaselineRule.From.EndOf end) {
            return endOf(p, read, end.end());
        }
        Optional<LocalDate> joined = record.joined(p, day);
        if (joined.isEmpty()) {
            return Finding.none("reason.not-joined");
        }
        for (Point at = new Point(
                        new org.pupiltracking.calendar.SchoolYear(2015),
                        record.calendar.points().get(0).name());
                before(at, q.at());
                at = record.calendar.next(at)) {
            Optional<Reading> r = of.result(p, read, at);
            if (!record.calendar.lastDay(at).isBefore(joined.get())
                    && r.isPresent()
                    && !(r.get().result() instanceof Result.NotAttainment)) {
                return Finding.of(at);
            }
        }
        return Finding.none("reason.no-result-since-joining");
    }

    private Finding<Point> endOf(PupilId p, TwinQuestion.Read read, YearGroup end) {
        for (int back = 0; back < 18; back++) {
            Point last = record.calendar.lastOf(q.at().year().plus(-back));
            if (before(last, q.at())) {
                Optional<YearGroup> then = of.yearAt(p, last, record.calendar.lastDay(last));
                boolean counted = then.isEmpty()
                        && read.year().isPresent()
                        && read.year().get().number() <= 14
                        && read.year().get().number() - back == end.number();
                if (then.filter(end::equals).isPresent() || counted) {
                    return Finding.of(last);
                }
            }
        }
        boolean notYet = read.year().isPresent() && read.year().get().number() <= end.number();
        return notYet
                ? Finding.none("reason.baseline-not-before")
                : Finding.none("reason.baseline-year-unknown", end.code());
    }

    private boolean before(Point a, Point b) {
        return record.calendar.order().compare(a, b) < 0;
    }

    Finding<Progress> progress(
            PupilId p,
            TwinQuestion.Read read,
            Finding<Reading> counted,
            Finding<Reading> baseline,
            Finding<int[]> range) {
        return then(counted, now -> {
            if (isBound(now)) {
                return Finding.none("reason.out-of-range");
            }
            return then(comparable(read, baseline), from -> Finding.of(between(p, read, from, now, range)));
        });
    }

    /** The baseline, if it can be compared on the pupil's ladder. */
    Finding<Reading> comparable(TwinQuestion.Read read, Finding<Reading> baseline) {
        return then(baseline, b -> {
            if (b.result() instanceof Result.NotAttainment c) {
                return Finding.none("reason.code-at-baseline", c.code());
            } else if (!onLadder(read, b)) {
                return Finding.none(
                        "reason.baseline-in-another-scheme", b.scheme().toString());
            } else if (read.ladder().get().ladder() instanceof Ladder.NoOrder) {
                return none(notAllowed(read, Operation.ORDER));
            }
            return isBound(b) ? Finding.none("reason.out-of-range-at-baseline") : Finding.of(b);
        });
    }

    private Progress between(PupilId p, TwinQuestion.Read read, Reading from, Reading now, Finding<int[]> range) {
        GradingScheme scheme = read.ladder().orElseThrow();
        int moved =
                places(read, now.result()).get(0) - places(read, from.result()).get(0);
        Optional<Integer> steps = Optional.of(moved);
        Optional<ProgressRule.Needs> needs = read.progress().map(ProgressRule::needs);
        Optional<PointsTable> table = usualPoints(read);
        boolean numbers = scheme.ladder() instanceof Ladder.Numbers;
        if (needs.orElse(null) instanceof ProgressRule.Needs.PerYear per
                && per.points().isPresent()) {
            table = read.framework().points().stream()
                    .filter(t -> t.id().equals(per.points().get())
                            && t.scheme().equals(scheme.key())
                            && t.valid().hold(LocalDate.of(2024, 1, 1)))
                    .findFirst();
        }
        boolean subtracts = numbers
                || table.filter(t -> t.allows().contains(Operation.DIFFERENCE)).isPresent();
        Optional<BigDecimal> a = number(from.result(), table);
        Optional<BigDecimal> b = number(now.result(), table);
        Optional<BigDecimal> amount = subtracts && a.isPresent() && b.isPresent()
                ? Optional.of(b.get().subtract(a.get()))
                : Optional.empty();
        Optional<BigDecimal> needed = Optional.empty();
        Finding<Boolean> enough;
        if (needs.isEmpty()) {
            enough = Finding.none("reason.no-progress-rule");
        } else if (needs.get() instanceof ProgressRule.Needs.PerYear per) {
            int sixths = 6 * (now.point().year().start() - from.point().year().start())
                    + record.calendar.place(now.point().name())
                    - record.calendar.place(from.point().name());
            BigDecimal all = per.amount().multiply(BigDecimal.valueOf(sixths));
            BigDecimal n =
                    all.divide(BigDecimal.valueOf(6), MathContext.DECIMAL64).stripTrailingZeros();
            needed = Optional.of(n.scale() < 0 ? n.setScale(0, RoundingMode.UNNECESSARY) : n);
            boolean named = per.points().isPresent();
            if (named && table.isEmpty() && !numbers) {
                enough = Finding.none(
                        "reason.no-points-table", per.points().get().value());
            } else if ((named || numbers) && !subtracts) {
                enough = none(notAllowed(read, Operation.DIFFERENCE));
            } else if ((named || numbers) && amount.isEmpty()) {
                enough = Finding.none("reason.no-points");
            } else {
                BigDecimal made = named || numbers ? amount.orElseThrow() : BigDecimal.valueOf(moved);
                enough = Finding.of(made.multiply(BigDecimal.valueOf(6)).compareTo(all) >= 0);
            }
        } else if (needs.get() instanceof ProgressRule.Needs.Table t) {
            enough = byTable(read, t, from.result(), places(read, now.result()).get(0));
        } else {
            Optional<YearGroup> then = yearThen(p, read, from.point());
            Finding<int[]> before = of.ends(read, of.expectation(read, then, from.point()));
            if (before.found().isEmpty()) {
                enough = Finding.none("reason.no-expectation-at-baseline");
            } else if (range.found().isEmpty()) {
                enough = Finding.none("reason.no-expectation-now");
            } else {
                int d = distance(
                        places(read, from.result()).get(0), before.found().get());
                int to = places(read, now.result()).get(0);
                int least = -1000;
                while (distance(least, range.found().get()) < d) {
                    least++;
                }
                needed = Optional.of(
                        BigDecimal.valueOf(least - places(read, from.result()).get(0)));
                enough = Finding.of(distance(to, range.found().get()) >= d);
            }
        }
        return new Progress(steps, amount, needed, enough);
    }

    private Finding<Boolean> byTable(TwinQuestion.Read read, ProgressRule.Needs.Table t, Result from, int now) {
        List<String> names = new ArrayList<>();
        if (from instanceof Result.AtGrade g) {
            g.whole().ifPresent(names::add);
            names.add(g.grade());
            if (Character.isDigit(g.grade().charAt(0)) && g.grade().charAt(0) > '1') {
                names.add(g.grade().substring(0, 1));
            }
        } else {
            names.add(((Result.Score) from).value().toPlainString());
        }
        for (String name : names) {
            if (t.needed().containsKey(name)) {
                String needed = t.needed().get(name);
                return read.ladder().get().read(needed).isEmpty()
                        ? Finding.none("reason.table-unreadable", needed)
                        : Finding.of(now >= least(read, needed));
            }
        }
        return Finding.none("reason.not-in-table", names.get(0));
    }

    private Optional<YearGroup> yearThen(PupilId p, TwinQuestion.Read read, Point at) {
        Optional<YearGroup> recorded = of.yearAt(p, at, record.calendar.lastDay(at));
        if (recorded.isPresent()) {
            return recorded;
        }
        int back = q.at().year().start() - at.year().start();
        return read.year()
                .filter(y -> y.number() <= 14 && y.number() - back >= -2)
                .map(y -> YearGroup.ofNumber(y.number() - back));
    }
}
