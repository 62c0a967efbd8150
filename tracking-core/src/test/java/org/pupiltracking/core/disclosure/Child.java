package org.pupiltracking.core.disclosure;

import java.util.Map;
import java.util.Set;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Split;

/**
 * One invented pupil of a {@link PlainSchool}.
 *
 * @param covered what the pupil counts in
 */
record Child(
        PupilId id,
        String forename,
        String surname,
        String year,
        String group,
        Map<String, String> characteristics,
        Set<Split> covered,
        boolean reached,
        boolean above) {

    private static final Set<Split> WITH_A_RESULT =
            Set.of(Split.STUDYING, Split.ASSESSED, Split.IN_SHARE, Split.IN_PROGRESS);

    static Child of(int number, String forename, String surname, String year, String group) {
        return new Child(
                new PupilId("p" + number), forename, surname, year, group, Map.of(), WITH_A_RESULT, false, false);
    }

    Child with(Map<String, String> others) {
        return new Child(id, forename, surname, year, group, others, covered, reached, above);
    }

    Child result(boolean isAssessed, boolean hasReached) {
        return new Child(
                id,
                forename,
                surname,
                year,
                group,
                characteristics,
                isAssessed ? WITH_A_RESULT : Set.of(Split.STUDYING),
                isAssessed && hasReached,
                false);
    }

    Child covered(Set<Split> splits) {
        return new Child(id, forename, surname, year, group, characteristics, splits, reached, above);
    }

    boolean assessed() {
        return covered.contains(Split.ASSESSED);
    }
}
