package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.snapshot.Scope;

/** What holds of one pupil on a day: school, class, year taught and the rest, each read from the pupil's few spans. Safe for many threads. */
public final class Lives {

    /** Stands for no school, class, framework or year. */
    public static final int NONE = -1;

    /** Stands for no year group. */
    public static final int NO_YEAR = -99;

    private enum About {
        ENROLMENT,
        CLASS,
        YEAR,
        CHARACTERISTIC,
        STUDIED,
        FRAMEWORK,
        SET,
        OTHER
    }

    private final Facts facts;
    private final Spans spans;
    private final About[] about;
    private final int[] school;
    private final Map<SchoolId, Integer> schools = new HashMap<>();
    private final int[][] everAt;
    private final BitSet special = new BitSet();
    private final BitSet specialSchools = new BitSet();

    public Lives(Facts facts) {
        this.facts = facts;
        this.spans = facts.ofPupils();
        facts.schools().forEach(s -> schools.put(s, schools.size()));
        Payloads payloads = spans.payloads();
        about = new About[payloads.size()];
        school = new int[payloads.size()];
        for (int i = 0; i < payloads.size(); i++) {
            Payload what = payloads.get(i);
            about[i] = about(what);
            school[i] = school(what).map(s -> schools.getOrDefault(s, NONE)).orElse(NONE);
        }
        everAt = everAt();
        for (int row = 0; row < facts.pupils().size(); row++) {
            for (int i = spans.first(row); i < spans.end(row); i++) {
                About said = about[spans.code(i)];
                if (said == About.FRAMEWORK || said == About.STUDIED) {
                    special.set(row);
                }
            }
        }
        Spans ofSchools = facts.ofSchools();
        for (int row = 0; row < facts.schools().size(); row++) {
            for (int i = ofSchools.first(row); i < ofSchools.end(row); i++) {
                if (ofSchools.payload(i) instanceof FrameworkAssigned) {
                    specialSchools.set(row);
                }
            }
        }
    }

    private int[][] everAt() {
        IntStream.Builder[] rows = new IntStream.Builder[facts.schools().size()];
        Arrays.setAll(rows, s -> IntStream.builder());
        for (int row = 0; row < facts.pupils().size(); row++) {
            for (int i = spans.first(row); i < spans.end(row); i++) {
                if (isEnrolment(i) && schoolOf(i) != NONE) {
                    rows[schoolOf(i)].add(row);
                }
            }
        }
        return Arrays.stream(rows).map(r -> r.build().distinct().toArray()).toArray(int[][]::new);
    }

    /**
     * Returns rows, rising, among which are all who were ever in a scope: the pupil, or whoever was ever registered at the school; empty when
     * the scope names neither and that can be anybody. Not to be changed.
     */
    public Optional<int[]> among(Scope scope) {
        Optional<int[]> few = Optional.empty();
        for (Scope.Part part : scope.parts()) {
            if (part instanceof Scope.OfPupil of) {
                int row = facts.row(of.pupil());
                return Optional.of(row < 0 ? new int[0] : new int[] {row});
            } else if (part instanceof Scope.OfSchool of) {
                int at = school(of.school());
                few = Optional.of(at == NONE ? new int[0] : everAt[at]);
            }
        }
        return few;
    }

    /** Returns whether a span is a registration at a school. */
    public boolean isEnrolment(int span) {
        return about[spans.code(span)] == About.ENROLMENT;
    }

    /** Returns whether a pupil is on roll and in a scope on one day. */
    public boolean isIn(Scope scope, int row, int day) {
        return new Placing.OnAsking(this, day).in(scope).test(row);
    }

    /** Returns whether a pupil was ever given a framework, or is said to study a subject or not; most never were. */
    public boolean isSpecial(int row) {
        return special.get(row);
    }

    /** Returns whether a school was ever given a framework. */
    public boolean isSpecialSchool(int school) {
        return school != NONE && specialSchools.get(school);
    }

    private static About about(Payload what) {
        if (what instanceof Enrolment) {
            return About.ENROLMENT;
        } else if (what instanceof ClassMembership) {
            return About.CLASS;
        } else if (what instanceof YearTaught) {
            return About.YEAR;
        } else if (what instanceof CharacteristicHeld) {
            return About.CHARACTERISTIC;
        } else if (what instanceof SubjectStudied) {
            return About.STUDIED;
        } else if (what instanceof FrameworkAssigned) {
            return About.FRAMEWORK;
        }
        return what instanceof SetMembership ? About.SET : About.OTHER;
    }

    private static Optional<SchoolId> school(Payload what) {
        if (what instanceof Enrolment e) {
            return Optional.of(e.school());
        } else if (what instanceof ClassMembership c) {
            return Optional.of(c.school());
        }
        return what instanceof YearTaught y ? Optional.of(y.school()) : Optional.empty();
    }

    /** Returns the facts. */
    public Facts facts() {
        return facts;
    }

    /** Returns the number of a school in {@link Facts#schools()}; {@link #NONE} when it is none of them. */
    public int school(SchoolId id) {
        return schools.getOrDefault(id, NONE);
    }

    /** Returns the span of the registration that counts on {@code day}: the main one, else the later, else the one at the first school; {@link #NONE} for none. */
    public int enrolment(int row, int day) {
        int best = NONE;
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (isEnrolment(i) && spans.holds(i, day) && (best == NONE || before(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean before(int a, int b) {
        boolean main = isMain(a);
        if (main != isMain(b)) {
            return main;
        }
        if (spans.from(a) > spans.from(b)) {
            return true;
        } else if (spans.from(a) < spans.from(b)) {
            return false;
        }
        return school[spans.code(a)] < school[spans.code(b)];
    }

    private boolean isMain(int span) {
        return ((Enrolment) spans.payload(span)).main();
    }

    /** Returns the span of the last registration that began by {@code day}; {@link #NONE} for none. */
    public int lastEnrolment(int row, int day) {
        int on = enrolment(row, day);
        if (on != NONE) {
            return on;
        }
        int last = NONE;
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (isEnrolment(i)
                    && spans.from(i) <= day
                    && (last == NONE
                            || spans.to(i) > spans.to(last)
                            || (spans.to(i) == spans.to(last) && before(i, last)))) {
                last = i;
            }
        }
        return last;
    }

    /** Returns the number of the school that an enrolment's span is at. */
    public int schoolOf(int span) {
        return school[spans.code(span)];
    }

    /** Returns the number of the pupil's school on {@code day}; {@link #NONE} when on no roll. */
    public int school(int row, int day) {
        int span = enrolment(row, day);
        return span == NONE ? NONE : schoolOf(span);
    }

    /** Returns the first day of the unbroken time on the roll that the span of an enrolment is part of. */
    public int joined(int row, int span) {
        int from = spans.from(span);
        for (int i = span - 1; i >= spans.first(row) && follows(i, span) && spans.to(i) + 1 == from; i--) {
            from = spans.from(i);
        }
        return from;
    }

    /** Returns the last day of that time; {@link Spans#FOREVER} while no end is known. */
    public int left(int row, int span) {
        int to = spans.to(span);
        for (int i = span + 1; i < spans.end(row) && follows(i, span) && to + 1 == spans.from(i); i++) {
            to = spans.to(i);
        }
        return to;
    }

    private boolean follows(int i, int span) {
        return isEnrolment(i) && schoolOf(i) == schoolOf(span);
    }

    /** Returns the number of the payload of the class at the school on {@code day}; {@link #NONE} when in none. */
    public int classAt(int row, int school, int day) {
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (about[spans.code(i)] == About.CLASS && schoolOf(i) == school && spans.holds(i, day)) {
                return spans.code(i);
            }
        }
        return NONE;
    }

    /** Returns the number of the year group in which the pupil is taught on {@code day}, by the school of that day where there is one; {@link #NO_YEAR} when not known. */
    public int yearTaught(int row, int day) {
        int at = school(row, day);
        int best = NONE;
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (about[spans.code(i)] == About.YEAR
                    && spans.holds(i, day)
                    && (at == NONE ? best == NONE || schoolOf(i) < schoolOf(best) : schoolOf(i) == at)) {
                best = i;
            }
        }
        return best == NONE
                ? NO_YEAR
                : ((YearTaught) spans.payload(best)).year().number();
    }

    /** Returns the number of the year group that the pupil's age gives in a school year; {@link #NO_YEAR} when the birth is not known. */
    public int yearOfAge(int row, SchoolYear in) {
        return facts.birth(row).map(b -> YearGroup.ofAge(b, in).number()).orElse(NO_YEAR);
    }

    /** Returns whether the pupil is said to study {@code subject} on {@code day}; empty when nothing is said. */
    public Optional<Boolean> studies(int row, SubjectId subject, int day) {
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (about[spans.code(i)] == About.STUDIED
                    && spans.holds(i, day)
                    && ((SubjectStudied) spans.payload(i)).subject().equals(subject)) {
                return Optional.of(((SubjectStudied) spans.payload(i)).studied());
            }
        }
        return Optional.empty();
    }

    /** Returns the framework that the pupil was given for {@code subject} on {@code day}; one for the subject before one for all. */
    public Optional<FrameworkAssigned> ownFramework(int row, SubjectId subject, int day) {
        return assigned(spans, row, subject, day);
    }

    /** Returns the framework that a school was given. */
    public Optional<FrameworkAssigned> frameworkOf(int schoolRow, SubjectId subject, int day) {
        return assigned(facts.ofSchools(), schoolRow, subject, day);
    }

    /** Returns the framework that a school was given for all subjects. */
    public Optional<FrameworkAssigned> frameworkOf(int schoolRow, int day) {
        Spans in = facts.ofSchools();
        for (int i = in.first(schoolRow); i < in.end(schoolRow); i++) {
            if (in.holds(i, day)
                    && in.payload(i) instanceof FrameworkAssigned given
                    && given.subject().isEmpty()) {
                return Optional.of(given);
            }
        }
        return Optional.empty();
    }

    private static Optional<FrameworkAssigned> assigned(Spans in, int row, SubjectId subject, int day) {
        Optional<FrameworkAssigned> general = Optional.empty();
        for (int i = in.first(row); i < in.end(row); i++) {
            if (in.holds(i, day) && in.payload(i) instanceof FrameworkAssigned given) {
                if (given.subject().isEmpty()) {
                    general = Optional.of(given);
                } else if (given.subject().get().equals(subject)) {
                    return Optional.of(given);
                }
            }
        }
        return general;
    }

    /** Returns the value of a characteristic on {@code day}; the empty text when nothing is recorded. */
    public String characteristic(int row, CharacteristicId id, int day) {
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (about[spans.code(i)] == About.CHARACTERISTIC
                    && spans.holds(i, day)
                    && ((CharacteristicHeld) spans.payload(i)).characteristic().equals(id)) {
                return ((CharacteristicHeld) spans.payload(i)).value();
            }
        }
        return "";
    }

    /** Returns all characteristics held on {@code day}, by id. */
    public Map<CharacteristicId, String> characteristics(int row, int day) {
        Map<CharacteristicId, String> held = new TreeMap<>();
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (spans.holds(i, day) && spans.payload(i) instanceof CharacteristicHeld c) {
                held.put(c.characteristic(), c.value());
            }
        }
        return held;
    }

    /** Returns the set in {@code subject} on {@code day} as {@code school/name}, at the pupil's school; the empty text when in none. */
    public String set(int row, SubjectId subject, int day) {
        int at = school(row, day);
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (about[spans.code(i)] == About.SET
                    && spans.holds(i, day)
                    && spans.payload(i) instanceof SetMembership set
                    && set.subject().equals(subject)
                    && school(set.school()) == at) {
                return set.school().value() + "/" + set.name();
            }
        }
        return "";
    }

    /** Returns whether the pupil is in a set or group of this name on {@code day}. */
    public boolean inGroup(int row, String name, int day) {
        for (int i = spans.first(row); i < spans.end(row); i++) {
            if (spans.holds(i, day)
                    && ((spans.payload(i) instanceof SetMembership set
                                    && set.name().equals(name))
                            || (spans.payload(i) instanceof GroupMembership group
                                    && group.name().equals(name)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns {@code day} in days since 1970. */
    public static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
