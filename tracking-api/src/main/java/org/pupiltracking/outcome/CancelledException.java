package org.pupiltracking.outcome;

/**
 * Thrown by {@link Monitor#check()} after somebody cancelled. Nothing half done is left behind.
 *
 * @since 0.1
 */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
