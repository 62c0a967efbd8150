package org.pupiltracking.plugin.fictitious;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.pupiltracking.record.Upn;

/** Gives pupil numbers of authority 999, each once. Not for many threads. */
final class MadeUpNumbers {

    /** Other schools of the authority are that many apart, so that two made-up schools never give the same number. */
    private static final int APART = 2;

    private static final int OTHERS = 40;
    private static final String TEMPORARY = "ABCDEFGH";

    private final String establishment;
    private final Set<String> given = new HashSet<>();

    /** Gives numbers for the school with this seven-digit number. */
    MadeUpNumbers(String school) {
        this.establishment = school.substring(3);
    }

    /**
     * Returns a number that was not given before.
     *
     * @param year the calendar year in which it was allotted
     * @param here whether by this school; else by another of the authority
     * @param temporary whether it ends in a letter
     */
    Upn next(int year, boolean here, boolean temporary, Chance chance) {
        while (true) {
            int by = Integer.parseInt(establishment) + (here ? 0 : APART * (1 + chance.below(OTHERS)));
            String serial = temporary
                    ? String.format(Locale.ROOT, "%02d", chance.below(100))
                            + TEMPORARY.charAt(chance.below(TEMPORARY.length()))
                    : String.format(Locale.ROOT, "%03d", chance.below(1000));
            String rest = String.format(Locale.ROOT, "999%04d%02d%s", by, year % 100, serial);
            if (given.add(rest)) {
                return new Upn(Upn.checkLetter(rest) + rest);
            }
        }
    }
}
