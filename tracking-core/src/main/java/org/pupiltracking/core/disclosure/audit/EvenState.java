package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said so far, and the most even world that agrees with it, while it is being found. */
final class EvenState {

    /** Between so and so many of a form. */
    record Said(Form form, Range range) {}

    private final int categories;
    private final Forced forced;
    /** Every row as it was said. */
    final List<Said> said = new ArrayList<>();
    /** The same without what they have in common, so that fitting one hardly unfits another. */
    final List<Said> rows = new ArrayList<>();
    /** By how much each row moves the logarithms of odds. */
    final List<Double> strengths = new ArrayList<>();
    /** The probability of each value of each atom; those of one atom add up to 1. */
    private final double[] chances;
    /** The values that each atom can have, as bits. */
    final int[] allowed;

    EvenState(Atoms atoms, Block block) {
        categories = block.categories();
        forced = new Forced(atoms, block);
        chances = new double[atoms.count() * categories];
        Arrays.fill(chances, 1.0 / categories);
        allowed = new int[atoms.count()];
        Arrays.fill(allowed, block.everything());
    }

    private EvenState(EvenState of) {
        categories = of.categories;
        forced = of.forced.copy();
        said.addAll(of.said);
        rows.addAll(of.rows);
        strengths.addAll(of.strengths);
        chances = of.chances.clone();
        allowed = of.allowed.clone();
    }

    EvenState copy() {
        return new EvenState(this);
    }

    /**
     * Takes in a row. Of two counts of the same pupils of which one includes the other, the one and the difference are fitted: where nearly as
     * many count in a share as study the subject, fitting both in turn would hardly get anywhere.
     */
    void add(Form form, Range range) {
        said.add(new Said(form, range));
        forced.add(form, range);
        Form rest = form;
        Range left = range;
        for (int r = rows.size() - 1; r >= 0; r--) {
            Said row = rows.get(r);
            if (Arrays.equals(row.form.atoms(), rest.atoms())) {
                if (row.range.isExact() && isWithin(row.form, rest)) {
                    rest = less(rest, row.form);
                    left = less(left, row.range);
                } else if (left.isExact() && isWithin(rest, row.form)) {
                    shift(row.form, -strengths.get(r));
                    rows.set(r, new Said(less(row.form, rest), less(row.range, left)));
                    strengths.set(r, 0.0);
                }
            }
        }
        rows.add(new Said(rest, left));
        strengths.add(0.0);
    }

    private static boolean isWithin(Form part, Form whole) {
        return (part.values() & ~whole.values()) == 0 && part.values() != whole.values();
    }

    private static Form less(Form whole, Form part) {
        return new Form(whole.atoms(), whole.values() & ~part.values(), whole.size());
    }

    private static Range less(Range whole, Range exact) {
        return new Range(whole.low() - exact.low(), whole.high() - exact.low());
    }

    /** Returns the probability that a pupil of an atom has one of {@code values}. */
    double chance(int atom, int values) {
        double sum = 0;
        for (int c = 0; c < categories; c++) {
            if ((values >> c & 1) == 1) {
                sum += chances[atom * categories + c];
            }
        }
        return sum;
    }

    /** Moves the logarithm of the odds of the values of a form. */
    void shift(Form form, double by) {
        double factor = StrictMath.exp(by);
        for (int a : form.atoms()) {
            for (int c = 0; c < categories; c++) {
                if ((form.values() >> c & 1) == 1) {
                    chances[a * categories + c] *= factor;
                }
            }
            addUpToOne(a);
        }
    }

    /** Leaves each atom some values only, at least one. */
    void leave(int[] values) {
        for (int a = 0; a < allowed.length; a++) {
            if (allowed[a] != values[a]) {
                allowed[a] = values[a];
                for (int c = 0; c < categories; c++) {
                    if ((values[a] >> c & 1) == 0) {
                        chances[a * categories + c] = 0;
                    }
                }
                addUpToOne(a);
            }
        }
    }

    private void addUpToOne(int atom) {
        double sum = 0;
        for (int i = atom * categories; i < (atom + 1) * categories; i++) {
            sum += chances[i];
        }
        for (int c = 0; c < categories; c++) {
            int i = atom * categories + c;
            // What has come to be nearly impossible may be all that is left.
            chances[i] =
                    sum > 0 ? chances[i] / sum : (double) (allowed[atom] >> c & 1) / Integer.bitCount(allowed[atom]);
        }
    }

    /** Returns what each atom can have by what follows from the rows; null where nothing is left for one. */
    int @Nullable [] forced() {
        int[] left = allowed.clone();
        return forced.leave(left) ? left : null;
    }
}
