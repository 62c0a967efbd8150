package org.pupiltracking.declaration;

import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Standing;

/** What stands in for a citation that was missing, so that the rest can still be read; it reaches no value. */
final class Cited {

    static final Citation UNKNOWN = new Citation("", Standing.TO_BE_CHECKED);

    private Cited() {}
}
