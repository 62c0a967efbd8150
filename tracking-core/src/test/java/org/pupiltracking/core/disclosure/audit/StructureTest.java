package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final int ATOMS = 3;
    private static final int CATEGORIES = 3;

    /** A count that becomes known or is guarded. */
    record Step(boolean isGuard, Form form) {}

    private static Form form(int atoms, int values) {
        int[] of = IntStream.range(0, ATOMS).filter(a -> (atoms >> a & 1) == 1).toArray();
        return new Form(of, values, of.length);
    }

    @Provide
    Arbitrary<Form> forms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, (1 << ATOMS) - 1),
                        Arbitraries.integers().between(1, (1 << CATEGORIES) - 1))
                .as(StructureTest::form);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(true, false), forms())
                .as(Step::new)
                .list()
                .ofMaxSize(5);
    }

    /** Whether {@code form} follows from others by schoolbook elimination, with a variable for every value and the size of every atom known. */
    private static boolean follows(List<Form> known, Form form) {
        List<double[]> rows = new ArrayList<>();
        for (int atom = 0; atom < ATOMS; atom++) {
            rows.add(row(form(1 << atom, (1 << CATEGORIES) - 1)));
        }
        known.forEach(k -> rows.add(row(k)));
        int before = rank(rows);
        rows.add(row(form));
        return rank(rows) == before;
    }

    private static double[] row(Form form) {
        double[] row = new double[ATOMS * CATEGORIES];
        for (int atom : form.atoms()) {
            for (int c = 0; c < CATEGORIES; c++) {
                row[atom * CATEGORIES + c] = form.values() >> c & 1;
            }
        }
        return row;
    }

    private static int rank(List<double[]> of) {
        List<double[]> rows = new ArrayList<>();
        of.forEach(r -> rows.add(r.clone()));
        int rank = 0;
        for (int column = 0; column < ATOMS * CATEGORIES; column++) {
            int at = column;
            int pivot = IntStream.range(rank, rows.size())
                    .filter(r -> Math.abs(rows.get(r)[at]) > 1e-9)
                    .findFirst()
                    .orElse(-1);
            if (pivot >= 0) {
                double[] top = rows.set(pivot, rows.get(rank));
                rows.set(rank++, top);
                for (double[] row : rows.subList(rank, rows.size())) {
                    double times = row[at] / top[at];
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= times * top[i];
                    }
                }
            }
        }
        return rank;
    }

    @Property(tries = 200)
    void whatFollowsIsWhatEliminationOverAllValuesSays(@ForAll("steps") List<Step> steps, @ForAll("forms") Form asked) {
        Structure structure = new Structure(ATOMS, CATEGORIES);
        List<Form> known = new ArrayList<>();
        List<Form> guarded = new ArrayList<>();
        for (Step step : steps) {
            if (step.isGuard) {
                structure.guard(step.form);
                guarded.add(step.form);
            } else {
                structure.accept(step.form);
                known.add(step.form);
            }
        }
        List<Form> then = new ArrayList<>(known);
        then.add(asked);

        assertThat(structure.follows(asked)).isEqualTo(follows(known, asked));
        assertThat(structure.wouldTell(asked))
                .isEqualTo(guarded.stream().anyMatch(g -> !follows(known, g) && follows(then, g)));
    }

    @Test
    void aTotalAndAPartTellTheRestAndBothGroupsTellTheTotal() {
        Structure structure = new Structure(2, 2);
        structure.accept(form(3, 2));
        structure.guard(form(2, 2));

        assertThat(structure.wouldTell(form(1, 2))).isTrue();
        assertThat(structure.follows(form(2, 2))).isFalse();
        structure.accept(form(1, 1));
        assertThat(structure.follows(form(2, 2))).isTrue();
    }
}
