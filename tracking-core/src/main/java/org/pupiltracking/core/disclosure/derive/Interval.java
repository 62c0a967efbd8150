package org.pupiltracking.core.disclosure.derive;

/**
 * From {@code low} to {@code high}, in the unit of what it is an interval of.
 *
 * @param low at most {@code high}
 */
public record Interval(double low, double high) {

    /** Returns the interval with both ends rounded to whole numbers, halves away from zero. */
    public Interval whole() {
        return new Interval(whole(low), whole(high));
    }

    /** Returns whether {@code value} lies outside. */
    public boolean leavesOut(double value) {
        return value < low || value > high;
    }

    /** Returns {@code value} rounded to a whole number, halves away from zero; never a negative zero. */
    public static double whole(double value) {
        return Math.signum(value) * Math.floor(Math.abs(value) + 0.5) + 0.0;
    }

    /** Returns {@code value} rounded to one decimal, halves away from zero. */
    public static double tenths(double value) {
        return whole(value * 10) / 10;
    }
}
