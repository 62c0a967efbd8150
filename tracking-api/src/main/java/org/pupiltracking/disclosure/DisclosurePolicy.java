package org.pupiltracking.disclosure;

import java.util.Objects;
import org.pupiltracking.outcome.Ids;
import org.pupiltracking.outcome.RefusedException;

/**
 * How figures are protected for anonymous viewers. Data: the audit is the same for every policy.
 *
 * @param id such as {@code ladder}
 * @param smallest the smallest group of which anything is shown, at least 3
 * @param exactFrom the smallest group of which exact counts are shown, at least {@code smallest}
 * @param fullFrom from which size "all reached it" may be said; 0 for never
 * @param fullWhenFavourable whether only "all", never "none", may be said
 * @param auditedOverTime whether earlier releases to the same audience are taken into account
 * @since 0.1
 */
public record DisclosurePolicy(
        String id, int smallest, int exactFrom, int fullFrom, boolean fullWhenFavourable, boolean auditedOverTime) {

    /** The default: 5, bands to 19, exact from 20, all from 20 when favourable; one release at a time. */
    public static final DisclosurePolicy LADDER = new DisclosurePolicy("ladder", 5, 20, 20, true, false);

    public DisclosurePolicy {
        Ids.check("policy", id);
        Objects.requireNonNull(id, "id");
        RefusedException.unless(smallest >= 3, "policy.smallest", id, smallest);
        RefusedException.unless(exactFrom >= smallest, "policy.exact-from", id, exactFrom);
    }
}
