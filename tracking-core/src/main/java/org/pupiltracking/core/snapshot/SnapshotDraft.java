package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.GridAnswers.OnDay;
import org.pupiltracking.core.snapshot.GridAnswers.Sorted;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.core.snapshot.standing.Asked;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.core.snapshot.tally.Adds;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;

/**
 * The next snapshot while results are put into it, each with all its groups. What the snapshot before keeps of its answers is carried along and
 * corrected in place; only pages that somebody moved in are copied, so readers of the snapshot before see nothing of it. What cannot be
 * corrected, such as bands by quantiles, is forgotten and found anew when asked for.
 *
 * <p>For one thread, and for one {@link #published}.
 */
public final class SnapshotDraft {

    private final GridSnapshot from;
    private final Grid.Draft grid;
    private final Map<Series, List<Live>> live = new HashMap<>();
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
        int plane = series.plane(scheme.id());
        int code = series.code(scheme, raw, security);
        if (plane < 0 || code < 0) {
            return false;
        }
        put(series, plane, row, at, code);
        return true;
    }

    private void put(Series series, int plane, int row, int at, int code) {
        if (published) {
            throw new IllegalStateException("published");
        }
        List<Live> answers = live.computeIfAbsent(series, this::live);
        grid.put(plane, row, at, code);
        for (Live answer : answers) {
            answer.changed(row);
        }
    }

    private List<Live> live(Series series) {
        List<Live> found = new ArrayList<>();
        from.answers().forEach((question, answers) -> {
            if (isOf(series, question) && !answers.takesQuantiles()) {
                found.add(new Live(question, answers));
            }
        });
        return found;
    }

    /** Returns the snapshot with all that was put, as the record's state at a revision. */
    public GridSnapshot published(Revision known) {
        published = true;
        GridSnapshot next = from.with(grid.grid(), known);
        from.answers().forEach((question, answers) -> {
            if (!isLive(question)) {
                next.answers().put(question, answers.carried(next));
            }
        });
        live.values().forEach(all -> all.forEach(a -> next.answers().put(a.question, a.published(next))));
        return next;
    }

    private boolean isLive(Question question) {
        for (Series series : live.keySet()) {
            if (isOf(series, question)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Series series, Question question) {
        return series.subject().equals(question.subject()) && series.kind().equals(question.kind());
    }

    /** The answers to one question, while results change. */
    private final class Live {
        private final Question question;
        private final GridAnswers before;
        private final List<LiveDay> days = new ArrayList<>();

        Live(Question question, GridAnswers before) {
            this.question = question;
            this.before = before;
            before.days().forEach((date, day) -> days.add(new LiveDay(date, day, before)));
        }

        void changed(int row) {
            for (LiveDay day : days) {
                day.changed(row);
            }
        }

        GridAnswers published(GridSnapshot next) {
            Map<LocalDate, OnDay> now = new HashMap<>();
            Map<Sorted, GridBreakdown> known = new HashMap<>();
            for (LiveDay day : days) {
                now.put(day.date, day.published(next));
                day.breakdowns.forEach(b -> known.put(b.sorted(), b.draft().published(next.known())));
            }
            return new GridAnswers(next, before, now, known);
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
        private @Nullable Adds adds;

        LiveDay(LocalDate date, OnDay before, GridAnswers answers) {
            this.date = date;
            this.before = before;
            this.verdicts = before.verdicts().draft();
            this.standings = before.standings().over(grid.grid(), verdicts.verdicts());
            answers.breakdowns().forEach((sorted, breakdown) -> {
                if (sorted.date().equals(date)
                        && !restsOnResults(before.standings().asked(), sorted)) {
                    breakdowns.add(new LiveTallies(sorted, breakdown.draft()));
                }
            });
        }

        void changed(int row) {
            int old = verdicts.verdicts().of(row);
            if (old == Verdicts.NOBODY) {
                return;
            }
            int now = standings.judge(row, before.roll());
            if (now == old) {
                return;
            }
            verdicts.set(row, now);
            Adds add = adds();
            for (int i = breakdowns.size() - 1; i >= 0; i--) {
                if (!breakdowns.get(i).draft().move(row, old, now, add)) {
                    breakdowns.remove(i);
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

        OnDay published(GridSnapshot next) {
            return before.in(next, standings);
        }
    }

    /** Returns whether a breakdown sorts pupils by their results. */
    static boolean restsOnResults(Asked asked, Sorted sorted) {
        for (Dimension dimension : sorted.by()) {
            if (Groups.restsOnResults(asked.framework(), dimension)) {
                return true;
            }
        }
        return false;
    }
}
