package org.pupiltracking.core.snapshot;

import static org.pupiltracking.core.snapshot.TwinLadder.distance;
import static org.pupiltracking.core.snapshot.TwinLadder.greatest;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.text.Text;

/** The naive twin's half about questions: one pupil at a time, rule by rule, over plain objects. Shares nothing with the engine. */
final class TwinQuestion {

    /** What a pupil is read by on a day. */
    record Read(
            Optional<YearGroup> year,
            AssessmentFramework framework,
            Optional<ExpectationPolicy> policy,
            Optional<Bands> bands,
            Optional<ProgressRule> progress,
            Optional<BaselineRule> baseline,
            Optional<GradingScheme> ladder,
            Optional<Text> apart,
            boolean elsewhere,
            boolean byOwn) {}

    final TwinRecord record;
    final Definitions definitions;
    final Question q;
    private final TwinProgress progress;

    TwinQuestion(TwinRecord record, Definitions definitions, Question question) {
        this.record = record;
        this.definitions = definitions;
        this.q = question;
        this.progress = new TwinProgress(this);
    }

    Read read(PupilId p, LocalDate day) {
        AssessmentFramework f = definitions.framework(q.framework()).orElseThrow();
        Optional<ExpectationPolicy> policy = q.policy().isPresent()
                ? f.policy(q.policy().get())
                : f.policies().stream().findFirst();
        Optional<Bands> bands = f.bands().stream()
                .filter(b -> q.bands().map(b.id()::equals).orElse(true))
                .findFirst();
        Optional<ProgressRule> progress = f.progress().stream()
                .filter(r -> q.progress().map(r.id()::equals).orElse(true))
                .findFirst();
        Optional<BaselineRule> baseline = f.baselines().stream()
                .filter(r -> q.baseline().map(r.id()::equals).orElse(true))
                .findFirst();
        Optional<YearGroup> year = yearAt(p, q.at(), day);
        Optional<FrameworkAssigned> own = record.assigned(p, q.subject(), day);
        Optional<FrameworkAssigned> given =
                own.or(() -> record.school(p, day).flatMap(s -> record.assigned(s, q.subject(), day)));
        boolean otherFramework = given.isPresent() && !given.get().framework().equals(q.framework());
        boolean otherPolicy = given.flatMap(FrameworkAssigned::policy).isPresent()
                && !given.get().policy().equals(policy.map(ExpectationPolicy::id));
        boolean apartByOwn = otherFramework || (own.isPresent() && otherPolicy);
        boolean elsewhere = apartByOwn && !q.own();
        boolean byOwn = false;
        if (q.own() && (otherFramework || otherPolicy)) {
            byOwn = own.isPresent();
            f = definitions.framework(given.orElseThrow().framework()).orElseThrow();
            policy = given.get().policy().isPresent()
                    ? f.policy(given.get().policy().get())
                    : f.policies().stream().findFirst();
            if (otherFramework) {
                bands = f.bands().stream().findFirst();
                progress = f.progress().stream().findFirst();
                baseline = f.baselines().stream().findFirst();
            }
        }
        Optional<Text> apart = Optional.empty();
        if (record.studies(p, q.subject(), day).equals(Optional.of(false))) {
            apart = Optional.of(Text.of("reason.not-studied"));
            elsewhere = false;
        } else if (elsewhere) {
            apart = Optional.of(Text.of(
                    "reason.another-framework", given.orElseThrow().framework().toString()));
        }
        Optional<GradingScheme> ladder = definitions.schemeFor(f, q.subject(), year, q.kind(), day);
        return new Read(year, f, policy, bands, progress, baseline, ladder, apart, elsewhere, byOwn);
    }

    Optional<YearGroup> yearAt(PupilId p, Point at, LocalDate day) {
        return q.byAge() ? record.yearOfAge(p, at.year()) : record.yearTaught(p, day);
    }

    /** The result at a point: on the pupil's own ladder's scheme, else of the first scheme that has one. */
    Optional<Reading> result(PupilId p, Read read, Point at) {
        Map<?, Judgement> all = record.results(p, q.subject(), q.kind(), at);
        List<Reading> readings = new ArrayList<>();
        for (Judgement j : all.values()) {
            definitions
                    .scheme(j.scheme())
                    .flatMap(s -> s.read(j.raw()))
                    .ifPresent(
                            r -> readings.add(new Reading(j.point(), j.kind(), j.scheme(), j.raw(), r, j.security())));
        }
        return readings.stream()
                .filter(r -> read.ladder()
                        .filter(l -> l.key().id().equals(r.scheme().id()))
                        .isPresent())
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    PupilStanding standing(PupilId p, LocalDate day) {
        Read read = read(p, day);
        Optional<Reading> latest = result(p, read, q.at());
        Finding<Point> basePoint = progress.basePoint(p, read, day);
        Finding<Reading> baseline = then(
                basePoint,
                at -> result(p, read, at)
                        .map(Finding::of)
                        .orElseGet(() -> Finding.none("reason.no-baseline", at.toString())));
        Finding<Expectation> expectation =
                read.apart().isPresent() ? none(read.apart().get()) : expectation(read, read.year(), q.at());
        Finding<Reading> counted = counted(read, latest);
        Finding<int[]> range = ends(read, expectation);
        return new PupilStanding(
                p,
                read.year(),
                coverage(read, latest),
                latest.map(Finding::of).orElseGet(() -> Finding.none("reason.no-result")),
                baseline,
                expectation,
                steps(read, counted, range),
                position(read, counted, range),
                band(p, read, counted, range, day),
                progress.progress(p, read, counted, baseline, range),
                read.byOwn());
    }

    private Coverage coverage(Read read, Optional<Reading> latest) {
        if (read.apart().isPresent()) {
            return read.elsewhere() ? Coverage.ASSESSED_ANOTHER_WAY : Coverage.NOT_EXPECTED;
        }
        if (latest.isEmpty()) {
            return read.ladder().isPresent() ? Coverage.MISSING : Coverage.NOT_EXPECTED;
        }
        if (!onLadder(read, latest.get())) {
            return Coverage.ASSESSED_ANOTHER_WAY;
        }
        if (latest.get().result() instanceof Result.NotAttainment c) {
            CodeMeaning m = read.ladder().get().code(c.code()).meaning();
            return m == CodeMeaning.ASSESSED_ANOTHER_WAY
                    ? Coverage.ASSESSED_ANOTHER_WAY
                    : m == CodeMeaning.EXPECTED_BUT_MISSING
                            ? Coverage.MISSING
                            : m == CodeMeaning.NOT_EXPECTED ? Coverage.NOT_EXPECTED : Coverage.ASSESSED;
        }
        return Coverage.ASSESSED;
    }

    static Finding<Reading> counted(Read read, Optional<Reading> latest) {
        if (read.apart().isPresent()) {
            return none(read.apart().get());
        } else if (latest.isEmpty()) {
            return Finding.none("reason.no-result");
        } else if (!onLadder(read, latest.get())) {
            return Finding.none("reason.another-scheme", latest.get().scheme().toString());
        } else if (latest.get().result() instanceof Result.NotAttainment c) {
            return Finding.none("reason.code", c.code());
        } else if (read.ladder().get().ladder() instanceof Ladder.NoOrder) {
            return none(notAllowed(read, Operation.ORDER));
        }
        return Finding.of(latest.get());
    }

    Finding<Expectation> expectation(Read read, Optional<YearGroup> year, Point at) {
        if (read.policy().isEmpty()) {
            return Finding.none("reason.no-policy");
        }
        if (year.isEmpty()) {
            return Finding.none("reason.no-year");
        }
        var entry = record.calendar.entry(at.name()).orElseThrow();
        return read.policy()
                .get()
                .expectation(q.subject(), year.get(), entry)
                .map(Finding::of)
                .orElseGet(
                        () -> Finding.none("reason.no-expectation", year.get().code(), Text.of(entry.label())));
    }

    Finding<int[]> ends(Read read, Finding<Expectation> expectation) {
        return then(expectation, e -> {
            if (!read.ladder().map(GradingScheme::key).equals(read.policy().map(ExpectationPolicy::scheme))) {
                return Finding.none(
                        "reason.expectation-in-another-scheme",
                        read.policy().orElseThrow().scheme().toString());
            }
            return Finding.of(new int[] {least(read, e.low()), greatest(read, e.high())});
        });
    }

    private Finding<Integer> steps(Read read, Finding<Reading> counted, Finding<int[]> range) {
        return then(
                counted,
                r -> then(range, e -> {
                    if (!read.ladder().get().allows().contains(Operation.COUNT_STEPS)) {
                        return none(notAllowed(read, Operation.COUNT_STEPS));
                    }
                    List<Integer> places = places(read, r.result());
                    return isBound(r) ? Finding.none("reason.out-of-range") : Finding.of(distance(places.get(0), e));
                }));
    }

    private Finding<Position> position(Read read, Finding<Reading> counted, Finding<int[]> range) {
        return then(
                counted,
                r -> then(range, e -> {
                    List<Position> all = places(read, r.result()).stream()
                            .map(p -> distance(p, e))
                            .map(d -> d < 0 ? Position.BELOW : d == 0 ? Position.AT : Position.ABOVE)
                            .distinct()
                            .toList();
                    return all.size() == 1 ? Finding.of(all.get(0)) : Finding.none("reason.out-of-range");
                }));
    }

    private Finding<Band> band(PupilId p, Read read, Finding<Reading> counted, Finding<int[]> range, LocalDate day) {
        if (read.bands().isEmpty()) {
            return Finding.none("reason.no-bands");
        }
        Bands bands = read.bands().get();
        if (bands.borders() instanceof Bands.Borders.Steps s) {
            return steps(read, counted, range)
                    .map(d -> bands.bands()
                            .get((int) s.from().stream().filter(f -> d >= f).count()));
        }
        return then(counted, r -> {
            if (bands.borders() instanceof Bands.Borders.Cuts cuts) {
                for (String cut : cuts.from()) {
                    if (read.ladder().get().read(cut).isEmpty()) {
                        return Finding.none("reason.cut-unreadable", cut);
                    }
                }
                return one(
                        bands,
                        places(read, r.result()).stream()
                                .map(at -> (int) cuts.from().stream()
                                        .filter(c -> at >= least(read, c))
                                        .count())
                                .toList());
            }
            Bands.Borders.Quantiles quantiles = (Bands.Borders.Quantiles) bands.borders();
            List<Integer> others = others(p, read, quantiles.of(), day);
            return one(
                    bands,
                    places(read, r.result()).stream()
                            .map(at -> (int) quantiles.from().stream()
                                    .filter(share -> !others.isEmpty()
                                            && BigDecimal.valueOf(others.stream()
                                                                    .filter(o -> o < at)
                                                                    .count())
                                                            .compareTo(BigDecimal.valueOf(share)
                                                                    .multiply(BigDecimal.valueOf(others.size())))
                                                    >= 0)
                                    .count())
                            .toList());
        });
    }

    private static Finding<Band> one(Bands bands, List<Integer> possible) {
        return possible.stream().distinct().count() == 1
                ? Finding.of(bands.bands().get(possible.get(0)))
                : Finding.none("reason.out-of-range");
    }

    private final Map<List<Object>, List<Integer>> known = new HashMap<>();

    /** The places of everybody on roll of the same year group, ladder and, where asked, school. */
    private List<Integer> others(PupilId p, Read read, Bands.Reference of, LocalDate day) {
        Object school = of == Bands.Reference.YEAR_IN_SCHOOL ? record.school(p, day) : Optional.empty();
        return known.computeIfAbsent(List.of(read.year(), read.ladder(), of, school, day), k -> {
            List<Integer> places = new ArrayList<>();
            for (PupilId other : record.pupils()) {
                Read o = read(other, day);
                Finding<Reading> r = counted(o, result(other, o, q.at()));
                boolean same = record.school(other, day).isPresent()
                        && o.year().equals(read.year())
                        && o.ladder().equals(read.ladder())
                        && (of == Bands.Reference.YEAR_IN_AUTHORITY
                                || record.school(other, day).equals(school));
                if (same && r.found().isPresent()) {
                    List<Integer> at = places(o, r.found().get().result());
                    if (at.size() == 1) {
                        places.add(at.get(0));
                    }
                }
            }
            return places;
        });
    }

    /** What is averaged: a number and its unit. */
    Optional<Map.Entry<BigDecimal, String>> value(Read read, PupilStanding s) {
        if (s.coverage() != Coverage.ASSESSED) {
            return Optional.empty();
        }
        Result r = s.latest().found().orElseThrow().result();
        GradingScheme scheme = read.ladder().orElseThrow();
        if (scheme.ladder() instanceof Ladder.Numbers n) {
            return number(r, Optional.empty()).map(v -> Map.entry(v, n.unit()));
        }
        return usualPoints(read)
                .filter(t -> t.allows().contains(Operation.MEAN))
                .flatMap(t -> number(r, Optional.of(t)).map(v -> Map.entry(v, t.label())));
    }

    /** The baseline as a number of its own scheme. */
    Optional<BigDecimal> baselineNumber(PupilId p, LocalDate day) {
        Read read = read(p, day);
        Optional<Reading> b = standing(p, day).baseline().found();
        if (b.isEmpty() || read.apart().isPresent()) {
            return Optional.empty();
        }
        GradingScheme scheme = definitions.scheme(b.get().scheme()).orElseThrow();
        return number(
                b.get().result(),
                read.framework().points().stream()
                        .filter(t -> t.scheme().equals(scheme.key()))
                        .filter(t -> t.valid().hold(LocalDate.of(2024, 1, 1)))
                        .findFirst());
    }

    boolean inShare(Read read, PupilStanding s, Finding<int[]> range) {
        return s.position().found().isPresent()
                || (range.found().isPresent() && countsAsNotAchieved(read, s, Purpose.SHARE));
    }

    boolean inShare(Read read, PupilStanding s) {
        return inShare(read, s, ends(read, s.expectation()));
    }

    boolean inProgress(Read read, PupilStanding s) {
        return s.progress().found().filter(x -> x.enough().found().isPresent()).isPresent()
                || (countsAsNotAchieved(read, s, Purpose.PROGRESS)
                        && progress.comparable(read, s.baseline()).found().isPresent());
    }

    private static boolean countsAsNotAchieved(Read read, PupilStanding s, Purpose purpose) {
        Set<Coverage> expected = Set.of(Coverage.ASSESSED, Coverage.MISSING, Coverage.ASSESSED_ANOTHER_WAY);
        return read.apart().isEmpty()
                && expected.contains(s.coverage())
                && s.latest().found().filter(r -> onLadder(read, r)).isPresent()
                && s.latest().found().get().result() instanceof Result.NotAttainment c
                && read.ladder().get().code(c.code()).treatment(purpose) == Treatment.NOT_ACHIEVED;
    }
}
