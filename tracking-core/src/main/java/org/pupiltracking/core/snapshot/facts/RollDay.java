package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.snapshot.Scope;

/** Who is on which roll, in which class and year on one day, for all pupils at once. Each is counted once, at the main school. Frozen; safe for many threads. */
public final class RollDay implements Placing {

    private final Lives lives;
    private final LocalDate date;
    private final int day;
    private final int[] onRoll;
    private final short[] school;
    private final int[] classOf;
    private final byte[] year;
    private final Map<Scope, int[]> rows = new ConcurrentHashMap<>();

    public RollDay(Lives lives, LocalDate date) {
        this.lives = lives;
        this.date = date;
        this.day = Lives.day(date);
        int all = lives.facts().pupils().size();
        school = new short[all];
        classOf = new int[all];
        year = new byte[all];
        int[] on = new int[all];
        int n = 0;
        for (int row = 0; row < all; row++) {
            int at = lives.school(row, day);
            school[row] = (short) at;
            year[row] = (byte) lives.yearTaught(row, day);
            classOf[row] = at == Lives.NONE ? Lives.NONE : lives.classAt(row, at, day);
            if (at != Lives.NONE) {
                on[n++] = row;
            }
        }
        onRoll = Arrays.copyOf(on, n);
    }

    /** Returns the day. */
    public LocalDate date() {
        return date;
    }

    /** Returns the day in days since 1970. */
    @Override
    public int day() {
        return day;
    }

    /** Returns what holds of each pupil. */
    @Override
    public Lives lives() {
        return lives;
    }

    /** Returns the number of a pupil's school; {@link Lives#NONE} when on no roll. */
    @Override
    public int school(int row) {
        return school[row];
    }

    /** Returns the number of a pupil's year taught; {@link Lives#NO_YEAR} when not known. */
    @Override
    public int year(int row) {
        return year[row];
    }

    /** Returns the number of the payload of a pupil's class; {@link Lives#NONE} when in none. */
    @Override
    public int classOf(int row) {
        return classOf[row];
    }

    /** Returns the name of a pupil's class as {@code school/name}; the empty text when in none. */
    public String className(int row) {
        return classOf[row] == Lives.NONE ? "" : className(membership(classOf[row]));
    }

    /** Returns a class as {@code school/name}. */
    public static String className(ClassMembership in) {
        return in.school().value() + "/" + in.name();
    }

    /** Returns the rows of a scope's pupils who are on roll, rising. Not to be changed. */
    public int[] rows(Scope scope) {
        if (scope.parts().isEmpty()) {
            return onRoll;
        }
        if (rows.size() > 4096) {
            rows.clear();
        }
        return rows.computeIfAbsent(scope, this::find);
    }

    private int[] find(Scope scope) {
        return Arrays.stream(lives.among(scope).orElse(onRoll))
                .filter(in(scope))
                .toArray();
    }

    /** Returns the phase of a year group by number; the empty text for none. */
    public static String phase(int year) {
        if (year == Lives.NO_YEAR || year > 14) {
            return "";
        } else if (year <= 0) {
            return "EYFS";
        } else if (year <= 2) {
            return "KS1";
        } else if (year <= 6) {
            return "KS2";
        } else if (year <= 9) {
            return "KS3";
        }
        return year <= 11 ? "KS4" : "KS5";
    }

    /** Returns the code of a year group by number; the empty text for none. */
    public static String yearCode(int year) {
        if (year == Lives.NO_YEAR) {
            return "";
        }
        return year > 14 ? "X" : YearGroup.ofNumber(year).code();
    }
}
