package org.pupiltracking.core.snapshot.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.Position;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.text.Text;

/** Everything about a pupil that counts under one question, but the two results: pupils with one plan and the same results stand alike. */
final class Plan {

    /** Values beyond it are no values: sums of squares stay exact up to it. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(2_000_000);

    private final Asked asked;
    private final Reader reader;
    private final Base base;
    private final Range range;
    private final Optional<Range.Ends> then;
    private final Map<Integer, Attained> attained = new HashMap<>();

    /**
     * @param yearThen the year group at the baseline, for rules that need it
     */
    Plan(Asked asked, Reader reader, Base base, int yearThen) {
        this.asked = asked;
        this.reader = reader;
        this.base = base;
        this.range = reader.apart().isPresent()
                ? Range.none(reader.apart().get())
                : asked.range(reader, reader.year(), asked.at());
        this.then = base.isPoint()
                ? asked.range(reader, asked.year(yearThen), base.at()).places().found()
                : Optional.empty();
    }

    Base base() {
        return base;
    }

    /**
     * What follows from the latest result alone.
     *
     * @param counted the result, where it is attainment on the ladder that is asked about
     * @param notAchieved whether it is a code that counts as no progress
     */
    private record Attained(
            Coverage coverage,
            Finding<Result> counted,
            Finding<Rungs.Place> place,
            Finding<Integer> steps,
            Finding<Position> position,
            Finding<Band> band,
            boolean inShare,
            boolean notAchieved,
            Optional<Verdict.Value> value,
            Optional<BigDecimal> number) {}

    /** Returns what follows from the two results. */
    Verdict judge(@Nullable Written before, @Nullable Written now) {
        int meaning = now == null ? 0 : now.meaning();
        return judge(before, attained.computeIfAbsent(meaning, m -> attained(now)));
    }

    private Attained attained(@Nullable Written now) {
        Finding<Result> counted = counted(now);
        Finding<Rungs.Place> place = place(counted);
        Finding<Integer> steps = steps(place);
        Finding<Position> position = position(place);
        boolean expects = range.places().found().isPresent();
        return new Attained(
                coverage(now),
                counted,
                place,
                steps,
                position,
                band(steps, place),
                position.found().isPresent() || (expects && isNotAchieved(now, Purpose.SHARE)),
                isNotAchieved(now, Purpose.PROGRESS),
                counted.found().flatMap(r -> value(ladder(), r)),
                number(now));
    }

    private Verdict judge(@Nullable Written before, Attained now) {
        Finding<Progress> progress = progress(before, now.counted(), now.place());
        return new Verdict(
                now.coverage(),
                range.expectation(),
                now.steps(),
                now.position(),
                now.band(),
                progress,
                now.inShare(),
                progress.found().filter(p -> p.enough().found().isPresent()).isPresent()
                        || (now.notAchieved() && comparable(before)),
                now.value(),
                now.number(),
                number(before));
    }

    private Coverage coverage(@Nullable Written now) {
        if (reader.apart().isPresent()) {
            return reader.elsewhere() ? Coverage.ASSESSED_ANOTHER_WAY : Coverage.NOT_EXPECTED;
        } else if (now == null) {
            return reader.ladder().isPresent() ? Coverage.MISSING : Coverage.NOT_EXPECTED;
        } else if (!onLadder(now)) {
            return Coverage.ASSESSED_ANOTHER_WAY;
        } else if (now.result().orElseThrow() instanceof Result.NotAttainment code) {
            return switch (ladder().scheme().code(code.code()).meaning()) {
                case ASSESSED_ANOTHER_WAY -> Coverage.ASSESSED_ANOTHER_WAY;
                case EXPECTED_BUT_MISSING -> Coverage.MISSING;
                case NOT_EXPECTED -> Coverage.NOT_EXPECTED;
                case BELOW_THE_LADDER -> Coverage.ASSESSED;
            };
        }
        return Coverage.ASSESSED;
    }

    private Rungs ladder() {
        return reader.ladder().orElseThrow();
    }

    private boolean onLadder(Written result) {
        return reader.ladder()
                .filter(l -> l.scheme().key().equals(result.scheme()))
                .isPresent();
    }

    /** The result, where it is attainment on the ladder that is asked about. */
    private Finding<Result> counted(@Nullable Written now) {
        if (reader.apart().isPresent()) {
            return Verdict.none(reader.apart().get());
        } else if (now == null) {
            return Finding.none("reason.no-result");
        } else if (!onLadder(now)) {
            return Finding.none("reason.another-scheme", now.scheme().toString());
        } else if (now.result().orElseThrow() instanceof Result.NotAttainment code) {
            return Finding.none("reason.code", code.code());
        }
        return Finding.of(now.result().get());
    }

    private Finding<Rungs.Place> place(Finding<Result> counted) {
        return then(
                counted,
                r -> ladder().place(r)
                        .map(Finding::of)
                        .orElseGet(() -> Verdict.none(ProgressJudge.notAllowed(ladder(), Operation.ORDER))));
    }

    private static <T, U> Finding<U> then(Finding<T> first, Function<T, Finding<U>> next) {
        return first.found().map(next).orElseGet(() -> Verdict.none(first.why().orElseThrow()));
    }

    /** The expectation's ends and the place, where the scheme allows {@code operation}. */
    private Finding<Range.Ends> ends(Operation operation) {
        if (range.places().found().isPresent() && !ladder().allows(operation)) {
            return Verdict.none(ProgressJudge.notAllowed(ladder(), operation));
        }
        return range.places();
    }

    private Finding<Integer> steps(Finding<Rungs.Place> place) {
        return then(
                place,
                p -> then(
                        ends(Operation.COUNT_STEPS),
                        e -> p.exact() ? Finding.of(e.of(p.least())) : Finding.none("reason.out-of-range")));
    }

    private Finding<Position> position(Finding<Rungs.Place> place) {
        return then(
                place,
                p -> then(
                        ends(Operation.ORDER),
                        e -> e.position(p.least()) == e.position(p.greatest())
                                ? Finding.of(e.position(p.least()))
                                : Finding.none("reason.out-of-range")));
    }

    private Finding<Band> band(Finding<Integer> steps, Finding<Rungs.Place> place) {
        if (reader.rules().bands().isEmpty()) {
            return Finding.none("reason.no-bands");
        }
        Bands bands = reader.rules().bands().get();
        if (bands.borders() instanceof Bands.Borders.Steps borders) {
            return steps.map(d -> bands.bands().get(reached(borders.from(), from -> d >= from)));
        }
        return then(place, p -> {
            if (!ladder().allows(Operation.ORDER)) {
                return Verdict.none(ProgressJudge.notAllowed(ladder(), Operation.ORDER));
            }
            if (bands.borders() instanceof Bands.Borders.Cuts cuts) {
                List<Integer> from = new ArrayList<>();
                for (String cut : cuts.from()) {
                    OptionalInt least = ladder().least(cut);
                    if (least.isEmpty()) {
                        return Finding.none("reason.cut-unreadable", cut);
                    }
                    from.add(least.getAsInt());
                }
                return certain(bands, p, at -> reached(from, f -> at >= f));
            }
            Bands.Borders.Quantiles quantiles = (Bands.Borders.Quantiles) bands.borders();
            Population of = asked.population(quantiles.of(), reader);
            return certain(bands, p, at -> reached(quantiles.from(), share -> of.lieBelow(at, share)));
        });
    }

    private static <T> int reached(List<T> borders, Predicate<T> passed) {
        return (int) borders.stream().filter(passed).count();
    }

    private static Finding<Band> certain(Bands bands, Rungs.Place place, ToIntFunction<Integer> band) {
        int least = band.applyAsInt(place.least());
        return least == band.applyAsInt(place.greatest())
                ? Finding.of(bands.bands().get(least))
                : Finding.none("reason.out-of-range");
    }

    private boolean comparable(@Nullable Written before) {
        return base.isPoint() && before(before).found().isPresent();
    }

    /** The baseline, where it has an exact place on the same ladder. */
    private Finding<Result> before(@Nullable Written before) {
        if (!base.isPoint()) {
            return Verdict.none(base.why());
        } else if (before == null) {
            return Verdict.none(asked.noBaseline(base));
        } else if (before.result().orElseThrow() instanceof Result.NotAttainment code) {
            return Finding.none("reason.code-at-baseline", code.code());
        } else if (!onLadder(before)) {
            return Finding.none(
                    "reason.baseline-in-another-scheme", before.scheme().toString());
        }
        Optional<Rungs.Place> place = ladder().place(before.result().get());
        if (place.isEmpty()) {
            return Verdict.none(ProgressJudge.notAllowed(ladder(), Operation.ORDER));
        }
        return place.get().exact()
                ? Finding.of(before.result().get())
                : Finding.none("reason.out-of-range-at-baseline");
    }

    private Finding<Progress> progress(@Nullable Written before, Finding<Result> counted, Finding<Rungs.Place> place) {
        return then(
                place,
                p -> p.exact()
                        ? then(
                                before(before),
                                from -> Finding.of(ProgressJudge.between(
                                        ladder(),
                                        reader.rules(),
                                        from,
                                        counted.found().orElseThrow(),
                                        asked.at() - base.at(),
                                        asked.timeline(),
                                        then.map(e -> e),
                                        range.places().found().map(e -> e))))
                        : Finding.none("reason.out-of-range"));
    }

    /** Whether the result is a code of the ladder that counts as not achieved; only where a result was expected. */
    private boolean isNotAchieved(@Nullable Written now, Purpose purpose) {
        return now != null
                && reader.apart().isEmpty()
                && onLadder(now)
                && coverage(now) != Coverage.NOT_EXPECTED
                && now.result().orElseThrow() instanceof Result.NotAttainment code
                && ladder().scheme().code(code.code()).treatment(purpose) == Treatment.NOT_ACHIEVED;
    }

    private Optional<Verdict.Value> value(Rungs ladder, Result result) {
        Optional<PointsTable> table = reader.rules().points(ladder.scheme().key());
        if (!ProgressJudge.allowed(ladder, table).contains(Operation.MEAN)) {
            return Optional.empty();
        }
        return ProgressJudge.number(result, table)
                .filter(n -> n.abs().compareTo(GREATEST) <= 0)
                .map(n -> new Verdict.Value(n, asked.unit(ladder, table)));
    }

    private Optional<BigDecimal> number(@Nullable Written result) {
        if (result == null || reader.apart().isPresent()) {
            return Optional.empty();
        }
        SchemeKey scheme = result.scheme();
        Optional<PointsTable> table = reader.rules().points(scheme);
        return asked.rungs(scheme)
                .filter(l -> ProgressJudge.allowed(l, table).contains(Operation.DIFFERENCE)
                        || ProgressJudge.allowed(l, table).contains(Operation.MEAN))
                .flatMap(l -> ProgressJudge.number(result.result().orElseThrow(), table));
    }

    /** Returns why there is no baseline. */
    Text noBaseline() {
        return base.isPoint() ? asked.noBaseline(base) : base.why();
    }

    /** Returns whether a move from one grade, number or code to another is expected progress. */
    Finding<Boolean> expected(String from, String to) {
        return then(judge(written(from), attained(written(to))).progress(), Progress::enough);
    }

    private @Nullable Written written(String raw) {
        return reader.ladder()
                .flatMap(l -> l.scheme()
                        .read(raw)
                        .map(r -> new Written(l.scheme().key(), raw, Security.NOT_SAID, Optional.of(r), 0)))
                .orElse(null);
    }
}
