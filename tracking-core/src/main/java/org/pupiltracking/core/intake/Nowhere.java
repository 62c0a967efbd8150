package org.pupiltracking.core.intake;

import java.time.LocalDate;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactSink;

/** Where the facts of a dry run go. */
final class Nowhere implements FactSink {

    @Override
    public void fact(RecordedFact fact) {}

    @Override
    public void judgement(
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
            long corrects) {}
}
