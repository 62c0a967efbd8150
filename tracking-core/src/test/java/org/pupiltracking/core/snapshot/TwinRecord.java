package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeId;

/** The naive twin's half about facts: what holds of a pupil on a day, found by looking through all facts each time. */
final class TwinRecord {

    final AcademicCalendar calendar = AcademicCalendar.HALF_TERMS;
    final List<RecordedFact> facts;
    private final List<RecordedFact> known;
    private final Map<Set<EntityId>, RecordedFact> latestWords = new HashMap<>();
    private final Map<PupilId, PupilId> ones = new HashMap<>();
    private final Map<EntityId, List<RecordedFact>> abouts = new HashMap<>();

    TwinRecord(List<RecordedFact> known) {
        Set<FactId> corrected =
                known.stream().flatMap(f -> f.fact().corrects().stream()).collect(Collectors.toSet());
        facts = known.stream()
                .filter(f -> !corrected.contains(f.id()))
                .sorted(Comparator.comparing(RecordedFact::id))
                .toList();
        facts.stream().filter(f -> f.fact().what() instanceof SamePupil).forEach(f -> latestWords.put(pair(f), f));
        this.known = known;
    }

    /** All children, each by the least of the ids that stand for it. */
    List<PupilId> pupils() {
        return known.stream()
                .map(f -> f.fact().about())
                .filter(PupilId.class::isInstance)
                .map(p -> one((PupilId) p))
                .distinct()
                .sorted()
                .toList();
    }

    PupilId one(PupilId id) {
        return ones.computeIfAbsent(id, this::least);
    }

    /** The least id that can be reached through the latest word on each two ids. */
    private PupilId least(PupilId id) {
        TreeSet<PupilId> reached = new TreeSet<>(Set.of(id));
        boolean more = true;
        while (more) {
            more = false;
            for (RecordedFact f : latestWords.values()) {
                SamePupil same = (SamePupil) f.fact().what();
                PupilId a = (PupilId) f.fact().about();
                if (same.same() && !f.ended() && (reached.contains(a) || reached.contains(same.other()))) {
                    more |= reached.addAll(List.of(a, same.other()));
                }
            }
        }
        return reached.first();
    }

    private static Set<EntityId> pair(RecordedFact f) {
        return new HashSet<>(List.of(f.fact().about(), ((SamePupil) f.fact().what()).other()).stream()
                .distinct()
                .toList());
    }

    private List<RecordedFact> about(EntityId who) {
        return abouts.computeIfAbsent(who, this::find);
    }

    private List<RecordedFact> find(EntityId who) {
        return facts.stream()
                .filter(f -> f.fact().about() instanceof PupilId p
                        ? one(p).equals(who)
                        : f.fact().about().equals(who))
                .toList();
    }

    /** Of each slot the payload of the last fact that covers the day, unless that one ends what was said. */
    <T extends Payload> List<T> on(EntityId who, Class<T> what, LocalDate day) {
        Map<Object, RecordedFact> last = new LinkedHashMap<>();
        for (RecordedFact f : about(who)) {
            LocalDate from = f.fact().when().from();
            boolean covers = f.ended() ? !day.isBefore(from) : f.fact().when().holds(day);
            if (what.isInstance(f.fact().what()) && covers) {
                last.put(f.fact().what().slot(), f);
            }
        }
        return last.values().stream()
                .filter(f -> !f.ended())
                .map(f -> what.cast(f.fact().what()))
                .toList();
    }

    /** Days on which something about the pupil begins, or has ended the day before. */
    private List<LocalDate> turns(PupilId pupil) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (RecordedFact f : about(pupil)) {
            days.add(f.fact().when().from());
            f.fact().when().to().ifPresent(t -> days.add(t.plusDays(1)));
        }
        return List.copyOf(days);
    }

    Optional<Enrolment> enrolment(PupilId pupil, LocalDate day) {
        List<Enrolment> all = on(pupil, Enrolment.class, day);
        return all.stream()
                .min(Comparator.<Enrolment>comparingInt(e -> e.main() ? 0 : 1)
                        .thenComparing(e -> since(pupil, e, day), Comparator.reverseOrder())
                        .thenComparing(Enrolment::school));
    }

    private LocalDate since(PupilId pupil, Enrolment same, LocalDate day) {
        LocalDate from = day;
        List<LocalDate> turns = new ArrayList<>(turns(pupil));
        java.util.Collections.reverse(turns);
        for (LocalDate turn : turns) {
            if (!turn.isAfter(day)) {
                if (on(pupil, Enrolment.class, turn).contains(same)) {
                    from = turn;
                } else {
                    return from;
                }
            }
        }
        return from;
    }

    Optional<SchoolId> school(PupilId pupil, LocalDate day) {
        return enrolment(pupil, day).map(Enrolment::school);
    }

    /** The first day of the unbroken time at the school that the pupil is at, or was at last. */
    Optional<LocalDate> joined(PupilId pupil, LocalDate day) {
        LocalDate at = day;
        Optional<SchoolId> school = school(pupil, day);
        if (school.isEmpty()) {
            List<LocalDate> ends = turns(pupil).stream()
                    .filter(t -> !t.isAfter(day))
                    .map(t -> t.minusDays(1))
                    .filter(t -> school(pupil, t).isPresent())
                    .toList();
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            at = ends.get(ends.size() - 1);
            school = school(pupil, at);
        }
        LocalDate from = at;
        SchoolId of = school.orElseThrow();
        List<LocalDate> turns = new ArrayList<>(turns(pupil));
        java.util.Collections.reverse(turns);
        for (LocalDate turn : turns) {
            if (!turn.isAfter(at)) {
                from = turn;
                if (on(pupil, Enrolment.class, turn.minusDays(1)).stream()
                        .noneMatch(e -> e.school().equals(of))) {
                    return Optional.of(from);
                }
            }
        }
        return Optional.of(from);
    }

    Optional<String> className(PupilId pupil, LocalDate day) {
        Optional<SchoolId> school = school(pupil, day);
        return on(pupil, ClassMembership.class, day).stream()
                .filter(c -> school.filter(c.school()::equals).isPresent())
                .map(ClassMembership::name)
                .findFirst();
    }

    Optional<YearGroup> yearTaught(PupilId pupil, LocalDate day) {
        Optional<SchoolId> school = school(pupil, day);
        return on(pupil, YearTaught.class, day).stream()
                .filter(y -> school.isEmpty() || school.get().equals(y.school()))
                .min(Comparator.comparing(YearTaught::school))
                .map(YearTaught::year);
    }

    Optional<YearGroup> yearOfAge(PupilId pupil, SchoolYear in) {
        List<RecordedFact> said = about(pupil).stream()
                .filter(f -> f.fact().what() instanceof Identity)
                .toList();
        if (said.isEmpty() || said.get(said.size() - 1).ended()) {
            return Optional.empty();
        }
        return ((Identity) said.get(said.size() - 1).fact().what()).birth().map(b -> YearGroup.ofAge(b, in));
    }

    Optional<Boolean> studies(PupilId pupil, SubjectId subject, LocalDate day) {
        return on(pupil, SubjectStudied.class, day).stream()
                .filter(s -> s.subject().equals(subject))
                .map(SubjectStudied::studied)
                .findFirst();
    }

    Optional<FrameworkAssigned> assigned(EntityId who, SubjectId subject, LocalDate day) {
        return on(who, FrameworkAssigned.class, day).stream()
                .filter(f -> f.subject().map(subject::equals).orElse(true))
                .max(Comparator.comparing(f -> f.subject().isPresent()));
    }

    String characteristic(PupilId pupil, CharacteristicId id, LocalDate day) {
        return on(pupil, CharacteristicHeld.class, day).stream()
                .filter(c -> c.characteristic().equals(id))
                .map(CharacteristicHeld::value)
                .findFirst()
                .orElse("");
    }

    String set(PupilId pupil, SubjectId subject, LocalDate day) {
        Optional<SchoolId> school = school(pupil, day);
        return on(pupil, SetMembership.class, day).stream()
                .filter(s -> s.subject().equals(subject)
                        && school.filter(s.school()::equals).isPresent())
                .map(s -> s.school().value() + "/" + s.name())
                .findFirst()
                .orElse("");
    }

    boolean inGroup(PupilId pupil, String name, LocalDate day) {
        return on(pupil, SetMembership.class, day).stream()
                        .anyMatch(s -> s.name().equals(name))
                || on(pupil, GroupMembership.class, day).stream()
                        .anyMatch(g -> g.name().equals(name));
    }

    /** The last word on each scheme's result of one kind, subject and point. */
    Map<SchemeId, Judgement> results(PupilId pupil, SubjectId subject, KindId kind, Point at) {
        Map<SchemeId, Judgement> last = new java.util.TreeMap<>();
        for (RecordedFact f : about(pupil)) {
            if (f.fact().what() instanceof Judgement j
                    && j.subject().equals(subject)
                    && j.kind().equals(kind)
                    && j.point().equals(at)) {
                last.put(j.scheme().id(), j);
                if (f.ended()) {
                    last.remove(j.scheme().id());
                }
            }
        }
        return last;
    }

    /** The school's own last day of a point, where it has one. */
    Optional<LocalDate> ownDate(SchoolId school, Point point) {
        List<PointDates> usual = on(school, PointDates.class, calendar.lastDay(point)).stream()
                .filter(d -> d.point().equals(point))
                .toList();
        return usual.stream().map(PointDates::to).findFirst();
    }
}
