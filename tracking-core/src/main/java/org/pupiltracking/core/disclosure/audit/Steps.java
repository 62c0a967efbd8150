package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.disclosure.DisclosurePolicy;

/**
 * Into which ranges the counts from 0 to {@code n} are parted on a rung. What is shown is the range that holds the count, so the ranges depend
 * on sizes only. Of fewer than 3 no policy shows anything, so {@code n} is 3 or more.
 */
final class Steps {

    private Steps() {}

    /** Returns each number by itself, but for the ends. */
    static List<Range> exact(Block block, int n, DisclosurePolicy policy) {
        return switch (block.kind()) {
            case OUTCOME -> outcome(n, mayBeFull(block, n, policy));
            case COVERAGE -> singles(0, n);
            case MEMBERSHIP -> membership(n, policy.smallest());
        };
    }

    /** Returns whether "all of them" may be said of a population of {@code n}. */
    static boolean mayBeFull(Block block, int n, DisclosurePolicy policy) {
        return block.kind() == Block.Kind.OUTCOME
                && policy.fullFrom() > 0
                && n >= policy.fullFrom()
                && (block.favourable() || !policy.fullWhenFavourable());
    }

    /** Fewer than 3, each number, all or nearly all; "all" by itself where it may be said. */
    private static List<Range> outcome(int n, boolean full) {
        int low = Math.min(2, (n - 1) / 2);
        int high = Math.max(n - 2, low + 1);
        List<Range> parts = new ArrayList<>();
        parts.add(new Range(0, low));
        parts.addAll(singles(low + 1, high - 1));
        if (full) {
            parts.add(new Range(high, n - 1));
            parts.add(Range.exactly(n));
        } else {
            parts.add(new Range(high, n));
        }
        return parts;
    }

    /** Nobody, fewer than the smallest group, each number, and the same from the other end. */
    private static List<Range> membership(int n, int smallest) {
        List<Range> parts = new ArrayList<>();
        parts.add(Range.exactly(0));
        if (n < 2 * smallest) {
            parts.add(new Range(1, n - 1));
        } else {
            parts.add(new Range(1, smallest - 1));
            parts.addAll(singles(smallest, n - smallest));
            parts.add(new Range(n - smallest + 1, n - 1));
        }
        parts.add(Range.exactly(n));
        return parts;
    }

    /** Returns few or none, some, most or all; without the middle where it would hold fewer than two numbers. Coverage by tenths and halves. */
    static List<Range> bands(Block block, int n) {
        if (block.kind() == Block.Kind.COVERAGE) {
            int most = (9 * n + 9) / 10;
            int half = (n + 1) / 2;
            return List.of(new Range(0, half - 1), new Range(half, most - 1), new Range(most, n));
        }
        int cut = Math.max(2, n / 3);
        return n - 2 * cut - 1 < 2
                ? List.of(new Range(0, cut), new Range(cut + 1, n))
                : List.of(new Range(0, cut), new Range(cut + 1, n - cut - 1), new Range(n - cut, n));
    }

    /** Returns less than half or half and more. */
    static List<Range> halves(int n) {
        return List.of(new Range(0, (n - 1) / 2), new Range((n - 1) / 2 + 1, n));
    }

    private static List<Range> singles(int from, int to) {
        List<Range> parts = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            parts.add(Range.exactly(i));
        }
        return parts;
    }
}
