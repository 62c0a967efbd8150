package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.Optional;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Upn;

/**
 * A child who does not exist.
 *
 * @param year the number of the year group in which the child is taught in the school's year, 0 for Reception
 * @param group the class, of those of the year group
 * @param joined the first day on roll
 * @param left the last one; empty while the child is there
 * @param ability how far the child stands from others, in standard deviations
 * @param pace how fast the child moves away from others, in standard deviations a year
 * @param chance what else there is to draw of this child
 */
record Child(
        PupilId id,
        Upn upn,
        String forename,
        String surname,
        LocalDate birth,
        int year,
        String group,
        LocalDate joined,
        Optional<LocalDate> left,
        Circumstances circumstances,
        double ability,
        double pace,
        Chance chance) {

    boolean onRoll(LocalDate day) {
        return !joined.isAfter(day) && left.map(l -> !l.isBefore(day)).orElse(true);
    }

    @Override
    public String toString() {
        return "Child";
    }
}
