package org.pupiltracking.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;

/**
 * One frozen view of a tenant's record as known at a revision, with the definitions that hold. Safe for use by many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface Snapshot {

    /** Returns the revision as known at which it is. */
    Revision known();

    /** Returns the schemes, frameworks and calendar. */
    Definitions definitions();

    /** Returns the day whose roll counts for {@code point}: its last day, by the school's own dates where the scope is one school that has them. */
    LocalDate rollDate(Scope scope, Point point);

    /** Returns the pupils of a scope who are on roll on the roll date of {@code point}, in canonical order; each once, at the main school. */
    List<PupilId> roll(Scope scope, Point point);

    /**
     * Returns the pupils who were in a scope on a day after the roll date of {@code after} and left it by the roll date of {@code until}, or
     * joined it after that; for grids. Whoever moved up with a class on the roll date of {@code after} is none of them.
     */
    List<PupilId> left(Scope scope, Point after, Point until);

    /** Returns the pupil; empty when the record has none such. */
    Optional<PupilView> pupil(PupilId id);

    /** Returns the schools with a roll or a profile, in order. */
    List<SchoolId> schools();

    /** Returns what a school is called on {@code day}; empty when nothing is recorded. */
    Optional<SchoolProfile> school(SchoolId id, LocalDate day);

    /** Returns the classes of a scope at {@code point} by school and name, in order, as criteria of {@link Dimension#CLASS}. */
    List<Criterion> classes(Scope scope, Point point);

    /** Returns the framework that most of a scope's pupils are assessed under at {@code point}: of the results, by the schools' assignments where there are any. */
    Optional<FrameworkKey> usualFramework(Scope scope, Point point);

    /** Returns the points that have results of a kind in a scope, in order of time. */
    List<Point> points(Scope scope, SubjectId subject, KindId kind);

    /** Returns the published figures about schools, by school, measure and year. */
    List<AboutSchool> published();

    /**
     * Answers a question for everybody. Answers are kept while the snapshot is.
     *
     * @throws org.pupiltracking.outcome.RefusedException with the reason, if the question cannot be asked at all
     */
    Answers ask(Question question, Monitor on);

    /**
     * Answers a question for one pupil, without answering it for everybody: the same standing as {@link Answers#standing} gives.
     *
     * @throws org.pupiltracking.outcome.RefusedException {@code pupil.unknown}, or the reason why the question cannot be asked
     */
    PupilStanding standing(Question question, PupilId pupil);

    /** A published figure and whose it is. */
    record AboutSchool(SchoolId school, PublishedFigure figure) {}
}
