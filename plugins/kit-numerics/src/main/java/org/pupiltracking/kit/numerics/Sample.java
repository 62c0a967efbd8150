package org.pupiltracking.kit.numerics;

import java.util.OptionalDouble;
import org.apache.commons.numbers.core.Sum;

/**
 * Size, mean and spread of some numbers. Sums are kept at twice the precision of a double, so that the order of the numbers changes no bit
 * of what a reader sees and a mean of equal numbers is that number.
 *
 * @param n how many
 * @param mean their mean; 0 for none
 * @param squares the sum of squared differences from the mean; 0 for fewer than two
 */
public record Sample(int n, double mean, double squares) {

    /** Returns what {@code numbers}, which are finite, come to. */
    public static Sample of(double... numbers) {
        if (numbers.length == 0) {
            return new Sample(0, 0, 0);
        }
        double mean = Sum.of(numbers).getAsDouble() / numbers.length;
        Sum squares = Sum.create();
        Sum rest = Sum.create();
        for (double number : numbers) {
            double d = number - mean;
            squares.addProduct(d, d);
            rest.add(d);
        }
        // The corrected two-pass algorithm (Chan, Golub and LeVeque 1983): rest is 0 but for rounding of the mean.
        double r = rest.getAsDouble();
        return new Sample(numbers.length, mean, Math.max(0, squares.getAsDouble() - r * r / numbers.length));
    }

    /** Returns the sample variance, divisor n - 1; empty below two numbers. */
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (n - 1));
    }

    /** Returns the sample standard deviation, divisor n - 1; empty below two numbers. */
    public OptionalDouble deviation() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }

    /** Returns the standard error of the mean; empty below two numbers. */
    public OptionalDouble standardError() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1) / n));
    }
}
