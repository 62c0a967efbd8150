package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.pupiltracking.record.Enrolment;

/**
 * One main registration at a time: a pupil whom a file names at another school has left the one before, with its class, year, sets and
 * groups. A slot names its school, so that without this the pupil would be on two rolls.
 */
final class Moves {

    private final Known known;
    private final Spells file;

    Moves(Known known, Spells file) {
        this.known = known;
        this.file = file;
    }

    /** Adds to {@code said}, the file's statements about one entity by slot, where a school was left. */
    void add(int entity, Map<Integer, List<Statement>> said) {
        Map<Integer, List<Statement>> mains = new HashMap<>();
        said.forEach((slot, statements) -> {
            List<Statement> main = statements.stream().filter(this::isMain).toList();
            if (!main.isEmpty()) {
                mains.put(slot, main);
            }
        });
        Set<Integer> rolls = new TreeSet<>(known.rollsOf(entity));
        rolls.addAll(mains.keySet());
        if (mains.isEmpty() || rolls.size() < 2) {
            return;
        }
        List<Leaving> leavings = new ArrayList<>();
        mains.forEach((slot, statements) -> {
            for (int other : rolls) {
                if (other != slot) {
                    Line here = known.spells.line(entity, slot);
                    Line there = known.spells.line(entity, other);
                    List<Statement> saidThere = mains.getOrDefault(other, List.of());
                    for (Statement s : statements) {
                        int next = mains.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(Statement::stated)
                                .filter(day -> day > s.stated())
                                .min()
                                .orElse(Line.FOREVER);
                        compare(s, slot, here, other, there, saidThere, next, leavings);
                    }
                }
            }
        });
        for (Leaving leaving : leavings) {
            Line record = known.spells.line(entity, leaving.roll);
            int last = dayBeforeReturn(record, leaving.day);
            for (Statement again : mains.getOrDefault(leaving.roll, List.of())) {
                last = again.stated() > leaving.day ? Math.min(last, again.stated() - 1) : last;
            }
            Statement gone = Statement.nothing(leaving.day, last, leaving.because.reference(), leaving.because.order());
            for (int slot : known.slotsOf(known.schoolOf(leaving.roll), entity, file)) {
                said.computeIfAbsent(slot, x -> new ArrayList<>()).add(gone);
            }
        }
    }

    /** Returns the last day before {@code record}, of a school's roll, has another stay that begins after {@code day}. */
    static int dayBeforeReturn(Line record, int day) {
        OptionalInt again = record.nextStartOfOther(day, Line.FOREVER, Line.NOTHING);
        return again.isPresent() ? again.getAsInt() - 1 : Line.FOREVER;
    }

    /** The school of the slot {@code roll} was left on {@code day}. */
    private record Leaving(int roll, int day, Statement because) {}

    /**
     * Finds where {@code s} ends a stay at the other school, and where the record's later stay there ends that of {@code s}, if that is before
     * {@code next}, the day of which the file speaks itself.
     */
    private void compare(
            Statement s,
            int slot,
            Line here,
            int other,
            Line there,
            List<Statement> saidThere,
            int next,
            List<Leaving> leavings) {
        int day = s.stated();
        for (Statement t : saidThere) {
            if (t.stated() < day && day <= t.to()) {
                leavings.add(new Leaving(other, day, s));
            }
        }
        boolean arrives = !isMain(here.at(day));
        if (arrives && isMain(there.at(day))) {
            leavings.add(new Leaving(other, day, s));
        }
        for (Line.Piece p : there.pieces()) {
            if (p.since() > day && p.from() <= s.to() && p.from() < next && isMain(p.payload())) {
                leavings.add(new Leaving(slot, p.from(), s));
                return;
            }
        }
    }

    private boolean isMain(Statement s) {
        return isMain(s.payload());
    }

    private boolean isMain(int payload) {
        return payload >= 0 && known.payloads.get(payload) instanceof Enrolment e && e.main();
    }
}
