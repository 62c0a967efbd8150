package org.pupiltracking.examples.cli;

import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/** Two texts around the first equals sign, such as {@code outcome=normexam}. {@code %3D} and the like stand for themselves here. */
record Pair(String left, String right) {

    static Pair parse(String text) {
        int at = text.indexOf('=');
        if (at <= 0) {
            throw new RefusedException(Problem.refused("cli.pair"));
        }
        return new Pair(text.substring(0, at), text.substring(at + 1));
    }
}
