package org.pupiltracking.core.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.snapshot.Split;

/**
 * Which secret a count tells of. Counts of one family are audited together; families of one {@link #secret} tell of the same results in
 * different words, so one release shows one of them.
 */
enum Family {
    /** At or above, and above, the expectation. */
    STANDING("standing", true),
    /** Made expected progress. */
    PROGRESS("progress", true),
    /** In a band. */
    BANDS("standing", false),
    /** At a grade. */
    GRADES("standing", false);

    private static final Set<Split> COVERAGE =
            Set.of(Split.STUDYING, Split.ASSESSED, Split.IN_SHARE, Split.IN_PROGRESS);

    private final String secret;
    private final boolean favourable;

    Family(String secret, boolean favourable) {
        this.secret = secret;
        this.favourable = favourable;
    }

    String secret() {
        return secret;
    }

    boolean favourable() {
        return favourable;
    }

    /** Returns the family of what is counted; empty where no result is counted. */
    static Optional<Family> of(Split split) {
        if (split.equals(Split.AT_OR_ABOVE) || split.equals(Split.ABOVE)) {
            return Optional.of(STANDING);
        } else if (split.equals(Split.EXPECTED_PROGRESS)) {
            return Optional.of(PROGRESS);
        } else if (split.code().startsWith("band:")) {
            return Optional.of(BANDS);
        }
        return split.code().startsWith("grade:") ? Optional.of(GRADES) : Optional.empty();
    }

    /** Returns whether a split says who has a result that counts. */
    static boolean isCoverage(Split split) {
        return COVERAGE.contains(split);
    }

    /** Returns whether the audit knows both what is counted and among whom. */
    static boolean isKnown(CountKey key) {
        boolean base = key.base().equals(Split.ON_ROLL) || isCoverage(key.base());
        return base
                && (key.split().equals(key.base())
                        || isCoverage(key.split())
                        || of(key.split()).filter(f -> f.mayBeOfAny(key.base())).isPresent());
    }

    /** Whether any of {@code base} may have what is counted: of others, readers who know who has a result know that they do not. */
    private boolean mayBeOfAny(Split base) {
        return switch (this) {
            case STANDING -> base.equals(Split.IN_SHARE);
            case PROGRESS -> base.equals(Split.IN_PROGRESS);
            case BANDS, GRADES -> base.equals(Split.ASSESSED) || base.equals(Split.IN_SHARE);
        };
    }

    /**
     * Returns the values of the block in which {@code split} is counted, as bits, where {@code asked} are all splits of the block in order:
     * one value each and value 0 for the others; whoever is above is at or above too.
     */
    static int values(Split split, List<Split> asked) {
        int own = 1 << (1 + asked.indexOf(split));
        return split.equals(Split.AT_OR_ABOVE) && asked.contains(Split.ABOVE)
                ? own | 1 << (1 + asked.indexOf(Split.ABOVE))
                : own;
    }
}
