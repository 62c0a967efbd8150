package org.pupiltracking.core.disclosure.audit;

/**
 * Whole numbers from {@code low} to {@code high}, both included: what is shown of one number.
 *
 * @param low at most {@code high}
 * @param high equal to {@code low} when the number is shown exactly
 */
public record Range(int low, int high) {

    public Range {
        if (low > high) {
            throw new IllegalArgumentException("range:" + low + ">" + high);
        }
    }

    /** Returns the range of one number. */
    public static Range exactly(int number) {
        return new Range(number, number);
    }

    /** Returns whether it is one number. */
    public boolean isExact() {
        return low == high;
    }

    /** Returns whether {@code number} lies in it. */
    public boolean holds(int number) {
        return low <= number && number <= high;
    }
}
