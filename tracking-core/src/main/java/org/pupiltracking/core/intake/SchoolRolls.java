package org.pupiltracking.core.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.SchoolId;

/**
 * From which day of each school year each school's roll is known. What a sheet of the first such point says holds from the start of the
 * year; whoever appears later came later.
 */
final class SchoolRolls {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;

    private final Known known;
    private final Numbering<SchoolId> schools = new Numbering<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private int lastDay = Integer.MIN_VALUE;
    private int lastYear;

    /** The school of each payload: its number, -1 for none. */
    private final int[] schoolOf;

    /** The first day that is known, by school and year; {@link Integer#MAX_VALUE} for none. */
    private final int[] inFile;

    private final int[] inRecord;
    private final int[] lastInFile;

    SchoolRolls(Known known, Spells file) {
        this.known = known;
        schoolOf = new int[known.payloads.size()];
        for (int p = 0; p < schoolOf.length; p++) {
            schoolOf[p] = Known.school(known.payloads.get(p)).map(schools::of).orElse(-1);
        }
        inFile = new int[schools.size() * YEARS];
        inRecord = new int[schools.size() * YEARS];
        lastInFile = new int[schools.size()];
        Arrays.fill(inFile, Integer.MAX_VALUE);
        Arrays.fill(inRecord, Integer.MAX_VALUE);
        Arrays.fill(lastInFile, Integer.MIN_VALUE);
        readRecord(known.spells, readFile(file));
    }

    private BitSet readFile(Spells file) {
        BitSet met = new BitSet();
        for (int n = 0; n < file.size(); n++) {
            int school = schoolOf[file.payload(n)];
            if (school >= 0) {
                int from = file.from(n);
                int year = year(from);
                met.set(year);
                int at = school * YEARS + year;
                inFile[at] = Math.min(inFile[at], from);
                lastInFile[school] = Math.max(lastInFile[school], from);
            }
        }
        return met;
    }

    private void readRecord(Spells record, BitSet met) {
        for (int n = 0; n < record.size(); n++) {
            int payload = record.payload(n);
            if (known.payloads.get(payload) instanceof Enrolment && !record.is(n, Spells.ENDED)) {
                int first = year(record.from(n));
                for (int year = met.nextSetBit(first); year >= 0; year = met.nextSetBit(year + 1)) {
                    int from = Math.max(record.from(n), firstDay(year + FIRST_YEAR));
                    if (from > record.to(n)) {
                        break;
                    }
                    int at = schoolOf[payload] * YEARS + year;
                    inRecord[at] = Math.min(inRecord[at], from);
                }
            }
        }
    }

    /** Returns whether neither file nor record knows the roll of the school of {@code payload} on an earlier day of the same year. */
    boolean isFirstOfYear(int payload, int day) {
        int at = schoolOf[payload] * YEARS + year(day);
        return inFile[at] >= day && inRecord[at] >= day;
    }

    /** Returns the first day of the school year that holds {@code day}. */
    int firstDayOfYear(int day) {
        return firstDay(year(day) + FIRST_YEAR);
    }

    /** Returns the number of the school of {@code payload}; -1 when it is of none. */
    int school(int payload) {
        return schoolOf[payload];
    }

    /** Returns whether {@code payload} is of a school. */
    boolean isOfSchool(int payload) {
        return schoolOf[payload] >= 0;
    }

    /** Returns the schools of the file, each with the latest day from which the file says anything of it. */
    Map<SchoolId, Integer> lastInFile() {
        Map<SchoolId, Integer> last = new HashMap<>();
        for (int school = 0; school < lastInFile.length; school++) {
            if (lastInFile[school] != Integer.MIN_VALUE) {
                last.put(schools.get(school), lastInFile[school]);
            }
        }
        return last;
    }

    private int year(int day) {
        if (day != lastDay) {
            lastYear = years.computeIfAbsent(
                    day, d -> Math.max(0, SchoolYear.of(LocalDate.ofEpochDay(d)).start() - FIRST_YEAR));
            lastDay = day;
        }
        return lastYear;
    }

    private static int firstDay(int year) {
        return (int) LocalDate.of(year, 9, 1).toEpochDay();
    }

    /** Returns the last day of the school year that begins in {@code year}. */
    static int lastDay(int year) {
        return (int) LocalDate.of(year + 1, 8, 31).toEpochDay();
    }
}
