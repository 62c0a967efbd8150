package org.pupiltracking.plugin.grids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;

/** Larkmoor Primary School of LA 999, which never was: classes of any size with any names, their results, groups, joiners and leavers. */
final class MadeUpSchool {

    static final SchoolId SCHOOL = new SchoolId("9992001");
    static final SchoolYear YEAR = SchoolYear.parse("2013-14");

    private static final List<String> FORENAMES = List.of(
            "Amelia", "Freya", "Safiya", "Seun", "Adam", "Ayaan", "Chidi", "Imogen", "Leila", "Megan", "Zac", "Aaliyah",
            "Bartosz", "Elif", "Grace", "Poppy", "Tilly", "Daisy", "Ethan", "Hamza", "Kacper", "Mason", "Jayden",
            "Yusuf", "Callum", "Noah", "Rhys", "Lucia", "Isla", "Owen", "Priya", "Tom", "Uma", "Viktor", "Wanda");
    private static final List<String> SURNAMES = List.of(
            "Abara", "Bello", "Carr", "Dunn", "Evans", "Ford", "Gray", "Hill", "Iqbal", "Jones", "Khan", "Lane",
            "Mistry", "Novak", "Okafor", "Price", "Quinn", "Reed", "Shah", "Tran", "Usman", "Vance", "White", "Yilmaz",
            "Zajac");
    private static final List<String> LEVELS =
            List.of("1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c", "5b", "5a");
    private static final List<String> POINTS =
            List.of("2012-13/summer-2", "2013-14/autumn-1", "2013-14/autumn-2", "2013-14/spring-1", "2013-14/spring-2");

    private final FixedRecord record = new FixedRecord();
    private final Random chance;
    private int pupils;
    private boolean poor;

    MadeUpSchool() {
        this(4);
    }

    MadeUpSchool(long seed) {
        chance = new Random(seed);
        record.since(
                SCHOOL, "2000-09-01", new SchoolProfile("Larkmoor Primary School", new AuthorityId("999"), "primary"));
        for (String measure : List.of("ks2.read-progress", "ks2.maths-progress")) {
            record.since(
                    SCHOOL,
                    "2013-12-12",
                    new PublishedFigure(
                            measure,
                            new SchoolYear(2012),
                            "final",
                            measure.contains("read") ? "-1.7" : "SUPP",
                            measure.contains("read") ? Optional.of(new BigDecimal("-1.7")) : Optional.empty(),
                            measure.contains("read") ? Optional.of(new BigDecimal("-3.2")) : Optional.empty(),
                            measure.contains("read") ? Optional.of(new BigDecimal("-0.2")) : Optional.empty(),
                            OptionalInt.of(28),
                            Optional.empty()));
        }
    }

    static String name(int pupil) {
        return FORENAMES.get(pupil % FORENAMES.size());
    }

    FixedRecord record() {
        return record;
    }

    /** Adds a class of National Curriculum levels, of one or several year groups, with usual names. */
    MadeUpSchool levels(String name, int size, int... years) {
        return levels(name, size, MadeUpSchool::name, years);
    }

    MadeUpSchool levels(String name, int size, IntFunction<String> forenames, int... years) {
        for (int i = 0; i < size; i++) {
            int year = years[i % years.length];
            PupilId pupil = pupil(name, forenames.apply(i), year, i);
            for (String subject : List.of("reading", "writing", "mathematics")) {
                levels(pupil, subject, year, i);
            }
        }
        return this;
    }

    /** Lets whoever has pupil premium from now on have free school meals too. */
    MadeUpSchool poor() {
        poor = true;
        return this;
    }

    /** Adds pupils of a class who have no results yet, such as Reception beside Year 1. */
    MadeUpSchool without(String name, int size, int year) {
        for (int i = 0; i < size; i++) {
            pupil(name, name(i), year, i);
        }
        return this;
    }

    private PupilId pupil(String className, String forename, int year, int i) {
        PupilId pupil = new PupilId(Integer.toString(1000 + pupils++));
        String joined = i == 20 ? "2014-01-27" : "2010-09-03";
        boolean leaves = i == 27;
        record.since(
                pupil,
                "2010-09-01",
                new Identity(
                        SURNAMES.get(pupils % SURNAMES.size()),
                        forename,
                        Optional.of(LocalDate.of(2014 - year - 5, 10, 1 + pupils % 28)),
                        Optional.empty(),
                        Optional.empty()));
        span(pupil, joined, leaves, new Enrolment(SCHOOL, true));
        span(pupil, i == 20 ? joined : "2013-09-03", leaves, new ClassMembership(SCHOOL, className));
        span(pupil, i == 20 ? joined : "2013-09-01", leaves, new YearTaught(SCHOOL, YearGroup.ofNumber(year)));
        if (i != 20) {
            record.add(
                    pupil,
                    new YearTaught(SCHOOL, YearGroup.ofNumber(year - 1)),
                    new Period(LocalDate.of(2012, 9, 1), Optional.of(LocalDate.of(2013, 8, 31))));
        }
        holds(pupil, "sex", i % 2 == 0 ? "F" : "M");
        holds(pupil, "eal", i % 3 == 2 ? "Y" : "N");
        holds(pupil, "pupil-premium", i % 4 == 1 ? "Y" : "N");
        if (poor) {
            holds(pupil, "free-school-meals", i % 4 == 1 ? "Y" : "N");
        }
        holds(pupil, "sen", i % 7 == 3 ? "K" : i == 25 ? "E" : "N");
        holds(pupil, "looked-after", i == 9 ? "Y" : "N");
        return pupil;
    }

    private void span(EntityId about, String from, boolean leaves, org.pupiltracking.record.Payload what) {
        record.add(
                about,
                what,
                new Period(LocalDate.parse(from), leaves ? Optional.of(LocalDate.of(2013, 12, 20)) : Optional.empty()));
    }

    private void holds(PupilId pupil, String characteristic, String value) {
        record.since(pupil, "2010-09-01", new CharacteristicHeld(new CharacteristicId(characteristic), value));
    }

    private void levels(PupilId pupil, String subject, int year, int i) {
        int expected = 1 + year * 3 / 2;
        int at = expected + (int) Math.round(chance.nextGaussian() * 1.4) - (i % 4 == 1 ? 1 : 0);
        boolean climbs = i % 7 != 3;
        judge(pupil, subject, "nc-levels", "2010-11/summer-2", LEVELS.get(Math.max(0, Math.min(5, at - 3))), i);
        for (int p = 0; p < POINTS.size(); p++) {
            boolean here = !(i == 20 && p < 3) && !(i == 27 && p > 2);
            if (climbs && chance.nextInt(5) < 2) {
                at++;
            }
            if (i == 21 && p == 4) {
                at--;
            }
            if (here) {
                String raw = i == 26 && p == 4 ? "A" : LEVELS.get(Math.max(0, Math.min(LEVELS.size() - 1, at)));
                judge(pupil, subject, "nc-levels", POINTS.get(p), raw, i);
            }
        }
    }

    private void judge(PupilId pupil, String subject, String scheme, String point, String raw, int i) {
        record.add(
                pupil,
                new Judgement(
                        new SubjectId(subject),
                        Point.parse(point),
                        "scores".equals(scheme) ? Kind.TEST : kind(),
                        SchemeKey.of(scheme, "scores".equals(scheme) ? "1" : "1999"),
                        raw,
                        i % 6 == 4 ? Security.PROVISIONAL : Security.SECURE),
                Period.on(LocalDate.of(2012, 7, 1)));
    }

    private static KindId kind() {
        return Kind.TEACHER_ASSESSMENT;
    }

    /** Adds a class whose results are scores without any expectation. */
    MadeUpSchool scores(String name, int size, int year) {
        for (int i = 0; i < size; i++) {
            PupilId pupil = pupil(name, name(i), year, i);
            double ability = chance.nextGaussian() * 12;
            for (String point : List.of("2012-13/summer-2", "2013-14/spring-2")) {
                if (!(i == 20 && point.startsWith("2012")) && i != 26 && i != 27) {
                    double score = 500 + ability + chance.nextGaussian() * 6 + (point.startsWith("2013") ? 20 : 0);
                    judge(pupil, "reading", "scores", point, String.format(Locale.ROOT, "%.0f", score), i);
                }
            }
        }
        return this;
    }
}
