package org.pupiltracking.core.snapshot.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** The places of those whom quantiles are taken of. Frozen. */
final class Population {

    static final Population NOBODY = new Population(new int[0]);

    private final int[] places;

    Population(int[] of) {
        places = of.clone();
        Arrays.sort(places);
    }

    /**
     * Returns whether at least {@code share} of the population lies below {@code place}; false when there is nobody. Those who stand at the
     * quantile itself belong to the lower side (type 1 of Hyndman and Fan, 1996).
     */
    boolean lieBelow(int place, double share) {
        if (places.length == 0) {
            return false;
        }
        int needed = BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(places.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return places[needed - 1] < place;
    }
}
