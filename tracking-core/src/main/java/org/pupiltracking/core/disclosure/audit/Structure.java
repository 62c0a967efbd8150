package org.pupiltracking.core.disclosure.audit;

import java.util.List;

/**
 * The value-blind half of the audit: which counts follow from others whatever the results are. It knows sizes and memberships only, so what
 * it decides says nothing about a result (the idea of suppression by Gaussian elimination: Langsrud, Secondary cell suppression by Gaussian
 * elimination, 2024).
 */
final class Structure {

    private final int atoms;
    private final int categories;
    private final List<Span> spans = List.of(new Span(2147483647L), new Span(2147483629L));

    Structure(int atoms, int categories) {
        this.atoms = atoms;
        this.categories = categories;
    }

    /** Returns whether {@code form} can be computed from the forms that were accepted. */
    boolean follows(Form form) {
        long[] vector = vector(form);
        return spans.stream().anyMatch(s -> s.follows(vector));
    }

    /** Returns whether accepting {@code form} would let a guarded form be computed. */
    boolean wouldTell(Form form) {
        long[] vector = vector(form);
        return spans.stream().anyMatch(s -> s.wouldTell(vector));
    }

    void guard(Form form) {
        long[] vector = vector(form);
        spans.forEach(s -> s.guard(vector));
    }

    void accept(Form form) {
        long[] vector = vector(form);
        spans.forEach(s -> s.add(vector));
    }

    /** Of every atom the size is known, so value 0 needs no variable: its count is the size less the others. */
    private long[] vector(Form form) {
        int values = (form.values() & 1) == 0 ? form.values() : ~form.values();
        long[] vector = new long[atoms * (categories - 1)];
        for (int atom : form.atoms()) {
            for (int c = 1; c < categories; c++) {
                if ((values >> c & 1) == 1) {
                    vector[atom * (categories - 1) + c - 1] = 1;
                }
            }
        }
        return vector;
    }
}
