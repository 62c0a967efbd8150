package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;

/**
 * A school so small that all that can have come out in it can be tried: kinds of pupils whom nothing but their results tells apart, and how
 * many there are of each. A world says how many of each kind reached the expectation.
 */
record TinySchool(List<Alike> kinds) {

    /** So many pupils of one sex, with pupil premium or not, with special needs or not. */
    record Alike(int pupils, String sex, boolean premium, boolean needs) {}

    static final String CANARY = "Canaria";
    static final Point AT = Point.parse("2013-14/spring-2");

    TinySchool {
        kinds = List.copyOf(kinds);
    }

    /** Returns every world. */
    List<int[]> worlds() {
        List<int[]> all = new ArrayList<>(List.of(new int[kinds.size()]));
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<int[]> more = new ArrayList<>();
            for (int[] world : all) {
                for (int reached = 0; reached <= kinds.get(kind).pupils; reached++) {
                    int[] next = world.clone();
                    next[kind] = reached;
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }

    int count(int[] world, Predicate<Alike> group) {
        int count = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            count += group.test(kinds.get(kind)) ? world[kind] : 0;
        }
        return count;
    }

    int size(Predicate<Alike> group) {
        return kinds.stream().filter(group).mapToInt(Alike::pupils).sum();
    }

    /** Returns the school as it is in a world; {@code last} says whether the last of each kind reached it rather than the first. */
    Printed in(int[] world, boolean last) {
        FixedRecord record = new FixedRecord();
        record.since(
                MadeUpSchool.SCHOOL,
                "2000-09-01",
                new SchoolProfile("Larkmoor Primary School", new AuthorityId("999"), "primary"));
        int number = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            Alike alike = kinds.get(kind);
            for (int i = 0; i < alike.pupils; i++) {
                boolean reached = last ? i >= alike.pupils - world[kind] : i < world[kind];
                add(record, new PupilId(Integer.toString(1000 + number++)), alike, reached);
            }
        }
        return new Printed(Asked.of(record));
    }

    private static void add(FixedRecord record, PupilId pupil, Alike alike, boolean reached) {
        String since = "2012-09-01";
        record.since(
                pupil,
                since,
                new Identity(
                        CANARY,
                        CANARY + pupil.value(),
                        Optional.of(LocalDate.of(2005, 3, 1)),
                        Optional.empty(),
                        Optional.empty()));
        record.since(pupil, since, new Enrolment(MadeUpSchool.SCHOOL, true));
        record.since(pupil, since, new ClassMembership(MadeUpSchool.SCHOOL, "4A"));
        record.since(pupil, since, new YearTaught(MadeUpSchool.SCHOOL, YearGroup.ofNumber(4)));
        record.since(pupil, since, new CharacteristicHeld(new CharacteristicId("sex"), alike.sex));
        for (String one : Set.of("pupil-premium", "sen", "eal", "looked-after")) {
            String value =
                    one.equals("pupil-premium") && alike.premium ? "Y" : one.equals("sen") && alike.needs ? "K" : "N";
            record.since(pupil, since, new CharacteristicHeld(new CharacteristicId(one), value));
        }
        record.add(
                pupil,
                new Judgement(
                        new SubjectId("reading"),
                        AT,
                        Kind.TEACHER_ASSESSMENT,
                        SchemeKey.of("nc-levels", "1999"),
                        reached ? "4c" : "2c",
                        Security.SECURE),
                Period.on(LocalDate.of(2014, 4, 1)));
    }
}
