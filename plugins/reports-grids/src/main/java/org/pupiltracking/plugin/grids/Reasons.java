package org.pupiltracking.plugin.grids;

import org.pupiltracking.report.Cell;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.text.Text;

/** Why a pupil has no result that counts, for the page: the code with its meaning, or what is known. */
final class Reasons {

    private Reasons() {}

    /** Returns whether no result on the scale of the page was to be expected and there is none, so that there is nothing to say of the pupil. */
    static boolean isNotOnThisScale(PupilStanding standing) {
        return standing.coverage() == Coverage.NOT_EXPECTED
                && standing.latest().found().isEmpty();
    }

    static Cell of(Topic topic, PupilStanding standing) {
        return standing.latest()
                .found()
                .map(r -> code(topic, r))
                .orElseGet(() -> standing.latest()
                        .why()
                        .filter(why -> !why.key().equals("reason.no-result"))
                        .map(Cell::of)
                        .orElse(Cell.words("grids.no-result")));
    }

    private static Cell code(Topic topic, Reading reading) {
        if (reading.result() instanceof Result.NotAttainment not) {
            String meaning = topic.snapshot()
                    .definitions()
                    .scheme(reading.scheme())
                    .flatMap(s -> s.codes().stream()
                            .filter(c -> c.code().equals(not.code()))
                            .findFirst())
                    .map(Code::label)
                    .orElse("grids.no-result");
            return Cell.words("grids.code", not.code(), Text.of(meaning));
        }
        return Cell.words("grids.other-scale", reading.printed());
    }
}
