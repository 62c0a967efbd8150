package org.pupiltracking.core.disclosure.derive;

import org.pupiltracking.core.disclosure.audit.Range;
import org.pupiltracking.core.disclosure.audit.Rung;

/**
 * What may be told of one count: all that anything else is derived from.
 *
 * @param count from and to
 * @param base of how many, from and to
 * @param rung how finely; nothing else holds when withheld
 */
public record Told(Range count, Range base, Rung rung) {

    /** Nothing may be told. */
    public static final Told NOTHING = new Told(Range.exactly(0), Range.exactly(0), Rung.WITHHELD);

    /** Returns that {@code count} of {@code base} may be told. */
    public static Told exactly(int count, int base) {
        return new Told(Range.exactly(count), Range.exactly(base), Rung.EXACT);
    }

    boolean isWithheld() {
        return rung == Rung.WITHHELD;
    }

    /** Whether both numbers are told. */
    boolean isExact() {
        return !isWithheld() && count.isExact() && base.isExact();
    }

    boolean hasNobody() {
        return base.high() == 0;
    }
}
