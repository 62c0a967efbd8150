package org.pupiltracking.core.intake;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.spi.SourceSink;

/** One file being read: counts its rows, checks what it says, and hands on what is good. */
final class Reading implements SourceSink {

    private static final int CHECK_EVERY = 1024;

    /** Takes what passed every check. */
    interface Accepting {
        void said(Said said);

        void judgement(Fact fact, Judgement what, Series of, Place where);

        void touched(EntityId about, Object slot);
    }

    private final Definitions definitions;
    private final ProblemList problems;
    private final Tally tally;
    private final Checks checks;
    private final Supplier<Pupils> pupils;
    private final Accepting to;
    private final Monitor on;
    private long rowsNamingNobody;
    private boolean named = true;

    Reading(
            Definitions definitions,
            ProblemList problems,
            Unknowns unknowns,
            Tally tally,
            Supplier<Pupils> pupils,
            Accepting to,
            Monitor on) {
        this.definitions = definitions;
        this.problems = problems;
        this.tally = tally;
        this.checks = new Checks(definitions, problems, unknowns);
        this.pupils = pupils;
        this.to = to;
        this.on = on;
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    @Override
    public void row() {
        endRow();
        named = false;
        problems.row();
        if (problems.rows() % CHECK_EVERY == 0) {
            on.check();
        }
    }

    private void endRow() {
        rowsNamingNobody += named ? 0 : 1;
        named = true;
    }

    /** Says that there are no more rows, and returns how many named nobody. */
    long end() {
        endRow();
        problems.endOfRows();
        return rowsNamingNobody;
    }

    @Override
    public void fact(Fact fact, Place where) {
        named = true;
        if (fact.what() instanceof Judgement judgement) {
            Optional<Series> series = checks.judgement(fact.about(), judgement, where);
            if (series.isPresent()) {
                to.judgement(fact, judgement, series.get(), where);
            } else {
                to.touched(fact.about(), judgement.slot());
            }
            return;
        }
        Optional<int[]> days = checks.days(fact.when(), where);
        Optional<Payload> what = checks.check(fact.about(), fact.what(), where);
        if (days.isPresent() && what.isPresent()) {
            int[] d = days.get();
            to.said(new Said(fact.about(), what.get(), d[0], d[1], false, fact.from(), fact.by(), fact.corrects()));
        }
    }

    @Override
    public void at(Point point, EntityId about, Payload said, Origin from, Place where) {
        named = true;
        if (said instanceof Judgement) {
            fact(Fact.of(about, said, Period.on(definitions.calendar().lastDay(point)), from), where);
            return;
        }
        PointDays days = checks.days(point, where);
        Optional<Payload> what = days.isNone() ? Optional.empty() : checks.check(about, said, where);
        if (what.isPresent()) {
            int last = Known.isOfSchool(what.get()) ? days.lastOfYear() : Line.FOREVER;
            to.said(new Said(about, what.get(), days.first(), last, true, from, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public Optional<PupilId> pupil(Identity who, Place where) {
        if (!Pupils.tells(who)) {
            problems.add(Problem.leftOut("pupil.not-told").at(where));
            return Optional.empty();
        }
        Set<PupilId> found = pupils.get().find(who);
        if (found.size() > 1) {
            problems.add(Problem.leftOut("pupil.several", found.size()).at(where));
            return Optional.empty();
        }
        return Optional.of(
                found.isEmpty() ? Pupils.idFor(who) : found.iterator().next());
    }

    @Override
    public void missing(EntityId about, Object slot, Place where) {
        named = true;
        tally.missing();
        to.touched(about, slot);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void unknown(String role, String given, Collection<String> allowed, Place where) {
        checks.unknown(role, given, allowed, where);
    }
}
