package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is on which roll on the days that were asked for; the last of them are kept. Safe for many threads. */
public final class RollDays {

    private static final int KEPT = 64;

    private final Lives lives;
    private final Map<LocalDate, RollDay> days = new ConcurrentHashMap<>();

    public RollDays(Lives lives) {
        this.lives = lives;
    }

    /** Returns who is on which roll on a day. */
    public RollDay on(LocalDate date) {
        if (days.size() > KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(date, d -> new RollDay(lives, d));
    }
}
