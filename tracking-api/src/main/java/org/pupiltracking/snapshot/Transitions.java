package org.pupiltracking.snapshot;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.record.PupilId;

/**
 * How pupils moved between the question's {@code since} and {@code at}: prior grade by later grade. Frozen.
 *
 * @since 0.1
 */
@ProviderType
public interface Transitions {

    /** Returns the question; it has a {@code since}. */
    Question question();

    /** Returns the prior grades or codes that somebody had, lowest first. */
    List<String> from();

    /** Returns the later grades or codes that somebody had, lowest first. */
    List<String> to();

    /** Returns how many moved from one to the other, of those who had {@code from} and have a later grade: a row adds up to its base. */
    Count count(String from, String to);

    /** Returns who moved from one to the other, in canonical order. */
    List<PupilId> pupils(String from, String to);

    /** Returns whether the question's progress rule calls the move expected progress; or why it cannot say. */
    Finding<Boolean> expected(String from, String to);

    /** Returns the pupils on roll without a prior grade: shown, never counted. */
    List<PupilId> withoutStart();

    /** Returns the pupils with a prior grade but without a later one. */
    List<PupilId> withoutEnd();
}
