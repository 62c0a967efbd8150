package org.pupiltracking.core.snapshot.standing;

import java.util.Optional;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.text.Text;

/**
 * What is expected, as places on a ladder; or why nothing is.
 *
 * @param expectation as the policy writes it
 * @param places where it lies on the ladder
 */
record Range(Finding<Expectation> expectation, Finding<Ends> places) {

    /** The least and the greatest place that are at expectation. */
    record Ends(int low, int high) implements ProgressJudge.Distance {

        @Override
        public int of(int place) {
            return place < low ? place - low : Math.max(0, place - high);
        }

        @Override
        public int placeAt(int distance) {
            return distance <= 0 ? low + distance : high + distance;
        }

        Position position(int place) {
            int distance = of(place);
            return distance < 0 ? Position.BELOW : distance == 0 ? Position.AT : Position.ABOVE;
        }
    }

    /** Returns what {@code rules} expect of a year group at a point. */
    static Range of(
            Rules rules, SubjectId subject, Optional<YearGroup> year, CalendarPoint at, Optional<Rungs> ladder) {
        if (rules.policy().isEmpty()) {
            return none(Text.of("reason.no-policy"));
        }
        if (year.isEmpty()) {
            return none(Text.of("reason.no-year"));
        }
        Optional<Expectation> expected = rules.policy().get().expectation(subject, year.get(), at);
        if (expected.isEmpty()) {
            return none(Text.of("reason.no-expectation", year.get().code(), Text.of(at.label())));
        }
        return new Range(Finding.of(expected.get()), places(rules, expected.get(), ladder));
    }

    private static Finding<Ends> places(Rules rules, Expectation expected, Optional<Rungs> ladder) {
        var scheme = rules.policy().orElseThrow().scheme();
        if (ladder.filter(l -> l.scheme().key().equals(scheme)).isEmpty()) {
            return Finding.none("reason.expectation-in-another-scheme", scheme.toString());
        }
        var low = ladder.get().least(expected.low());
        var high = ladder.get().greatest(expected.high());
        return low.isPresent() && high.isPresent()
                ? Finding.of(new Ends(low.getAsInt(), high.getAsInt()))
                : Finding.none("reason.expectation-unreadable", expected.toString());
    }

    static Range none(Text why) {
        return new Range(Verdict.none(why), Verdict.none(why));
    }
}
