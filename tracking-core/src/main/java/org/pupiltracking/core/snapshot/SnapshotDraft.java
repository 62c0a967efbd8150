package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.Kept.OnDay;
import org.pupiltracking.core.snapshot.Kept.Sorted;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.core.snapshot.tally.Adds;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.core.snapshot.tally.Moves;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.SchemeKey;

/**
 * The next snapshot while results are put into it, each with all its groups. What the snapshot before keeps of its answers is carried along and
 * corrected in place; only pages that somebody moved in are copied, so readers of the snapshot before see nothing of it. What cannot be
 * corrected, such as bands by quantiles, is forgotten and found anew when asked for.
 *
 * <p>For one thread, and for one {@link #published}.
 */
public final class SnapshotDraft {

    /** So many changes are counted together. */
    private static final int TOGETHER = 32;

    private final GridSnapshot from;
    private final Grid.Draft grid;
    private final List<LiveSeries> live = new ArrayList<>();
    private boolean published;

    SnapshotDraft(GridSnapshot from) {
        this.from = from;
        this.grid = from.grid().draft();
    }

    /**
     * Puts a judgement in the place of the one that counts.
     *
     * @return whether it could be put: false for a pupil, kind of result, point or text that the snapshot has not met; then the record is to be
     *     loaded anew
     */
    public boolean put(
            PupilId pupil,
            SubjectId subject,
            Point point,
            KindId kind,
            SchemeKey scheme,
            String raw,
            Security security) {
        int row = from.facts().row(pupil);
        Series series = from.series(subject, kind);
        int at = from.facts().timeline().at(point);
        if (row < 0 || series == null || !grid.reaches(at)) {
            return false;
        }
        int code = series.code(scheme, raw, security);
        if (code < 0) {
            return false;
        }
        if (published) {
            throw new IllegalStateException("published");
        }
        live(series).add(series.planeOf(code), row, at, code);
        return true;
    }

    /**
     * Lets everything that was put be counted. It need not be called: results are counted some at a time, and all of them before they are
     * published.
     */
    public void settle() {
        for (LiveSeries changed : live) {
            changed.settle();
        }
    }

    private LiveSeries live(Series series) {
        for (LiveSeries known : live) {
            if (known.series == series) {
                return known;
            }
        }
        List<Live> answers = new ArrayList<>();
        for (Kept kept : from.kept()) {
            if (kept.restsOn(series) && !kept.takesQuantiles()) {
                answers.add(new Live(kept));
            }
        }
        LiveSeries made = new LiveSeries(series, answers);
        live.add(made);
        return made;
    }

    /** Returns the snapshot with all that was put, as the record's state at a revision. */
    public GridSnapshot published(Revision known) {
        settle();
        published = true;
        List<Kept> kept = new ArrayList<>();
        for (Kept before : from.kept()) {
            if (!restsOnChanged(before)) {
                kept.add(before);
            }
        }
        for (LiveSeries changed : live) {
            for (Live answers : changed.answers) {
                kept.add(answers.published(known));
            }
        }
        return from.with(grid.grid(), known, kept);
    }

    private boolean restsOnChanged(Kept kept) {
        for (LiveSeries changed : live) {
            if (kept.restsOn(changed.series)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Results of which some changed, and the answers that rest on them. Whatever changes is somewhere else in memory, so changes are gathered and
     * each step is taken for all of them: then the processor waits for many places at once and not for one after the other.
     */
    private final class LiveSeries {
        private final Series series;
        private final List<Live> answers;
        private final int[] rows = new int[TOGETHER];
        private final int[] planes = new int[TOGETHER];
        private final int[] points = new int[TOGETHER];
        private final int[] codes = new int[TOGETHER];
        private int size;

        LiveSeries(Series series, List<Live> answers) {
            this.series = series;
            this.answers = answers;
        }

        void add(int plane, int row, int at, int code) {
            planes[size] = plane;
            rows[size] = row;
            points[size] = at;
            codes[size] = code;
            size++;
            if (size == TOGETHER) {
                settle();
            }
        }

        void settle() {
            if (size == 0) {
                return;
            }
            for (int i = 0; i < size; i++) {
                grid.put(planes[i], rows[i], points[i], codes[i]);
            }
            for (Live each : answers) {
                each.changed(rows, size);
            }
            size = 0;
        }
    }

    /** The answers to one question, while results change. */
    private final class Live {
        private final Kept before;
        private final List<LiveDay> days = new ArrayList<>();

        Live(Kept before) {
            this.before = before;
            before.days().forEach((date, day) -> days.add(new LiveDay(date, day, before)));
        }

        void changed(int[] rows, int size) {
            for (LiveDay day : days) {
                day.changed(rows, size);
            }
        }

        Kept published(Revision known) {
            Kept now = new Kept(before);
            for (LiveDay day : days) {
                now.days().put(day.date, day.before.with(day.standings));
                for (LiveTallies tallies : day.breakdowns) {
                    now.breakdowns().put(tallies.sorted(), tallies.draft().published(known));
                }
            }
            return now;
        }
    }

    /** Tallies that can still say what results do to them. */
    private record LiveTallies(Sorted sorted, GridBreakdown.Draft draft) {}

    /** Everybody on one roll date, while results change. */
    private final class LiveDay {
        private final LocalDate date;
        private final OnDay before;
        private final Standings standings;
        private final Verdicts.Draft verdicts;
        private final List<LiveTallies> breakdowns = new ArrayList<>();
        private final Moves moves = new Moves(TOGETHER);
        private @Nullable Adds adds;

        LiveDay(LocalDate date, OnDay before, Kept kept) {
            this.date = date;
            this.before = before;
            this.verdicts = before.verdicts().draft();
            this.standings = before.standings().over(grid.grid(), verdicts.verdicts());
            kept.breakdowns().forEach((sorted, breakdown) -> {
                if (sorted.date().equals(date)) {
                    breakdowns.add(new LiveTallies(sorted, breakdown.draft()));
                }
            });
        }

        void changed(int[] rows, int size) {
            moves.clear();
            for (int i = 0; i < size; i++) {
                int row = rows[i];
                int old = verdicts.verdicts().of(row);
                int now = old == Verdicts.NOBODY ? old : standings.judge(row, before.roll());
                if (now != old) {
                    verdicts.set(row, now);
                    moves.add(row, old, now);
                }
            }
            if (moves.size() > 0) {
                Adds add = adds();
                for (int i = breakdowns.size() - 1; i >= 0; i--) {
                    if (!breakdowns.get(i).draft().move(moves, add)) {
                        breakdowns.remove(i);
                    }
                }
            }
        }

        private Adds adds() {
            Adds known = adds;
            if (known == null || !known.holds(standings.rules())) {
                known = from.adds(standings.rules());
                adds = known;
            }
            return known;
        }
    }
}
