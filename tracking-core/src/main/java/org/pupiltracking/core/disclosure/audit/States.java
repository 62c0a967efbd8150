package org.pupiltracking.core.disclosure.audit;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pupils of one block, by number: a population as the audit sees it. One number stands for one pupil's value in one block while it does not
 * change in truth, so that rows of later releases can be set beside rows of earlier ones.
 */
public final class States {

    private final BitSet bits;

    private States(BitSet bits) {
        this.bits = bits;
    }

    /** Returns the states of these numbers, from 0. */
    public static States of(IntStream numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return new States(bits);
    }

    /** Returns how many there are. */
    public int size() {
        return bits.cardinality();
    }

    /** Returns those that are in both. */
    public States and(States other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new States(both);
    }

    /** Returns those that are not in {@code other}. */
    public States minus(States other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new States(rest);
    }

    /** Returns those that are in one or both. */
    public States or(States other) {
        BitSet any = (BitSet) bits.clone();
        any.or(other.bits);
        return new States(any);
    }

    /** Returns whether the state of {@code number} is one of them. */
    public boolean holds(int number) {
        return bits.get(number);
    }

    /** Returns the numbers, ascending. */
    public IntStream numbers() {
        return bits.stream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof States states && bits.equals(states.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
