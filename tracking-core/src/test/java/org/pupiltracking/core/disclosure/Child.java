package org.pupiltracking.core.disclosure;

import java.util.Map;
import org.pupiltracking.record.PupilId;

/** One invented pupil of a {@link PlainSchool}. */
record Child(
        PupilId id,
        String forename,
        String surname,
        String year,
        String group,
        Map<String, String> characteristics,
        boolean assessed,
        boolean reached,
        boolean above) {

    static Child of(int number, String forename, String surname, String year, String group) {
        return new Child(new PupilId("p" + number), forename, surname, year, group, Map.of(), true, false, false);
    }

    Child with(Map<String, String> others) {
        return new Child(id, forename, surname, year, group, others, assessed, reached, above);
    }

    Child result(boolean isAssessed, boolean hasReached) {
        return new Child(
                id, forename, surname, year, group, characteristics, isAssessed, isAssessed && hasReached, false);
    }
}
