package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.pupiltracking.core.snapshot.packed.Interned;
import org.pupiltracking.core.snapshot.packed.Numbers;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;

/**
 * What holds of each entity from a day to a day, after corrections: within one slot at most one payload a day. Rows are entities; the spans of
 * a row stand together, by slot and day. Frozen.
 */
public final class Spans {

    /** The day after all days. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private final int[] start;
    /** Most memberships begin and end with those of many others, so each span holds the number of its period. */
    private final Numbers period;

    private final int[] from;
    private final int[] to;
    private final Numbers payload;
    private final Payloads payloads;

    /**
     * @param start the first span of each row; then how many there are
     * @param from of each span, as {@code to} and {@code payload}; may be longer
     */
    Spans(int[] start, int[] from, int[] to, int[] payload, Payloads payloads) {
        int size = start[start.length - 1];
        Interned periods = new Interned();
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = periods.number((long) from[i] << 32 | (to[i] & 0xFFFF_FFFFL));
        }
        this.start = start;
        this.period = Numbers.of(numbers);
        this.from = new int[periods.size()];
        this.to = new int[periods.size()];
        for (int p = 0; p < periods.size(); p++) {
            this.from[p] = (int) (periods.key(p) >> 32);
            this.to[p] = (int) periods.key(p);
        }
        this.payload = Numbers.of(payload, size);
        this.payloads = payloads;
    }

    /** Returns the number of the first span of {@code row}. */
    public int first(int row) {
        return start[row];
    }

    /** Returns the number after the last span of {@code row}. */
    public int end(int row) {
        return start[row + 1];
    }

    /** Returns the first day of a span, in days since 1970. */
    public int from(int span) {
        return from[period.get(span)];
    }

    /** Returns the last day of a span; {@link #FOREVER} while no end is known. */
    public int to(int span) {
        return to[period.get(span)];
    }

    /** Returns whether a span holds on {@code day}. */
    public boolean holds(int span, int day) {
        int p = period.get(span);
        return from[p] <= day && day <= to[p];
    }

    /** Returns the number of a span's payload in {@link #payloads()}. */
    public int code(int span) {
        return payload.get(span);
    }

    /** Returns what a span says. */
    public Payload payload(int span) {
        return payloads.get(payload.get(span));
    }

    /** Returns the payloads by number. */
    public Payloads payloads() {
        return payloads;
    }

    /** Returns the last day of a span as a date; empty while no end is known. */
    public Optional<LocalDate> until(int span) {
        return to(span) == FOREVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(to(span)));
    }

    /** Returns the period's first day. */
    static int from(Period period) {
        return Math.toIntExact(period.from().toEpochDay());
    }

    /** Returns the period's last day; {@link #FOREVER} while no end is known. */
    static int to(Period period) {
        return period.to().map(d -> Math.toIntExact(d.toEpochDay())).orElse(FOREVER);
    }
}
