package org.pupiltracking.core.disclosure.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A count in terms of atoms: how many pupils of some atoms have one of some values. */
final class Form {

    private final int[] atoms;
    private final int values;
    private final int size;

    /**
     * @param atoms ascending; not to be changed afterwards
     * @param values as bits
     * @param size how many pupils the atoms hold
     */
    Form(int[] atoms, int values, int size) {
        this.atoms = atoms;
        this.values = values;
        this.size = size;
    }

    int[] atoms() {
        return atoms;
    }

    int values() {
        return values;
    }

    int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form && values == form.values && Arrays.equals(atoms, form.atoms);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(atoms) + values;
    }

    @Override
    public String toString() {
        return Arrays.toString(atoms) + ":" + Integer.toBinaryString(values);
    }
}
