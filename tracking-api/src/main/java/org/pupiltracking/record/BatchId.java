package org.pupiltracking.record;

import org.pupiltracking.outcome.Ids;

/**
 * What a batch is called for ever, such as {@code b17}; it can be withdrawn by this name. Also its idempotency key.
 *
 * @since 0.1
 */
public record BatchId(String value) {

    public BatchId {
        Ids.check("batch", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
