package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AtomsTest {

    private static Asked asked(States population) {
        return new Asked("some", population, 2, 0);
    }

    @Provide
    Arbitrary<List<Asked>> populations() {
        return Arbitraries.integers()
                .between(0, 11)
                .set()
                .map(s -> asked(States.of(s.stream().mapToInt(i -> i))))
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 100)
    void pupilsAreOfOneAtomWhenNoPopulationTellsThemApart(@ForAll("populations") List<Asked> populations) {
        Atoms atoms = Atoms.of(populations);
        List<Integer> first = new ArrayList<>();
        for (int a = 0; a < atoms.count(); a++) {
            int[] of = atoms.all().get(a).numbers().toArray();
            assertThat(of).hasSize(atoms.size(a)).isNotEmpty();
            first.add(of[0]);
        }
        assertThat(first).isSorted();

        for (int i = 0; i < 12; i++) {
            for (int j = 0; j <= i; j++) {
                int one = i;
                int other = j;
                boolean asked =
                        populations.stream().anyMatch(p -> p.population().holds(one));
                boolean same = populations.stream()
                        .allMatch(
                                p -> p.population().holds(one) == p.population().holds(other));
                assertThat(atoms.all().stream()
                                .filter(a -> a.holds(one) && a.holds(other))
                                .count())
                        .isEqualTo(asked && same ? 1 : 0);
            }
        }
        for (Asked one : populations) {
            Set<Integer> union = IntStream.of(atoms.of(one.population()))
                    .boxed()
                    .flatMap(a -> atoms.all().get(a).numbers().boxed())
                    .collect(Collectors.toSet());
            assertThat(union).isEqualTo(one.population().numbers().boxed().collect(Collectors.toSet()));
        }
    }

    @Test
    void aFormIsEqualToOneOfTheSameAtomsAndValuesAndSaysThem() {
        Form form = new Form(new int[] {0, 2}, 6, 9);

        assertThat(form)
                .isEqualTo(new Form(new int[] {0, 2}, 6, 9))
                .hasSameHashCodeAs(new Form(new int[] {0, 2}, 6, 9))
                .isNotEqualTo(new Form(new int[] {0, 2}, 4, 9))
                .isNotEqualTo(new Form(new int[] {0, 1}, 6, 9))
                .isNotEqualTo("[0, 2]:110")
                .hasToString("[0, 2]:110");
    }

    @Test
    void aBlockHasTwoToThirtyValues() {
        assertThat(new Block("least", Block.Kind.OUTCOME, 2, 0, true).everything())
                .isEqualTo(3);
        assertThat(new Block("most", Block.Kind.OUTCOME, 30, 0, true).everything())
                .isEqualTo(0x3fff_ffff);
    }

    @Test
    void certaintyIsHarmlessOfHarmlessValuesAlone() {
        Block block = new Block("some", Block.Kind.MEMBERSHIP, 3, 5, false);

        assertThat(List.of(1, 4, 5)).allMatch(block::mayBeCertain);
        assertThat(List.of(2, 3, 6, 7)).noneMatch(block::mayBeCertain);
    }
}
