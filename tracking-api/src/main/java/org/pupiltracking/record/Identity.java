package org.pupiltracking.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a pupil is. The only payload that holds names; its text form shows none of them.
 *
 * @param surname family name as called; may be empty
 * @param forename given name as called; may be empty
 * @param birth date of birth
 * @param upn unique pupil number
 * @param formerUpn an earlier one, after a temporary number
 * @since 0.1
 */
public record Identity(
        String surname, String forename, Optional<LocalDate> birth, Optional<Upn> upn, Optional<Upn> formerUpn)
        implements Payload {

    public Identity {
        Objects.requireNonNull(surname, "surname");
        Objects.requireNonNull(forename, "forename");
        Objects.requireNonNull(birth, "birth");
        Objects.requireNonNull(upn, "upn");
        Objects.requireNonNull(formerUpn, "formerUpn");
    }

    @Override
    public Object slot() {
        return "identity";
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
