package org.pupiltracking.spi;

import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PupilId;

/**
 * Takes what a {@link RecordSource} reads. Not for many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface SourceSink {

    /** Returns what holds for the tenant that facts are read for. */
    Definitions definitions();

    /** Says that a data row begins; called once for each, good or bad. */
    void row();

    /**
     * Takes a fact. Core checks it: a judgement's raw text against its scheme, its subject against the frameworks, its point against the
     * calendar, a characteristic's value against its declaration. What fails becomes a problem at {@code where}.
     */
    void fact(Fact fact, Place where);

    /**
     * Takes what a sheet says of somebody at a point, when the sheet does not say since when. Core checks it as {@link #fact} does, and dates
     * it. Enrolment, class, year taught, set and group hold until the school year ends; they begin with the point, or with the school year
     * when neither the record nor this feed knows the school's roll at an earlier day of that year, so that somebody who first appears in
     * spring joined in spring. Everything else holds from the point's first day on. What is stated for a later day is not overwritten.
     */
    void at(Point point, EntityId about, Payload what, Origin from, Place where);

    /**
     * Returns the pupil whom the record knows by this UPN or, without one, by name and date of birth together; an id made from them, always
     * the same, when the record knows none; empty, after a problem at {@code where}, when it knows several or {@code who} does not tell.
     * Order and case of the parts of a name do not matter.
     */
    Optional<PupilId> pupil(Identity who, Place where);

    /**
     * Says that a cell that could have held a result was empty. A blank withdraws nothing, not even in a feed declared complete.
     *
     * @param slot of the payload that it could have held, as {@link Payload#slot()} gives it
     */
    void missing(EntityId about, Object slot, Place where);

    /** Takes a problem of the file. */
    void problem(Problem problem);

    /**
     * Says that a cell held a value that {@code role} does not know. It becomes a problem at {@code where}; core also lists each value once
     * with its count and a suggestion.
     *
     * @param role as in the mapping, such as {@code grade:reading}
     * @param given the raw text; core decides whether it may be shown
     * @param allowed what would be understood
     */
    void unknown(String role, String given, Collection<String> allowed, Place where);
}
