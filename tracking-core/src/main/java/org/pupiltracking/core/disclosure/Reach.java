package org.pupiltracking.core.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/**
 * Whom one viewer may count and name. One scope lies in another when its pupils do, on the roll date of the point that is asked about, however
 * the two are written. Used by one thread.
 */
final class Reach {

    private final Snapshot snapshot;
    private final Viewer viewer;
    private final Point at;
    private final Map<Point, Map<Scope, Set<PupilId>>> rolls = new HashMap<>();
    private final Map<Scope, Set<PupilId>> called = new HashMap<>();

    Reach(Snapshot snapshot, Viewer viewer, Point at) {
        this.snapshot = snapshot;
        this.viewer = viewer;
        this.at = at;
    }

    /** Returns whether figures about {@code scope} at {@code when} may be shown: all its pupils are in one scope that may be counted. */
    boolean mayCount(Scope scope, Point when) {
        return viewer.mayCount().stream()
                .anyMatch(within -> within.equals(Scope.ALL)
                        || within.equals(scope)
                        || roll(within, when).containsAll(roll(scope, when)));
    }

    boolean mayName(PupilId pupil) {
        return viewer.mayName().stream()
                .anyMatch(within -> within.equals(Scope.ALL)
                        || within.parts().equals(List.of(new Scope.OfPupil(pupil)))
                        || called(within).contains(pupil));
    }

    /** Whoever the scope names by id counts too, on roll or not: a page about somebody who has left is a page about somebody. */
    boolean mayNameEverybody(Scope scope) {
        return !viewer.isAnonymous()
                && scope.parts().stream()
                        .filter(Scope.OfPupil.class::isInstance)
                        .allMatch(part -> mayName(((Scope.OfPupil) part).pupil()))
                && called(scope).stream().allMatch(this::mayName);
    }

    private Set<PupilId> roll(Scope scope, Point when) {
        return rolls.computeIfAbsent(when, w -> new HashMap<>())
                .computeIfAbsent(scope, s -> Set.copyOf(snapshot.roll(s, when)));
    }

    /** Those on roll, and those who left or joined since the school year before ended: pages of the year speak of them. */
    private Set<PupilId> called(Scope scope) {
        return called.computeIfAbsent(scope, s -> ofTheYear(snapshot, s, at));
    }

    static Set<PupilId> ofTheYear(Snapshot snapshot, Scope scope, Point at) {
        AcademicCalendar calendar = snapshot.definitions().calendar();
        List<PupilId> left = snapshot.left(scope, calendar.lastOf(at.year().plus(-1)), at);
        Set<PupilId> all = new HashSet<>(snapshot.roll(scope, at));
        all.addAll(left);
        return all;
    }
}
