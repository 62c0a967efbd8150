package org.pupiltracking.spi;

import java.io.IOException;
import java.time.LocalDate;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.SchemeKey;

/**
 * Takes recorded facts. Judgements, of which there are millions, come through a method of their own, so that neither side makes an object
 * for each; whoever calls hands over the same instances for equal ids wherever it can. Not for many threads.
 *
 * @since 0.1
 */
public interface FactSink {

    /**
     * Returns whether it is of use where facts come from: the reference of every fact, and the day, author and source of a judgement. Where it
     * is not, a store may save itself the reading, and hand over any day and empty texts.
     */
    default boolean needsOrigin() {
        return true;
    }

    /** Takes a fact that is not a judgement, or a judgement that was ended. */
    void fact(RecordedFact fact) throws IOException;

    /**
     * Takes a judgement.
     *
     * @param id the fact's number; ignored when appending
     * @param known the revision's number; ignored when appending
     * @param day when it was made, the only day of its period
     * @param by the author's id; the empty text when not known
     * @param source the origin's source
     * @param reference the origin's reference
     * @param corrects the number of the fact that it replaces; -1 for none
     */
    void judgement(
            long id,
            long known,
            PupilId pupil,
            SubjectId subject,
            Point point,
            KindId kind,
            SchemeKey scheme,
            String raw,
            Security security,
            LocalDate day,
            String by,
            String source,
            String reference,
            long corrects)
            throws IOException;
}
