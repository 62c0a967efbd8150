package org.pupiltracking.core.snapshot.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.RollDays;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
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

    private final Rulebook rules;
    private final Asked asked;
    private final Lives lives;
    private final RollDays rolls;
    private final Grid grid;
    private final @Nullable Series series;
    private final int[] planes;
    private final int day;
    private final boolean bySchool;
    private final Map<Integer, Integer> joinPoints = new HashMap<>();
    private @Nullable Map<List<Object>, Population> populations;
    private @Nullable Verdicts all;

    /**
     * @param rolls who is on roll; asked for only when everybody is
     * @param series the results of the question's kind and subject; absent when there are none
     */
    public Standings(Rulebook rules, Lives lives, RollDays rolls, Grid grid, @Nullable Series series) {
        this(
                rules,
                lives,
                rolls,
                grid,
                series,
                series == null
                        ? new int[0]
                        : series.planes().stream().mapToInt(p -> p).toArray());
    }

    private Standings(Rulebook rules, Lives lives, RollDays rolls, Grid grid, @Nullable Series series, int[] planes) {
        this.rules = rules;
        this.asked = rules.asked();
        this.lives = lives;
        this.rolls = rolls;
        this.grid = grid;
        this.series = series;
        this.planes = planes;
        this.day = Lives.day(asked.date());
        this.bySchool = asked.takesQuantiles();
        if (asked.takesQuantiles()) {
            asked.populations(this::population);
        }
    }

    /** Returns the question. */
    public Asked asked() {
        return asked;
    }

    /** Returns the rules, with the verdicts that {@link #all} numbers. */
    public Rulebook rules() {
        return rules;
    }

    /** Returns the verdict with this number. */
    public Verdict verdict(int number) {
        synchronized (rules) {
            return rules.get(number);
        }
    }

    /** Returns the number of the verdict on each pupil on roll. */
    public Verdicts all(Monitor monitor) {
        synchronized (rules) {
            if (all == null) {
                RollDay on = rolls.on(asked.date());
                Verdicts found = Verdicts.none(lives.facts().pupils().size());
                int[] rows = on.rows(Scope.ALL);
                for (int i = 0; i < rows.length; i++) {
                    if (i % CHECK_EVERY == 0) {
                        monitor.check();
                    }
                    int row = rows[i];
                    Rulebook.Way way = asked.question().byAge() ? way(row) : way(row, on.year(row), on.school(row));
                    found.set(row, judge(row, way));
                }
                all = found;
            }
            return all;
        }
    }

    /** Returns the same question of another grid, with verdicts that are known. */
    public Standings over(Grid other, Verdicts known) {
        Standings over = new Standings(rules, lives, rolls, other, series, planes);
        over.all = known;
        return over;
    }

    /** Returns the number of the verdict on a row, found afresh. */
    public int judge(int row, RollDay on) {
        int known = judgedAlready(row, on);
        if (known != Rulebook.UNSEEN) {
            return known;
        }
        synchronized (rules) {
            return judge(row, asked.question().byAge() ? way(row) : way(row, on.year(row), on.school(row)));
        }
    }

    /**
     * Returns the number of the verdict on a row, where nothing is special about the pupil and the rules were applied to these two results
     * before. It takes no lock, which the processor would stop at: a result that changes waits for a dozen places in memory, best for several
     * at once.
     */
    private int judgedAlready(int row, RollDay on) {
        if (bySchool || asked.question().byAge() || lives.isSpecial(row) || lives.isSpecialSchool(on.school(row))) {
            return Rulebook.UNSEEN;
        }
        Rulebook.Way way = rules.usualAlready(on.year(row));
        Rulebook.Memo memo = way == null || !way.sameBase ? null : way.memo;
        if (way == null || memo == null) {
            return Rulebook.UNSEEN;
        }
        int base = memo.plan.base().at();
        return rules.verdictAlready(memo, base == Timeline.NONE ? 0 : code(row, base, way), code(row, asked.at(), way));
    }

    /** Returns the verdict on a row. */
    public Verdict of(int row) {
        synchronized (rules) {
            return rules.get(judge(row, way(row)));
        }
    }

    /** Returns where a pupil stands. */
    public PupilStanding standing(int row) {
        synchronized (rules) {
            return stand(row);
        }
    }

    private PupilStanding stand(int row) {
        Rulebook.Way way = way(row);
        Reader reader = way.reader;
        Rulebook.Memo memo = memo(row, way);
        int now = code(row, asked.at(), way);
        int before = memo.plan.base().isPoint() ? code(row, memo.plan.base().at(), way) : 0;
        Verdict verdict = rules.get(rules.verdict(memo, before, now));
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

    private int judge(int row, Rulebook.Way way) {
        Rulebook.Memo memo = memo(row, way);
        int now = code(row, asked.at(), way);
        int base = memo.plan.base().at();
        return rules.verdict(memo, base == Timeline.NONE ? 0 : code(row, base, way), now);
    }

    /** Returns the grade that a row's latest result counts as, its number, bound or code; empty when it is not on the pupil's ladder. */
    public Optional<Mark> mark(int row) {
        return mark(row, asked.at());
    }

    private Optional<Mark> mark(int row, int at) {
        Rulebook.Way way = guardedWay(row);
        Reader reader = way.reader;
        Written written = written(code(row, at, way));
        return written == null || reader.apart().isPresent()
                ? Optional.empty()
                : reader.ladder()
                        .filter(l -> l.scheme().key().equals(written.scheme()))
                        .map(l -> Mark.of(l, written));
    }

    /** Returns the comparison of some pupils' results now with those at the question's {@code since}, whatever the baseline rule says. */
    public Comparing comparing(int[] rows) {
        return new Comparing(
                new Standings(new Rulebook(asked.sinceItsPoint(), series), lives, rolls, grid, series), rows);
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
                    plans.add(standings.memo(row, standings.way(row)).plan);
                }
            }
        }

        /** Returns whether a pupil is assessed on a ladder of the question at all. */
        public boolean counts(int row) {
            Reader reader = standings.guardedWay(row).reader;
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
        return rules.written(code);
    }

    private int code(int row, int at, Rulebook.Way way) {
        int found = way.plane < 0 ? 0 : grid.code(way.plane, row, at);
        for (int i = 0; found == 0 && i < planes.length; i++) {
            found = planes[i] == way.plane ? 0 : grid.code(planes[i], row, at);
        }
        return found;
    }

    private Rulebook.Way way(int row) {
        return way(row, year(row, asked.at(), day), lives.school(row, day));
    }

    /** Most pupils are told apart by their year alone. */
    private Rulebook.Way way(int row, int year, int school) {
        if (bySchool || lives.isSpecial(row) || lives.isSpecialSchool(school)) {
            return specialWay(row, year, school);
        }
        return rules.usual(year);
    }

    private Rulebook.Way guardedWay(int row) {
        synchronized (rules) {
            return way(row);
        }
    }

    private Rulebook.Way specialWay(int row, int year, int school) {
        Optional<FrameworkAssigned> assigned =
                lives.ownFramework(row, asked.question().subject(), day);
        boolean own = assigned.isPresent();
        if (!own && school != Lives.NONE) {
            assigned = lives.frameworkOf(school, asked.question().subject(), day);
        }
        return rules.way(
                year,
                assigned,
                own,
                lives.studies(row, asked.question().subject(), day),
                bySchool ? school : Lives.NONE);
    }

    private int year(int row, int at, int on) {
        return asked.question().byAge() ? lives.yearOfAge(row, asked.timeline().year(at)) : lives.yearTaught(row, on);
    }

    private Rulebook.Memo memo(int row, Rulebook.Way way) {
        Rulebook.Memo known = way.memo;
        if (known != null && way.sameBase) {
            return known;
        }
        Reader reader = way.reader;
        Base base = base(row, way);
        boolean needsYear = base.isPoint() && Rulebook.keepsPace(reader);
        return rules.memo(way, base, needsYear ? yearThen(row, reader, base.at()) : Lives.NO_YEAR);
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

    private Base base(int row, Rulebook.Way way) {
        Reader reader = way.reader;
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
        return sinceJoining(row, way);
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

    private Base sinceJoining(int row, Rulebook.Way way) {
        int span = lives.lastEnrolment(row, day);
        if (span == Lives.NONE || series == null) {
            return span == Lives.NONE ? Base.NOT_JOINED : Base.NOTHING_SINCE_JOINING;
        }
        int joined = lives.joined(row, span);
        int first = joinPoints.computeIfAbsent(joined, d -> asked.timeline().firstEndingFrom(LocalDate.ofEpochDay(d)));
        for (int at = Math.max(first, grid.first()); at < asked.at() && at < grid.end(); at++) {
            Written written = written(code(row, at, way));
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
        for (int row : rolls.on(asked.date()).rows(Scope.ALL)) {
            Rulebook.Way way = way(row);
            Reader reader = way.reader;
            Written now = written(code(row, asked.at(), way));
            if (now == null
                    || reader.apart().isPresent()
                    || reader.ladder()
                            .filter(l -> l.scheme().key().equals(now.scheme()))
                            .isEmpty()) {
                continue;
            }
            Optional<Rungs.Place> place =
                    reader.ladder().get().place(now.result().orElseThrow()).filter(Rungs.Place::isCertain);
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
