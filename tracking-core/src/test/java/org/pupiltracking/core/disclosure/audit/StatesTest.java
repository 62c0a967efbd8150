package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Provide
    Arbitrary<Set<Integer>> numbers() {
        return Arbitraries.integers().between(0, 70).set().ofMaxSize(8);
    }

    private static States states(Set<Integer> numbers) {
        return States.of(numbers.stream().mapToInt(i -> i));
    }

    private static Set<Integer> numbers(States states) {
        return states.numbers().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 100)
    void statesAreASetOfNumbers(@ForAll("numbers") Set<Integer> a, @ForAll("numbers") Set<Integer> b) {
        Set<Integer> both = new TreeSet<>(a);
        both.retainAll(b);
        Set<Integer> rest = new TreeSet<>(a);
        rest.removeAll(b);
        Set<Integer> any = new TreeSet<>(a);
        any.addAll(b);

        assertThat(numbers(states(a).and(states(b)))).isEqualTo(both);
        assertThat(numbers(states(a).minus(states(b)))).isEqualTo(rest);
        assertThat(numbers(states(a).or(states(b)))).isEqualTo(any);
        assertThat(states(a).size()).isEqualTo(a.size());
        assertThat(IntStream.range(0, 80).filter(states(a)::holds).boxed()).containsExactlyElementsOf(new TreeSet<>(a));
        assertThat(states(a).equals(states(b))).isEqualTo(a.equals(b));
        assertThat(states(any))
                .isEqualTo(states(b).or(states(a)))
                .hasSameHashCodeAs(states(b).or(states(a)));
    }

    @Test
    void statesSayTheirNumbersAndEqualNothingElse() {
        States some = States.of(IntStream.of(64, 3));

        assertThat(some).hasToString("{3, 64}").isNotEqualTo(List.of(3, 64));
        assertThat(some.numbers().boxed()).containsExactly(3, 64);
    }
}
