package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Modulo a prime so small that all that follows can be listed. */
class SpanTest {

    private static final int PRIME = 3;
    private static final int LENGTH = 3;

    /** Either a vector that becomes known or one that is guarded. */
    record Step(boolean isGuard, List<Long> vector) {

        long[] numbers() {
            return vector.stream().mapToLong(i -> i).toArray();
        }
    }

    @Provide
    Arbitrary<List<Long>> vectors() {
        return Arbitraries.longs().between(-PRIME, 2 * PRIME).list().ofSize(LENGTH);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(true, false), vectors())
                .as(Step::new)
                .list()
                .ofMaxSize(6);
    }

    private static List<Long> residues(long[] vector) {
        return LongStream.of(vector).map(v -> Math.floorMod(v, PRIME)).boxed().toList();
    }

    private static List<Long> sum(List<Long> a, long times, List<Long> b) {
        return residues(IntStream.range(0, LENGTH)
                .mapToLong(i -> a.get(i) + times * b.get(i))
                .toArray());
    }

    /** All that follows from some vectors. */
    private static Set<List<Long>> all(List<List<Long>> known) {
        Set<List<Long>> all = Set.of(List.of(0L, 0L, 0L));
        for (List<Long> one : known) {
            all = more(all, one);
        }
        return all;
    }

    private static Set<List<Long>> more(Set<List<Long>> all, List<Long> one) {
        Set<List<Long>> more = new HashSet<>();
        for (List<Long> have : all) {
            for (int times = 0; times < PRIME; times++) {
                more.add(sum(have, times, one));
            }
        }
        return more;
    }

    private static final Set<List<Long>> EVERY_VECTOR =
            all(List.of(List.of(1L, 0L, 0L), List.of(0L, 1L, 0L), List.of(0L, 0L, 1L)));

    @Property(tries = 30)
    void whatFollowsAndWhatWouldTellIsWhatAListOfEverythingSays(@ForAll("steps") List<Step> steps) {
        Span span = new Span(PRIME);
        List<List<Long>> known = new ArrayList<>();
        List<List<Long>> guarded = new ArrayList<>();
        for (Step step : steps) {
            if (step.isGuard) {
                span.guard(step.numbers());
                guarded.add(residues(step.numbers()));
            } else {
                span.add(step.numbers());
                known.add(step.vector);
            }
        }
        Set<List<Long>> before = all(known);
        for (List<Long> asked : EVERY_VECTOR) {
            long[] vector = asked.stream().mapToLong(i -> i).toArray();
            Set<List<Long>> after = more(before, asked);

            assertThat(span.follows(vector)).isEqualTo(before.contains(asked));
            assertThat(span.wouldTell(vector))
                    .isEqualTo(guarded.stream().anyMatch(g -> !before.contains(g) && after.contains(g)));
            List<Long> left = LongStream.of(span.reduce(vector)).boxed().toList();
            assertThat(left).isEqualTo(residues(span.reduce(vector)));
            assertThat(before).contains(sum(asked, -1, left));
            assertThat(residues(vector)).as("it is left as it was").isEqualTo(asked);
        }
    }

    @Test
    void whatIsGuardedStaysGuardedWhenSomethingElseBecomesKnown() {
        Span span = new Span(PRIME);
        span.guard(new long[] {1, 0, 1});
        span.add(new long[] {0, 1, 0});

        assertThat(span.wouldTell(new long[] {1, 1, 1})).isTrue();
        assertThat(span.wouldTell(new long[] {1, 1, 0})).isFalse();
    }

    @Test
    void aLargePrimeIsComputedWithoutOverflow() {
        for (long prime : new long[] {2147483647L, 2147483629L}) {
            Span span = new Span(prime);
            span.guard(new long[] {0, 0, 1});
            span.add(new long[] {prime - 1, prime - 2, 0});

            assertThat(span.follows(new long[] {1, 2, 0})).isTrue();
            assertThat(span.follows(new long[] {3, 7, 0})).isFalse();
            assertThat(span.wouldTell(new long[] {3, 6, prime - 7})).isTrue();
            assertThat(span.wouldTell(new long[] {3, 7, prime - 7})).isFalse();
        }
    }
}
