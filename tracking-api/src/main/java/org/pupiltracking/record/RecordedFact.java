package org.pupiltracking.record;

import java.util.Objects;

/**
 * A fact as a record holds it.
 *
 * @param id its number
 * @param known the revision that its batch made; it is known from then on
 * @param fact what was said
 * @param ended whether this entry withdraws the fact with the same slot from {@code fact.when().from()} on: a complete feed no longer
 *     holds it. The payload is the one that ends
 * @since 0.1
 */
public record RecordedFact(FactId id, Revision known, Fact fact, boolean ended) {

    public RecordedFact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(fact, "fact");
    }
}
