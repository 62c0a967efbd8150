package org.pupiltracking.record;

import java.util.Objects;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.outcome.RefusedException;

/**
 * A pupil has a value of a characteristic during the fact’s period.
 *
 * @param value as the characteristic’s declaration writes it; not blank
 *
 * @since 0.1
 */
public record CharacteristicHeld(CharacteristicId characteristic, String value) implements Payload {

    public CharacteristicHeld {
        Objects.requireNonNull(characteristic, "characteristic");
        RefusedException.unless(!value.isBlank() && value.length() <= 100, "characteristic.value");
    }

    @Override
    public Object slot() {
        return "is:" + characteristic.value();
    }
}
