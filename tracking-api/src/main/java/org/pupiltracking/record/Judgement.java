package org.pupiltracking.record;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.SchemeId;
import org.pupiltracking.scheme.SchemeKey;

/**
 * A result of one pupil in one subject at one point. The raw text is kept for ever and is read under the edition it was made in; what it
 * means is never stored beside it.
 *
 * @param subject subject, strand or focus
 * @param point the assessment point
 * @param kind teacher assessment, test, outside agency, target, estimate, or a declared kind
 * @param scheme the scheme and edition it was made in
 * @param raw the text as given, not blank, at most 200 characters
 * @param security how sure it is
 * @since 0.1
 */
public record Judgement(SubjectId subject, Point point, KindId kind, SchemeKey scheme, String raw, Security security)
        implements Payload {

    public Judgement {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(security, "security");
        RefusedException.unless(!raw.isBlank() && raw.length() <= 200, "judgement.raw");
    }

    /** Subject, point, kind and scheme: two schemes are two statements, never a correction of each other. */
    @Override
    public Object slot() {
        return slot(subject, point, kind, scheme.id());
    }

    /** Returns the slot of a judgement with these parts. */
    public static Object slot(SubjectId subject, Point point, KindId kind, SchemeId scheme) {
        return List.of(subject, point, kind, scheme);
    }
}
