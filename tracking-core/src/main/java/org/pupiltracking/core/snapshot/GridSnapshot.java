package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.facts.Facts;
import org.pupiltracking.core.snapshot.facts.Journal;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.RollDays;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.facts.Spans;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.core.snapshot.standing.Asked;
import org.pupiltracking.core.snapshot.standing.Rulebook;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.tally.Adds;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.core.snapshot.tally.Sorting;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/** A snapshot over columns and a grid. What it finds out about a roll date or a question it keeps. */
public final class GridSnapshot implements Snapshot {

    private static final int KEPT = 64;

    private record AskedOn(Question question, LocalDate date) {}

    private record SortedOn(LocalDate date, Dimension by) {}

    /** Sortings are compared by identity: the same pupils sorted by the same dimension are kept. */
    private record CellsOf(LocalDate date, Scope scope, List<Sorting> by, boolean pairs) {}

    private final Facts facts;
    private final Lives lives;
    private final Grid grid;
    private final Definitions definitions;
    private final Revision known;
    private final Timeline timeline;
    private final RollDays rolls;
    private final Map<SortedOn, Sorting> sortings;
    private final Map<CellsOf, GridBreakdown.Cells> cells;
    private final Map<AskedOn, Rulebook> rulebooks;
    private final Map<Rulebook, Adds> adds;
    private final Map<Question, GridAnswers> answers = new ConcurrentHashMap<>();
    private volatile List<Kept> kept;

    GridSnapshot(Facts facts, Grid grid, Definitions definitions, Revision known) {
        this.facts = facts;
        this.lives = new Lives(facts);
        this.grid = grid;
        this.definitions = definitions;
        this.known = known;
        this.timeline = facts.timeline();
        this.rolls = new RollDays(lives);
        this.sortings = new ConcurrentHashMap<>();
        this.cells = new ConcurrentHashMap<>();
        this.rulebooks = new ConcurrentHashMap<>();
        this.adds = new ConcurrentHashMap<>();
        this.kept = List.of();
    }

    /** The same pupils with other results: what was found out about roll dates holds for both. */
    private GridSnapshot(GridSnapshot of, Grid grid, Revision known, List<Kept> kept) {
        this.facts = of.facts;
        this.lives = of.lives;
        this.grid = grid;
        this.definitions = of.definitions;
        this.known = known;
        this.timeline = of.timeline;
        this.rolls = of.rolls;
        this.sortings = of.sortings;
        this.cells = of.cells;
        this.rulebooks = of.rulebooks;
        this.adds = of.adds;
        this.kept = kept;
    }

    /** Returns the same pupils with the results of {@code journal} that were known at an earlier revision. */
    public GridSnapshot asKnown(Journal journal, Revision earlier, Monitor on) {
        Grid then =
                Grid.of(journal, facts.pupils().size(), facts.seriesOfPlane().size(), earlier.number(), on);
        return new GridSnapshot(this, then, earlier, List.of());
    }

    /** Returns a draft of the next snapshot, for results that change. */
    public SnapshotDraft draft() {
        return new SnapshotDraft(this);
    }

    /** Returns the same pupils with another grid, and what is known of its answers already. */
    GridSnapshot with(Grid other, Revision later, List<Kept> known) {
        return new GridSnapshot(this, other, later, known);
    }

    /** Returns what is known of the answers to the questions that were asked; of snapshots before this one too. */
    List<Kept> kept() {
        return kept;
    }

    @Override
    public Revision known() {
        return known;
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    Facts facts() {
        return facts;
    }

    Lives lives() {
        return lives;
    }

    Grid grid() {
        return grid;
    }

    @Override
    public LocalDate rollDate(Scope scope, Point point) {
        return scope.parts().stream()
                .filter(p -> p instanceof Scope.OfSchool)
                .map(p -> ((Scope.OfSchool) p).school())
                .findFirst()
                .flatMap(s -> ownDate(lives.school(s), point))
                .orElseGet(() -> definitions.calendar().lastDay(point));
    }

    private Optional<LocalDate> ownDate(int school, Point point) {
        if (school == Lives.NONE) {
            return Optional.empty();
        }
        Spans spans = facts.ofSchools();
        Optional<LocalDate> last = Optional.empty();
        int usual = Lives.day(definitions.calendar().lastDay(point));
        for (int i = spans.first(school); i < spans.end(school); i++) {
            if (spans.payload(i) instanceof PointDates dates && dates.point().equals(point)) {
                if (spans.holds(i, usual)) {
                    return Optional.of(dates.to());
                }
                last = Optional.of(dates.to());
            }
        }
        return last;
    }

    /** Returns the day on which a pupil stands at a point: by the dates of the pupil's school, where it has its own and the pupil is there. */
    LocalDate dateOf(int row, Point point) {
        LocalDate usual = definitions.calendar().lastDay(point);
        int school = lives.school(row, Lives.day(usual));
        return ownDate(school, point)
                .filter(d -> lives.school(row, Lives.day(d)) == school)
                .orElse(usual);
    }

    RollDay roll(LocalDate date) {
        return rolls.on(date);
    }

    RollDay rollOf(Scope scope, Point point) {
        return roll(rollDate(scope, point));
    }

    @Override
    public List<PupilId> roll(Scope scope, Point point) {
        return pupils(rollOf(scope, point).rows(scope));
    }

    /** Returns the pupils on roll by a dimension that no framework defines. */
    Sorting sorting(RollDay roll, Dimension dimension) {
        return sortings.computeIfAbsent(new SortedOn(roll.date(), dimension), k -> Groups.plain(roll, dimension));
    }

    /** Returns the cells for a scope's pupils sorted by some dimensions. */
    GridBreakdown.Cells cells(RollDay roll, Scope scope, List<Sorting> by, boolean pairs) {
        if (cells.size() > KEPT) {
            cells.clear();
        }
        return cells.computeIfAbsent(
                new CellsOf(roll.date(), scope, by, pairs),
                k -> new GridBreakdown.Cells(scope, roll.rows(scope), roll, by, pairs));
    }

    List<PupilId> pupils(List<Integer> rows) {
        return rows.stream().map(facts.pupils()::get).toList();
    }

    List<PupilId> pupils(int[] rows) {
        return Arrays.stream(rows).mapToObj(facts.pupils()::get).toList();
    }

    @Override
    public List<PupilId> left(Scope scope, Point after, Point until) {
        LocalDate from = rollDate(scope, after);
        LocalDate to = rollDate(scope, until);
        int[] there = roll(to).rows(scope);
        TreeSet<Integer> gone = new TreeSet<>();
        // The day after: a class of last year ended with that year, and nobody left it by moving up.
        Arrays.stream(roll(from.plusDays(1)).rows(scope)).forEach(gone::add);
        Arrays.stream(there).forEach(gone::remove);
        int[] among = lives.among(scope)
                .orElseGet(() -> IntStream.range(0, facts.pupils().size()).toArray());
        for (int row : among) {
            for (int i = facts.ofPupils().first(row); i < facts.ofPupils().end(row); i++) {
                if (lives.isEnrolment(i) && facts.ofPupils().from(i) > Lives.day(from)) {
                    addIfAway(row, facts.ofPupils().from(i), scope, there, gone);
                }
            }
        }
        return gone.stream().map(facts.pupils()::get).toList();
    }

    /** Adds a pupil who came into a scope on a day and is not there in the end, because it was before, or is to be after it. */
    private void addIfAway(int row, int came, Scope scope, int[] there, Set<Integer> gone) {
        if (Arrays.binarySearch(there, row) < 0 && lives.isIn(scope, row, came)) {
            gone.add(row);
        }
    }

    @Override
    public Optional<PupilView> pupil(PupilId id) {
        int row = facts.row(id);
        return row < 0 ? Optional.empty() : Optional.of(new RowView(this, row));
    }

    @Override
    public List<SchoolId> schools() {
        return facts.schools();
    }

    @Override
    public Optional<SchoolProfile> school(SchoolId id, LocalDate day) {
        int school = lives.school(id);
        if (school == Lives.NONE) {
            return Optional.empty();
        }
        Spans spans = facts.ofSchools();
        for (int i = spans.first(school); i < spans.end(school); i++) {
            if (spans.holds(i, Lives.day(day)) && spans.payload(i) instanceof SchoolProfile profile) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Criterion> classes(Scope scope, Point point) {
        RollDay roll = rollOf(scope, point);
        return Arrays.stream(roll.rows(scope))
                .mapToObj(roll::className)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Dimension.CLASS::is)
                .sorted()
                .toList();
    }

    @Override
    public Optional<FrameworkKey> usualFramework(Scope scope, Point point) {
        RollDay roll = rollOf(scope, point);
        Map<FrameworkKey, Integer> votes = new TreeMap<>();
        Map<SchemeKey, Integer> results = new HashMap<>();
        int at = timeline.at(point);
        for (int row : roll.rows(scope)) {
            Optional<FrameworkAssigned> given = lives.frameworkOf(roll.school(row), roll.day());
            if (given.isPresent()) {
                votes.merge(given.get().framework(), 1, Integer::sum);
            } else {
                count(row, at, results);
            }
        }
        for (AssessmentFramework framework : definitions.frameworks()) {
            int with = framework.schemes().stream()
                    .mapToInt(s -> results.getOrDefault(s, 0))
                    .sum();
            if (with > 0) {
                votes.merge(framework.key(), with, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<FrameworkKey, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Collections.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private void count(int row, int at, Map<SchemeKey, Integer> results) {
        for (Series series : facts.series()) {
            for (int plane : series.planes()) {
                int code = grid.code(plane, row, at);
                if (code != 0) {
                    results.merge(series.written(code).scheme(), 1, Integer::sum);
                }
            }
        }
    }

    @Override
    public List<Point> points(Scope scope, SubjectId subject, KindId kind) {
        Series series = series(subject, kind);
        List<Point> points = new ArrayList<>();
        for (int at = grid.first(); series != null && at < grid.end(); at++) {
            if (hasResult(series, at, rollOf(scope, timeline.point(at)).rows(scope))) {
                points.add(timeline.point(at));
            }
        }
        return points;
    }

    private boolean hasResult(Series series, int at, int[] rows) {
        for (int plane : series.planes()) {
            for (int row : rows) {
                if (grid.code(plane, row, at) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Nullable
    Series series(SubjectId subject, KindId kind) {
        for (Series series : facts.series()) {
            if (series.subject().equals(subject) && series.kind().equals(kind)) {
                return series;
            }
        }
        return null;
    }

    @Override
    public List<AboutSchool> published() {
        List<AboutSchool> all = new ArrayList<>();
        facts.published().forEach((school, of) -> of.forEach(f -> all.add(new AboutSchool(school, f))));
        return all;
    }

    @Override
    public Answers ask(Question question, Monitor on) {
        GridAnswers known = answers.get(question);
        if (known == null) {
            known = new GridAnswers(this, kept(question, on));
            answers.put(question, known);
        }
        return known;
    }

    private Kept kept(Question question, Monitor on) {
        Kept known = keptAlready(question);
        if (known != null) {
            return known;
        }
        Kept found = GridAnswers.find(this, question, on);
        synchronized (answers) {
            known = keptAlready(question);
            if (known != null) {
                return known;
            }
            if (kept.size() >= KEPT) {
                answers.clear();
                kept = List.of(found);
            } else {
                List<Kept> more = new ArrayList<>(kept);
                more.add(found);
                kept = more;
            }
        }
        return found;
    }

    private @Nullable Kept keptAlready(Question question) {
        int hash = question.hashCode();
        for (Kept known : kept) {
            if (known.isOf(question, hash)) {
                return known;
            }
        }
        return null;
    }

    /** Returns answers that are found afresh and not kept: for whoever asks a question once, or measures how long it takes. */
    public Answers answer(Question question, Monitor on) {
        return new GridAnswers(this, GridAnswers.find(this, question, on));
    }

    /** Returns where everybody stands on a roll date. */
    Standings standings(Question question, LocalDate date) {
        Series series = series(question.subject(), question.kind());
        Rulebook kept = rulebooks.get(new AskedOn(question, date));
        if (kept == null) {
            kept = new Rulebook(Asked.of(question, definitions, timeline, date), series);
            if (rulebooks.size() > KEPT) {
                rulebooks.clear();
            }
            if (!kept.asked().takesQuantiles() && series != null) {
                rulebooks.put(new AskedOn(question, date), kept);
            }
        }
        return new Standings(kept, lives, rolls, grid, series);
    }

    /** Returns what pupils add to tallies by the verdicts of a question. */
    Adds adds(Rulebook rules) {
        Adds kept = adds.get(rules);
        if (kept == null || !kept.holds(rules)) {
            if (adds.size() > KEPT) {
                adds.clear();
            }
            kept = new Adds(rules);
            adds.put(rules, kept);
        }
        return kept;
    }

    @Override
    public PupilStanding standing(Question question, PupilId pupil) {
        int row = rowOf(pupil);
        return standings(question, dateOf(row, question.at())).standing(row);
    }

    /** Returns the row of a pupil. */
    int rowOf(PupilId pupil) {
        int row = facts.row(pupil);
        RefusedException.unless(row >= 0, "pupil.unknown");
        return row;
    }
}
