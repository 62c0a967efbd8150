package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Which values follow for whole atoms by taking one row from another: where the pupils of one row are among those of another and both are as
 * many, nobody else of the other has its values. Of 60 of whom 59 were assessed, and of the first 30 of them 29, the other 30 all were; and
 * where as many count in a share as were assessed, nobody was assessed and does not count.
 */
final class Forced {

    /** At least {@code low} and at most {@code high} of some atoms have one of {@code values}. */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; compared by nobody
    private record Part(boolean[] in, int values, int low, int high) {
        int at(int atom, int[] allowed) {
            return in[atom] ? values & allowed[atom] : 0;
        }
    }

    private final Atoms atoms;
    private final int everything;
    private final Part nobody;
    private final List<Part> parts = new ArrayList<>();

    Forced(Atoms atoms, Block block) {
        this.atoms = atoms;
        this.everything = block.everything();
        this.nobody = new Part(new boolean[atoms.count()], 0, 0, 0);
    }

    private Forced(Forced of) {
        this.atoms = of.atoms;
        this.everything = of.everything;
        this.nobody = of.nobody;
        this.parts.addAll(of.parts);
    }

    Forced copy() {
        return new Forced(this);
    }

    /** Takes in a row; what follows from it is found by {@link #leave}. */
    void add(Form form, Range range) {
        boolean[] in = new boolean[atoms.count()];
        for (int a : form.atoms()) {
            in[a] = true;
        }
        parts.add(new Part(in, form.values(), range.low(), range.high()));
        // The same said of those who have none of the values.
        parts.add(new Part(in, everything & ~form.values(), form.size() - range.high(), form.size() - range.low()));
    }

    /**
     * Takes from {@code allowed} the values that nobody of an atom can have.
     *
     * @return whether every atom still has a value
     */
    boolean leave(int[] allowed) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Part whole : parts) {
                changed |= whole.high <= 0 && takeRest(nobody, whole, allowed);
                for (Part part : parts) {
                    if (whole.high == part.low && isWithin(part, whole, allowed)) {
                        changed |= takeRest(part, whole, allowed);
                    }
                }
            }
        }
        for (int values : allowed) {
            if (values == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Part part, Part whole, int[] allowed) {
        for (int a = 0; a < allowed.length; a++) {
            if ((part.at(a, allowed) & ~whole.at(a, allowed)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean takeRest(Part part, Part whole, int[] allowed) {
        boolean changed = false;
        for (int a = 0; a < allowed.length; a++) {
            int rest = whole.at(a, allowed) & ~part.at(a, allowed);
            changed |= rest != 0;
            allowed[a] &= ~rest;
        }
        return changed;
    }
}
