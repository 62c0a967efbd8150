package org.pupiltracking.core.snapshot.standing;

import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.text.Text;

/**
 * The point that a baseline rule names for a pupil, or why it names none.
 *
 * @param at where it lies on the timeline; {@link Timeline#NONE} for none
 */
record Base(int at, Text why) {

    private static final Text NAMED = Text.of("reason.none");

    static final Base NO_RULE = new Base(Timeline.NONE, Text.of("reason.no-baseline-rule"));
    static final Base NO_SINCE = new Base(Timeline.NONE, Text.of("reason.no-since"));
    static final Base NOT_BEFORE = new Base(Timeline.NONE, Text.of("reason.baseline-not-before"));
    static final Base NOT_JOINED = new Base(Timeline.NONE, Text.of("reason.not-joined"));
    static final Base NOTHING_SINCE_JOINING = new Base(Timeline.NONE, Text.of("reason.no-result-since-joining"));

    static Base point(int at) {
        return new Base(at, NAMED);
    }

    static Base yearUnknown(String end) {
        return new Base(Timeline.NONE, Text.of("reason.baseline-year-unknown", end));
    }

    boolean isPoint() {
        return at != Timeline.NONE;
    }
}
