package org.pupiltracking.declaration;

import org.pupiltracking.outcome.RefusedException;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 * @since 0.1
 */
public record Position(int line, int column) {

    public Position {
        RefusedException.unless(line >= 1 && column >= 1, "position.range", line, column);
    }
}
