package org.pupiltracking.core.snapshot.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Scope;

/**
 * Where every pupil stands under one question on one roll date. Pupils who are read alike and have the same two results share one verdict, so
 * that each rule is applied a few hundred times and not for every pupil. Safe for many threads.
 */
public final class Standings {

    private static final int CHECK_EVERY = 1 << 12;
    private static final int UNSEEN = -1;

    private record ReaderKey(
            int year, Optional<FrameworkAssigned> assigned, boolean own, Optional<Boolean> studies, int school) {}

    private record PlanKey(int reader, int base, int why, int yearThen) {}

    private static final class Memo {
        final Plan plan;
        final PairTable verdicts;

        Memo(Plan plan, int meanings) {
            this.plan = plan;
            this.verdicts = new PairTable(meanings);
        }
    }

    private final Asked asked;
    private final Lives lives;
    private final Supplier<RollDay> roll;
    private final Grid grid;
    private final @Nullable Series series;
    private final int[] planes;
    private final int day;
    private final boolean bySchool;
    private final Map<ReaderKey, Integer> readerNumbers = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();
    private final Map<PlanKey, Memo> plans = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<Integer, Integer> joinPoints = new HashMap<>();
    private @Nullable Map<List<Object>, Population> populations;
    private int @Nullable [] all;

    /**
     * @param roll who is on roll on the question's date; asked for only when everybody is
     * @param series the results of the question's kind and subject; absent when there are none
     */
    public Standings(Asked asked, Lives lives, Supplier<RollDay> roll, Grid grid, @Nullable Series series) {
        this.asked = asked;
        this.lives = lives;
        this.roll = roll;
        this.grid = grid;
        this.series = series;
        this.planes = series == null
                ? new int[0]
                : series.planes().stream().mapToInt(p -> p).toArray();
        this.day = Lives.day(asked.date());
        this.bySchool = asked.question().own()
                || asked.framework().bands().stream()
                        .anyMatch(b -> b.borders() instanceof Bands.Borders.Quantiles q
                                && q.of() == Bands.Reference.YEAR_IN_SCHOOL);
        asked.populations(this::population);
    }

    /** Returns the question. */
    public Asked asked() {
        return asked;
    }

    /** Returns the verdict with this number. */
    public synchronized Verdict verdict(int number) {
        return verdicts.get(number);
    }

    /** Returns the verdicts that there are so far, by number. */
    public synchronized List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** Returns the number of the verdict on each pupil on roll, by row; -1 for others. Not to be changed. */
    public synchronized int[] all(Monitor on) {
        if (all == null) {
            int[] found = new int[lives.facts().pupils().size()];
            Arrays.fill(found, UNSEEN);
            int n = 0;
            for (int row : roll.get().rows(Scope.ALL)) {
                if (n++ % CHECK_EVERY == 0) {
                    on.check();
                }
                found[row] = judge(row);
            }
            all = found;
        }
        return all;
    }

    /** Returns the verdict on a row. */
    public synchronized Verdict of(int row) {
        return verdicts.get(judge(row));
    }

    /** Returns where a pupil stands. */
    public synchronized PupilStanding standing(int row) {
        Reader reader = reader(row);
        Memo memo = memo(row, reader);
        int now = code(row, asked.at(), reader);
        int before = memo.plan.base().isPoint() ? code(row, memo.plan.base().at(), reader) : 0;
        Verdict verdict = verdicts.get(verdict(memo, before, now));
        return new PupilStanding(
                lives.facts().pupils().get(row),
                reader.year(),
                verdict.coverage(),
                reading(asked.at(), now).map(Finding::of).orElseGet(() -> Finding.none("reason.no-result")),
                reading(memo.plan.base().at(), before)
                        .map(Finding::of)
                        .orElseGet(() -> Verdict.none(memo.plan.noBaseline())),
                verdict.expectation(),
                verdict.steps(),
                verdict.position(),
                verdict.band(),
                verdict.progress(),
                reader.byOwn());
    }

    private Optional<Reading> reading(int at, int code) {
        return code == 0 || series == null
                ? Optional.empty()
                : Optional.of(reading(asked.timeline(), series, at, code));
    }

    /** Returns a result as readers see it. */
    public static Reading reading(Timeline timeline, Series series, int at, int code) {
        Written written = series.written(code);
        return new Reading(
                timeline.point(at),
                series.kind(),
                written.scheme(),
                written.raw(),
                written.result().orElseThrow(),
                written.security());
    }

    private int judge(int row) {
        Reader reader = reader(row);
        Memo memo = memo(row, reader);
        int now = code(row, asked.at(), reader);
        int before = memo.plan.base().isPoint() ? code(row, memo.plan.base().at(), reader) : 0;
        return verdict(memo, before, now);
    }

    private int verdict(Memo memo, int before, int now) {
        Written from = written(before);
        Written to = written(now);
        int a = from == null ? 0 : from.meaning();
        int b = to == null ? 0 : to.meaning();
        int known = memo.verdicts.get(a, b);
        if (known == UNSEEN) {
            Verdict made = memo.plan.judge(from, to);
            known = verdicts.size();
            verdicts.add(made);
            memo.verdicts.put(a, b, known);
        }
        return known;
    }

    /** Returns the grade that a row's latest result counts as, its number, bound or code; empty when it is not on the pupil's ladder. */
    public synchronized Optional<Mark> mark(int row) {
        return mark(row, asked.at());
    }

    private Optional<Mark> mark(int row, int at) {
        Reader reader = reader(row);
        Written written = written(code(row, at, reader));
        return written == null || reader.apart().isPresent()
                ? Optional.empty()
                : reader.ladder()
                        .filter(l -> l.scheme().key().equals(written.scheme()))
                        .map(l -> Mark.of(l, written));
    }

    /** Returns the comparison of some pupils' results now with those at the question's {@code since}, whatever the baseline rule says. */
    public Comparing comparing(int[] rows) {
        return new Comparing(new Standings(asked.sinceItsPoint(), lives, roll, grid, series), rows);
    }

    /** Two results of every pupil, side by side. */
    public static final class Comparing {
        private final Standings standings;
        private final int since;
        private final Set<Plan> plans = new HashSet<>();

        private Comparing(Standings standings, int[] rows) {
            this.standings = standings;
            this.since = standings
                    .asked
                    .timeline()
                    .at(standings.asked.question().since().orElseThrow());
            for (int row : rows) {
                if (counts(row)) {
                    plans.add(standings.memo(row, standings.reader(row)).plan);
                }
            }
        }

        /** Returns whether a pupil is assessed on a ladder of the question at all. */
        public boolean counts(int row) {
            Reader reader = standings.reader(row);
            return reader.apart().isEmpty() && reader.ladder().isPresent();
        }

        /** Returns the earlier result; empty when there is none on the pupil's ladder. */
        public Optional<Mark> before(int row) {
            return standings.mark(row, since);
        }

        /** Returns the later result; empty when there is none on the pupil's ladder. */
        public Optional<Mark> now(int row) {
            return standings.mark(row);
        }

        /** Returns whether a move is expected progress, where it is so, or not so, for all these pupils. */
        public Finding<Boolean> expected(String from, String to) {
            Set<Finding<Boolean>> found = new HashSet<>();
            for (Plan plan : plans) {
                found.add(plan.expected(from, to));
            }
            return found.size() > 1
                    ? Finding.none("reason.differs-by-pupil")
                    : found.stream().findFirst().orElseGet(() -> Finding.none("reason.no-result"));
        }
    }

    private @Nullable Written written(int code) {
        return code == 0 || series == null ? null : series.written(code);
    }

    private int code(int row, int at, Reader reader) {
        if (series == null) {
            return 0;
        }
        int own = reader.ladder().map(l -> series.plane(l.scheme().key().id())).orElse(-1);
        int found = own < 0 ? 0 : grid.code(own, row, at);
        for (int i = 0; found == 0 && i < planes.length; i++) {
            found = grid.code(planes[i], row, at);
        }
        return found;
    }

    private Reader reader(int row) {
        return readers.get(readerNumber(row));
    }

    private int readerNumber(int row) {
        int school = lives.school(row, day);
        Optional<FrameworkAssigned> assigned =
                lives.ownFramework(row, asked.question().subject(), day);
        boolean own = assigned.isPresent();
        if (!own && school != Lives.NONE) {
            assigned = lives.frameworkOf(school, asked.question().subject(), day);
        }
        ReaderKey key = new ReaderKey(
                year(row, asked.at(), day),
                assigned,
                own,
                lives.studies(row, asked.question().subject(), day),
                bySchool ? school : Lives.NONE);
        return readerNumbers.computeIfAbsent(key, k -> {
            readers.add(asked.reader(k.year(), k.assigned(), k.own(), k.studies(), k.school()));
            return readers.size() - 1;
        });
    }

    private int year(int row, int at, int on) {
        return asked.question().byAge() ? lives.yearOfAge(row, asked.timeline().year(at)) : lives.yearTaught(row, on);
    }

    private Memo memo(int row, Reader reader) {
        int number = readerNumber(row);
        Base base = base(row, reader);
        boolean needsYear = base.isPoint()
                && reader.rules()
                        .progress()
                        .filter(p -> p.needs() instanceof ProgressRule.Needs.KeepsPace)
                        .isPresent();
        int yearThen = needsYear ? yearThen(row, reader, base.at()) : Lives.NO_YEAR;
        PlanKey key =
                new PlanKey(number, base.at(), base.isPoint() ? 0 : base.why().hashCode(), yearThen);
        return plans.computeIfAbsent(
                key, k -> new Memo(new Plan(asked, reader, base, yearThen), series == null ? 1 : series.meanings()));
    }

    /** The year group at an earlier point: as recorded, else counted back from the present one. */
    private int yearThen(int row, Reader reader, int at) {
        int then = year(row, at, Lives.day(asked.timeline().lastDay(at)));
        if (then != Lives.NO_YEAR || reader.year().isEmpty()) {
            return then;
        }
        int counted = reader.year().get().number()
                - (asked.timeline().year(asked.at()).start()
                        - asked.timeline().year(at).start());
        return reader.year().get().number() > 14 || counted < -2 ? Lives.NO_YEAR : counted;
    }

    private Base base(int row, Reader reader) {
        if (reader.rules().baseline().isEmpty()) {
            return Base.NO_RULE;
        }
        BaselineRule.From from = reader.rules().baseline().get().from();
        Timeline timeline = asked.timeline();
        if (from instanceof BaselineRule.From.LastYearEnd) {
            return Base.point(timeline.lastOf(timeline.year(asked.at()).start() - 1));
        } else if (from instanceof BaselineRule.From.At at) {
            return at.point()
                    .or(asked.question()::since)
                    .map(timeline::at)
                    .filter(p -> p != Timeline.NONE)
                    .map(p -> p < asked.at() ? Base.point(p) : Base.NOT_BEFORE)
                    .orElse(Base.NO_SINCE);
        } else if (from instanceof BaselineRule.From.EndOf end) {
            return endOf(row, reader, end.end());
        }
        return sinceJoining(row, reader);
    }

    private Base endOf(int row, Reader reader, YearGroup end) {
        Timeline timeline = asked.timeline();
        int start = timeline.year(asked.at()).start();
        int derived = reader.year()
                .filter(y -> y.number() <= 14)
                .map(y -> start - (y.number() - end.number()))
                .orElse(Integer.MIN_VALUE);
        for (int year = start; year > start - 18; year--) {
            int last = timeline.lastOf(year);
            if (last >= asked.at()) {
                continue;
            }
            int then = year(row, last, Lives.day(timeline.lastDay(last)));
            if (then == end.number() || (then == Lives.NO_YEAR && year == derived)) {
                return Base.point(last);
            }
        }
        return derived >= start ? Base.NOT_BEFORE : Base.yearUnknown(end.code());
    }

    private Base sinceJoining(int row, Reader reader) {
        int span = lives.lastEnrolment(row, day);
        if (span == Lives.NONE || series == null) {
            return span == Lives.NONE ? Base.NOT_JOINED : Base.NOTHING_SINCE_JOINING;
        }
        int joined = lives.joined(row, span);
        int first = joinPoints.computeIfAbsent(joined, d -> asked.timeline().firstEndingFrom(LocalDate.ofEpochDay(d)));
        for (int at = Math.max(first, grid.first()); at < asked.at() && at < grid.end(); at++) {
            Written written = written(code(row, at, reader));
            if (written != null && !(written.result().orElseThrow() instanceof Result.NotAttainment)) {
                return Base.point(at);
            }
        }
        return Base.NOTHING_SINCE_JOINING;
    }

    private Population population(Bands.Reference of, Reader reader) {
        if (populations == null) {
            populations = populations();
        }
        int school = of == Bands.Reference.YEAR_IN_SCHOOL ? reader.school() : Lives.NONE;
        return populations.getOrDefault(
                List.of(
                        of,
                        reader.ladder().map(l -> l.scheme().key().toString()).orElse(""),
                        reader.year().map(YearGroup::code).orElse(""),
                        school),
                Population.NOBODY);
    }

    /** Both kinds of population of everybody on roll, by ladder, year and school. */
    private Map<List<Object>, Population> populations() {
        Map<List<Object>, List<Integer>> places = new HashMap<>();
        for (int row : roll.get().rows(Scope.ALL)) {
            Reader reader = reader(row);
            Written now = written(code(row, asked.at(), reader));
            if (now == null
                    || reader.apart().isPresent()
                    || reader.ladder()
                            .filter(l -> l.scheme().key().equals(now.scheme()))
                            .isEmpty()) {
                continue;
            }
            Optional<Rungs.Place> place =
                    reader.ladder().get().place(now.result().orElseThrow()).filter(Rungs.Place::isExact);
            if (place.isPresent()) {
                String scheme = now.scheme().toString();
                String year = reader.year().map(YearGroup::code).orElse("");
                places.computeIfAbsent(
                                List.of(Bands.Reference.YEAR_IN_AUTHORITY, scheme, year, Lives.NONE),
                                k -> new ArrayList<>())
                        .add(place.get().least());
                places.computeIfAbsent(
                                List.of(Bands.Reference.YEAR_IN_SCHOOL, scheme, year, lives.school(row, day)),
                                k -> new ArrayList<>())
                        .add(place.get().least());
            }
        }
        Map<List<Object>, Population> made = new HashMap<>();
        places.forEach((key, of) ->
                made.put(key, new Population(of.stream().mapToInt(p -> p).toArray())));
        return made;
    }
}
