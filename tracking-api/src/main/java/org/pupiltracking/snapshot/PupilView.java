package org.pupiltracking.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;

/**
 * What is known of one pupil, without the name. Frozen.
 *
 * @since 0.1
 */
@ProviderType
public interface PupilView {

    /** Returns who. */
    PupilId id();

    /** Returns the school of the main registration on {@code day}; empty when on no roll. */
    Optional<SchoolId> school(LocalDate day);

    /** Returns the year group in which the pupil is taught on {@code day}; empty when not known. */
    Optional<YearGroup> yearTaught(LocalDate day);

    /** Returns the year group that the pupil's age gives in the school year of {@code day}; empty when the date of birth is not known. */
    Optional<YearGroup> yearOfAge(LocalDate day);

    /** Returns the registration class at the main school on {@code day}; empty when in none. */
    Optional<String> classOn(LocalDate day);

    /** Returns the characteristics held on {@code day}, by id. */
    Map<CharacteristicId, String> characteristics(LocalDate day);

    /** Returns the first day on the roll that the pupil is on at {@code day}, or was on last before it. */
    Optional<LocalDate> joined(LocalDate day);

    /** Returns the last day on that roll; empty while no end is known. */
    Optional<LocalDate> left(LocalDate day);

    /** Returns the framework that the pupil was given in place of the usual one on {@code day}; empty for none. */
    Optional<FrameworkKey> ownFramework(SubjectId subject, LocalDate day);

    /** Returns the subjects of which there are results, by id. */
    List<SubjectId> subjects();

    /** Returns the results of one kind in one subject, earliest point first; codes and other schemes too. */
    List<Reading> readings(SubjectId subject, KindId kind);

    /** Returns the kinds of result that there are in one subject, by id. */
    List<KindId> kinds(SubjectId subject);
}
