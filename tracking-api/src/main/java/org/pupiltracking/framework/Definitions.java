package org.pupiltracking.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;

/**
 * The schemes, frameworks, kinds, characteristics and calendar that hold for one tenant at one moment. Frozen; safe for many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface Definitions {

    /** Returns the scheme; empty when none such is known. */
    Optional<GradingScheme> scheme(SchemeKey key);

    /** Returns the framework; empty when none such is known. */
    Optional<AssessmentFramework> framework(FrameworkKey key);

    /** Returns the latest edition of the framework; empty when none is known. */
    Optional<AssessmentFramework> latest(FrameworkId id);

    /** Returns all schemes, by key. */
    List<GradingScheme> schemes();

    /** Returns all frameworks, by key. */
    List<AssessmentFramework> frameworks();

    /**
     * Returns the scheme that {@code framework} uses; where the year group is not known, of the first use that fits without it.
     */
    Optional<GradingScheme> schemeFor(
            AssessmentFramework framework, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on);

    /** Returns the characteristic as the first framework that declares it does; empty when none does. */
    Optional<Characteristic> characteristic(CharacteristicId id);

    /** Returns all characteristics that are declared, by id. */
    List<Characteristic> characteristics();

    /** Returns the kind; empty when it is not declared. */
    Optional<Kind> kind(KindId id);

    /** Returns the calendar that points are of. */
    AcademicCalendar calendar();
}
