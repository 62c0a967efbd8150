package org.pupiltracking.core.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.spi.FactSink;

/**
 * Turns what a file says, in whatever order, into facts: statements of a slot in order of their days, each until the next one, compared with
 * what the record holds on those days. A statement does not reach over one that begins later, in the file or in the record, so that an older
 * sheet taken in again changes nothing that a newer one said.
 */
final class Dating {

    private final Known known;
    private final Spells file;
    private final References references;
    private final ProblemList problems;
    private final Tally tally;
    private final FactSink out;
    private final SchoolRolls rolls;
    private final Moves moves;

    Dating(Known known, Spells file, References references, ProblemList problems, Tally tally, FactSink out) {
        this.known = known;
        this.file = file;
        this.references = references;
        this.problems = problems;
        this.tally = tally;
        this.out = out;
        this.rolls = new SchoolRolls(known, file);
        this.moves = new Moves(known, file);
    }

    SchoolRolls rolls() {
        return rolls;
    }

    /** Hands over the facts of all statements of the file, entity by entity. */
    void all(Monitor on) throws IOException {
        long[] keys = file.keys();
        int i = 0;
        while (i < keys.length) {
            int entity = (int) (keys[i] >>> 32);
            int first = i;
            while (i < keys.length && (int) (keys[i] >>> 32) == entity) {
                i++;
            }
            Map<Integer, Integer> earliest = earliest(entity, keys, first, i);
            Map<Integer, Integer> school = oneSchoolADay(entity, keys, first, i);
            Map<Integer, List<Statement>> said = new TreeMap<>();
            for (int k = first; k < i; k++) {
                int slot = (int) keys[k];
                said.put(slot, statements(entity, slot, earliest, school));
            }
            moves.add(entity, said);
            for (Map.Entry<Integer, List<Statement>> slot : said.entrySet()) {
                resolve(entity, slot.getKey(), slot.getValue());
            }
            on.check();
        }
    }

    /** Ends all that the record says of {@code entity} at {@code school}, from {@code day} until a later stay there. */
    void left(int entity, SchoolId school, int roll, int day) throws IOException {
        int last = Moves.dayBeforeReturn(known.spells.line(entity, roll), day);
        Statement gone = Statement.nothing(day, last, 0, 0);
        for (int slot : known.slotsOf(school, entity, file)) {
            resolve(entity, slot, List.of(gone));
        }
    }

    /** Returns, by first day of school year, the first day of it on which the file has the entity at any school. */
    private Map<Integer, Integer> earliest(int entity, long[] keys, int first, int end) {
        Map<Integer, Integer> earliest = new HashMap<>();
        for (int k = first; k < end; k++) {
            int[] all = file.of(entity, (int) keys[k]);
            if (all.length > 0 && rolls.isOfSchool(file.payload(all[0]))) {
                for (int n : all) {
                    earliest.merge(rolls.firstDayOfYear(file.from(n)), file.from(n), Math::min);
                }
            }
        }
        return earliest;
    }

    /**
     * Returns, by day, the school that the last row of that day names as the main one, for days on which the file names several: nobody is on
     * two main rolls, and the other rows' classes are not of the school where the pupil is.
     */
    private Map<Integer, Integer> oneSchoolADay(int entity, long[] keys, int first, int end) {
        Map<Integer, Integer> last = new HashMap<>();
        Set<Integer> several = new HashSet<>();
        for (int k = first; k < end; k++) {
            for (int n : file.of(entity, (int) keys[k])) {
                if (!(known.payloads.get(file.payload(n)) instanceof Enrolment e) || !e.main()) {
                    break;
                }
                Integer other = last.get(file.from(n));
                if (other != null && rolls.school(file.payload(other)) != rolls.school(file.payload(n))) {
                    several.add(file.from(n));
                    problems.add(Problem.notice("fact.given-twice")
                            .at(references.place(file.reference(Math.max(other, n)))));
                }
                last.merge(file.from(n), n, Math::max);
            }
        }
        last.keySet().retainAll(several);
        last.replaceAll((day, n) -> rolls.school(file.payload(n)));
        return last;
    }

    private List<Statement> statements(
            int entity, int slot, Map<Integer, Integer> earliest, Map<Integer, Integer> school) {
        List<Statement> all = new ArrayList<>();
        for (int n : file.of(entity, slot)) {
            int from = file.from(n);
            Integer only = school.get(from);
            if (only != null && rolls.isOfSchool(file.payload(n)) && only != rolls.school(file.payload(n))) {
                tally.unchanged();
                continue;
            }
            boolean soft = file.is(n, Spells.AT_POINT) && rolls.isOfSchool(file.payload(n));
            if (soft && rolls.isFirstOfYear(file.payload(n), from)) {
                int year = rolls.firstDayOfYear(from);
                boolean elsewhere = earliest.getOrDefault(year, from) < from || isOnRoll(entity, year, from - 1);
                from = elsewhere ? from : year;
            }
            all.add(new Statement(from, file.from(n), file.to(n), file.payload(n), file.reference(n), n, soft));
        }
        return all;
    }

    /** Returns whether the record has the entity at any school on a day from {@code from} to {@code to}. */
    private boolean isOnRoll(int entity, int from, int to) {
        for (int slot : known.rollsOf(entity)) {
            for (Line.Piece p : known.spells.line(entity, slot).pieces()) {
                if (p.from() <= to && p.to() >= from) {
                    return true;
                }
            }
        }
        return false;
    }

    private void resolve(int entity, int slot, List<Statement> said) throws IOException {
        Line line = known.spells.line(entity, slot);
        List<Statement> sorted = new ArrayList<>(said);
        sorted.sort(Statement.BY_DAY);
        if (known.slots.get(slot).equals(Identities.SLOT)) {
            sorted = Identities.fill(sorted, line, known.payloads);
        }
        List<Statement> each = lastOfEachDay(sorted);
        for (int i = 0; i < each.size(); i++) {
            Statement s = each.get(i);
            int to = s.to();
            for (int next = i + 1; next < each.size() && each.get(next).from() <= to; next++) {
                // One that says the same goes on; only another one ends it.
                to = each.get(next).payload() == s.payload()
                        ? to
                        : each.get(next).from() - 1;
            }
            if (s.payload() == Line.NOTHING) {
                end(entity, line, s, s.from(), to);
            } else {
                OptionalInt later = line.nextStartOfOther(s.stated(), to, s.payload());
                take(entity, line, s, later.isPresent() ? later.getAsInt() - 1 : to);
            }
        }
    }

    /** Of several statements that begin on one day the last one counts; one that says the same as the one before it is no news. */
    private List<Statement> lastOfEachDay(List<Statement> sorted) {
        List<Statement> each = new ArrayList<>();
        for (Statement s : sorted) {
            Statement before = each.isEmpty() ? null : each.get(each.size() - 1);
            if (before == null || before.from() != s.from()) {
                each.add(s);
                continue;
            }
            if (before.payload() == s.payload()) {
                s = new Statement(
                        s.from(),
                        s.stated(),
                        Math.max(s.to(), before.to()),
                        s.payload(),
                        before.reference(),
                        s.order(),
                        s.softEnd());
            } else {
                problems.add(Problem.notice("fact.given-twice").at(references.place(s.reference())));
            }
            tally.unchanged();
            each.set(each.size() - 1, s);
        }
        return each;
    }

    private void take(int entity, Line line, Statement s, int to) throws IOException {
        List<int[]> runs = line.other(s.from(), to, s.payload());
        if (runs.isEmpty()) {
            tally.unchanged();
            return;
        }
        Payload what = known.payloads.get(s.payload());
        Line.Piece under = line.piece(to);
        for (int[] run : runs) {
            emit(entity, what, run[0], run[1], s.reference(), false);
            line.lay(run[0], run[1], s.payload());
        }
        if (s.softEnd() && to == s.to() && under != null && under.payload() != s.payload() && under.to() > to) {
            end(entity, line, s, to + 1, to + 1);
        }
        tally.taken(what);
        tally.pupil(known.entities, entity);
    }

    /** Withdraws what is held from {@code from} on; what begins after {@code last} is said again. */
    private void end(int entity, Line line, Statement because, int from, int last) throws IOException {
        for (Line.Piece p : line.pieces()) {
            if (p.to() >= from && p.from() <= last) {
                int day = Math.max(from, p.from());
                emit(entity, known.payloads.get(p.payload()), day, Line.FOREVER, because.reference(), true);
                tally.ended();
                List<Line.Piece> after =
                        line.pieces().stream().filter(q -> q.from() > last).toList();
                line.lay(day, Line.FOREVER, Line.NOTHING);
                for (Line.Piece q : after) {
                    emit(entity, known.payloads.get(q.payload()), q.from(), q.to(), because.reference(), false);
                    line.lay(q.from(), q.to(), q.payload());
                }
                return;
            }
        }
    }

    private void emit(int entity, Payload what, int from, int to, int reference, boolean ended) throws IOException {
        EntityId about = known.entities.get(entity);
        Period when = new Period(
                LocalDate.ofEpochDay(from),
                to == Line.FOREVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(to)));
        References.Source source = references.get(reference);
        Fact fact = new Fact(about, what, when, source.by(), source.from(), source.corrects());
        out.fact(new RecordedFact(new FactId(0), Revision.EMPTY, fact, ended));
    }
}
