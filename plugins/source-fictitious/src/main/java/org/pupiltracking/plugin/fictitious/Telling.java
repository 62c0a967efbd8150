package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.record.Attendance;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.spi.SourceSink;

/** Tells the facts of a school and its children, except their results. */
final class Telling {

    private static final int SETS_FROM = 5;
    private static final int SESSIONS_A_YEAR = 380;

    private final SourceSink to;
    private final School school;
    private final Groups groups;
    private final LocalDate founded;
    private final Origin origin;
    private final Place where;

    Telling(SourceSink to, School school, long seed) {
        this.to = to;
        this.school = school;
        this.groups = new Groups(to.definitions(), school.year());
        // Before the oldest child came.
        this.founded = LocalDate.of(school.year().start() - 10, 9, 1);
        this.origin = new Origin("fictitious", "seed " + seed);
        this.where = Place.of("fictitious");
    }

    void tell(EntityId about, Payload what, Period when, Optional<StaffId> by) {
        to.fact(new Fact(about, what, when, by, origin, Optional.empty()), where);
    }

    private void tell(EntityId about, Payload what, Period when) {
        tell(about, what, when, Optional.empty());
    }

    /** Tells what the school is called and who teaches there. */
    void school() {
        tell(
                school.id(),
                new SchoolProfile(school.plan().name(), new AuthorityId("999"), "primary"),
                Period.since(founded));
        Set<String> classes = new LinkedHashSet<>();
        school.plan().classes().forEach(classes::addAll);
        for (String one : classes) {
            Chance chance = new Chance(school.plan().id().hashCode()).of(one);
            String name = (chance.happens(0.8) ? "Ms " : "Mr ") + MadeUpNames.surname(chance);
            tell(teacher(one), new StaffIdentity(name), Period.since(founded));
        }
    }

    /** Returns who teaches a class. */
    StaffId teacher(String group) {
        return new StaffId(school.plan().id() + "-" + group.toLowerCase(Locale.ROOT));
    }

    void child(Child child) {
        Period here = new Period(child.joined(), child.left());
        tell(
                child.id(),
                new Identity(
                        child.surname(),
                        child.forename(),
                        Optional.of(child.birth()),
                        Optional.of(child.upn()),
                        Optional.empty()),
                Period.since(child.birth()));
        tell(child.id(), new Enrolment(school.id(), true), here);
        groups.of(child).forEach(g -> tell(child.id(), g.what(), g.when()));
        int first = SchoolYear.of(child.joined()).start();
        for (int start = first; start <= school.year().start(); start++) {
            year(child, new SchoolYear(start));
        }
    }

    private void year(Child child, SchoolYear in) {
        LocalDate from = later(LocalDate.of(in.start(), 9, 1), child.joined());
        LocalDate to31 = LocalDate.of(in.start() + 1, 8, 31);
        LocalDate to = child.left().filter(l -> l.isBefore(to31)).orElse(to31);
        if (from.isAfter(to)) {
            return;
        }
        Period period = new Period(from, Optional.of(to));
        int number = child.year() - (school.year().start() - in.start());
        tell(child.id(), new YearTaught(school.id(), YearGroup.ofNumber(number)), period);
        String group = group(child, number);
        tell(child.id(), new ClassMembership(school.id(), group), period);
        if (number >= SETS_FROM) {
            String set = "Mathematics " + (child.ability() > 0.3 ? 1 : child.ability() > -0.8 ? 2 : 3);
            tell(child.id(), new SetMembership(school.id(), new SubjectId("mathematics"), set), period);
        }
        if (in.equals(school.year()) && from.isBefore(school.until())) {
            attendance(child, from, earlier(to, school.until()));
        }
    }

    /** A child keeps its form: 3B becomes 4B. */
    String group(Child child, int number) {
        int form = school.plan().classes().get(child.year()).indexOf(child.group());
        var classes = school.plan().classes().get(Math.max(0, number));
        return classes.get(Math.min(form, classes.size() - 1));
    }

    private void attendance(Child child, LocalDate from, LocalDate until) {
        Chance chance = child.chance().of("attendance");
        double usual = Math.abs(chance.normal(0.03)) + 0.015;
        double absent = Math.min(0.6, usual + (chance.happens(0.05) ? 0.1 + chance.share() * 0.15 : 0));
        int possible = (int) ((until.toEpochDay() - from.toEpochDay() + 1) * SESSIONS_A_YEAR / 365);
        tell(
                child.id(),
                new Attendance(school.id(), possible, possible - (int) Math.round(possible * absent)),
                new Period(from, Optional.of(until)));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
