package org.pupiltracking.core.disclosure.audit;

/**
 * A published number: {@code low <= #(states of population with one of values) <= high}. Everything that leaves is such rows and what can be
 * derived from them; a row that is withheld says nothing.
 *
 * @param population whom it is about
 * @param values which values of the block are counted, as bits
 * @param shown from and to
 * @param rung how finely it is shown
 * @param release in which release
 */
public record Row(States population, int values, Range shown, Rung rung, ReleaseId release) {}
