package org.pupiltracking.core.disclosure.audit;

/**
 * What readers who know everybody's memberships, and everything that was shown so far, can still imagine the values to be. It knows no true
 * value, so that readers could compute all it says themselves, and being refused tells them nothing.
 */
interface PossibleWorlds {

    /** Returns whether what was shown leaves it open that {@code form} is in {@code range}. May say yes when in doubt. */
    boolean possible(Form form, Range range);

    /**
     * Returns whether, with {@code form} shown to be in {@code range} too, no pupil's value is certain. May say no when in doubt.
     *
     * @param full whether it may be said that all pupils of the form have one of its values
     */
    boolean safe(Form form, Range range, boolean full);

    /** Takes in that {@code form} was shown to be in {@code range}. */
    void learn(Form form, Range range, boolean full);

    /** Asks that at least {@code width + 1} counts in a row stay possible for {@code form}. */
    void guard(Form form, int width);

    /** Asks that the count of {@code form}, or of the others, does not come to be known exactly when it is below {@code smallest}. */
    void guardSmall(Form form, int smallest);
}
