package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.framework.Position;
import org.pupiltracking.plugin.grids.Columns.Column;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Security;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;

/** How pupils moved from column to column: compared by place on the ladder, never by points. */
record Movement(Columns columns, GradingScheme scheme) {

    /** Below and unmoved for so many points, a pupil is said to be stuck. */
    private static final int STUCK_FOR = 3;

    /** Returns up or down since the last column with a result; stuck for one below who stands where two columns before; empty for no change. */
    Optional<Sign> of(PupilId pupil) {
        List<Integer> places = places(pupil);
        if (places.size() < 2) {
            return Optional.empty();
        }
        int change = Integer.compare(places.get(0), places.get(1));
        if (change != 0) {
            return Optional.of(change > 0 ? Sign.UP : Sign.DOWN);
        }
        return isStuck(pupil) ? Optional.of(Sign.STUCK) : Optional.empty();
    }

    /** Returns whether a pupil is below the expectation and on the same step as in the two columns before. */
    boolean isStuck(PupilId pupil) {
        List<Integer> places = places(pupil);
        return places.size() >= STUCK_FOR
                && places.subList(0, STUCK_FOR).stream().allMatch(places.get(0)::equals)
                && columns.now(pupil)
                        .flatMap(s -> s.position().found())
                        .filter(p -> p == Position.BELOW)
                        .isPresent();
    }

    /** Returns what the pupil had in the last column with a result before the newest; empty when there is none. */
    Optional<PupilStanding> before(PupilId pupil) {
        for (int back = 1; back < columns.all().size(); back++) {
            Optional<PupilStanding> then = columns.before(back).flatMap(c -> in(c, pupil));
            if (then.filter(s -> s.coverage() == Coverage.ASSESSED).isPresent()) {
                return then;
            }
        }
        return Optional.empty();
    }

    /** Returns whether the newest judgement was said not to be moderated. */
    boolean isOneTeachers(PupilStanding standing) {
        return standing.latest()
                .found()
                .filter(r -> r.security() == Security.PROVISIONAL || r.security() == Security.INSECURE)
                .isPresent();
    }

    /** Places on the ladder, newest first, without gaps; none for a pupil who has no result in the newest column. */
    private List<Integer> places(PupilId pupil) {
        List<Integer> places = new ArrayList<>();
        for (int back = 0; back < columns.all().size(); back++) {
            OptionalInt place = columns.before(back)
                    .flatMap(c -> in(c, pupil))
                    .filter(s -> s.coverage() == Coverage.ASSESSED)
                    .flatMap(s -> s.latest().found())
                    .map(r -> scheme.ordinal(r.result()))
                    .orElse(OptionalInt.empty());
            if (place.isPresent()) {
                places.add(place.getAsInt());
            } else if (back == 0) {
                return List.of();
            }
        }
        return places;
    }

    private static Optional<PupilStanding> in(Column column, PupilId pupil) {
        return Optional.ofNullable(column.standings().get(pupil));
    }
}
