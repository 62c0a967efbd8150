package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.StaffId;

/**
 * Where statements come from, as one number each: a line of the file being read is its own number, since millions of origins as objects
 * would not fit; anything else is kept.
 */
final class References {

    /** Where a statement comes from, who says so, and what it corrects. */
    record Source(Origin from, Optional<StaffId> by, Optional<FactId> corrects) {}

    private final String source;
    private final String file;
    private final List<Source> others = new ArrayList<>();

    References(String source, String file) {
        this.source = source;
        this.file = file;
    }

    /** Returns the number of a statement's source; 0 is the file as a whole. */
    int of(Origin from, Optional<StaffId> by, Optional<FactId> corrects) {
        int line = by.isEmpty() && corrects.isEmpty() && from.source().equals(source) ? line(from.reference()) : 0;
        if (line > 0) {
            return line;
        }
        others.add(new Source(from, by, corrects));
        return -others.size();
    }

    Source get(int reference) {
        if (reference < 0) {
            return others.get(-reference - 1);
        }
        Origin from = new Origin(source, reference == 0 ? file : file + ":" + reference);
        return new Source(from, Optional.empty(), Optional.empty());
    }

    /** Returns where problems of the statement are. */
    Place place(int reference) {
        return reference <= 0 ? Place.of(file) : Place.of(file, reference);
    }

    /** Returns the line that {@code reference}, such as {@code results.csv:42}, names; 0 when it is of another form. */
    private int line(String reference) {
        int start = file.length() + 1;
        int digits = reference.length() - start;
        if (digits < 1 || digits > 9 || !reference.startsWith(file) || reference.charAt(start - 1) != ':') {
            return 0;
        }
        int line = 0;
        for (int i = start; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < '0' || c > '9' || (line == 0 && c == '0')) {
                return 0;
            }
            line = line * 10 + c - '0';
        }
        return line;
    }
}
