package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.standing.Verdicts;
import org.pupiltracking.core.snapshot.tally.GridBreakdown;
import org.pupiltracking.core.snapshot.tally.Sorting;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;

/**
 * What is known of the answers to one question and rests on the results of its subject and kind alone. Snapshots share it until one of those
 * results changes. Safe for many threads.
 */
final class Kept {

    /** Everybody on one roll date; and who is in which group, where that rests on no results. */
    record OnDay(Standings standings, RollDay roll, Map<Dimension, Sorting> groups) {

        OnDay(Standings standings, RollDay roll) {
            this(standings, roll, new ConcurrentHashMap<>());
        }

        /** Returns the same pupils with other results. */
        OnDay with(Standings now) {
            return new OnDay(now, roll, groups);
        }

        /** Returns the number of the verdict on each row on roll. */
        Verdicts verdicts() {
            return standings.all(Monitor.NONE);
        }
    }

    /** A breakdown that was asked for, on its scope’s roll date. Keeps its hash: one is looked up for every snapshot that is published. */
    static final class Sorted {
        private final LocalDate date;
        private final Scope scope;
        private final List<Dimension> by;
        private final boolean pairs;
        private final int hash;

        Sorted(LocalDate date, Scope scope, List<Dimension> by, boolean pairs) {
            this.date = date;
            this.scope = scope;
            this.by = List.copyOf(by);
            this.pairs = pairs;
            this.hash = Objects.hash(date, scope, by, pairs);
        }

        LocalDate date() {
            return date;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Sorted o
                            && hash == o.hash
                            && pairs == o.pairs
                            && date.equals(o.date)
                            && scope.equals(o.scope)
                            && by.equals(o.by));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Question asked;
    private final int hash;
    private final @Nullable Series series;
    private final Question question;
    private final LocalDate date;
    private final boolean takesQuantiles;
    private final Map<LocalDate, OnDay> days = new ConcurrentHashMap<>();
    private final Map<Sorted, GridBreakdown> breakdowns = new ConcurrentHashMap<>();

    /**
     * @param asked the question as it was asked
     * @param series its results; absent when there are none
     * @param date the usual roll date
     * @param usual everybody on that date
     */
    Kept(Question asked, @Nullable Series series, LocalDate date, OnDay usual) {
        this.asked = asked;
        this.hash = asked.hashCode();
        this.series = series;
        this.question = usual.standings().asked().question();
        this.date = date;
        this.takesQuantiles = usual.standings().asked().takesQuantiles();
        days.put(date, usual);
    }

    /** The same question of other results, of which nothing is known yet. */
    Kept(Kept before) {
        this.asked = before.asked;
        this.hash = before.hash;
        this.series = before.series;
        this.question = before.question;
        this.date = before.date;
        this.takesQuantiles = before.takesQuantiles;
    }

    /** Returns whether it is of a question, whose hash is given. */
    boolean isOf(Question other, int itsHash) {
        return hash == itsHash && asked.equals(other);
    }

    /** Returns whether it rests on these results. */
    boolean restsOn(Series results) {
        return series == results;
    }

    /** Returns the question with what it left to its framework. */
    Question question() {
        return question;
    }

    /** Returns the usual roll date. */
    LocalDate date() {
        return date;
    }

    /** Returns the roll dates that were asked about; more may be put. */
    Map<LocalDate, OnDay> days() {
        return days;
    }

    /** Returns the breakdowns that were asked for, of some revision with these results; more may be put. */
    Map<Sorted, GridBreakdown> breakdowns() {
        return breakdowns;
    }

    /** Returns whether where one pupil stands may depend on how others do. */
    boolean takesQuantiles() {
        return takesQuantiles;
    }
}
