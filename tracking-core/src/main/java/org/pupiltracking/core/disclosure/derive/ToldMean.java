package org.pupiltracking.core.disclosure.derive;

import java.util.OptionalDouble;

/**
 * A mean that may be told.
 *
 * @param mean the mean
 * @param deviation the sample standard deviation; empty below two pupils
 * @param of of how many
 */
public record ToldMean(double mean, OptionalDouble deviation, int of) {}
