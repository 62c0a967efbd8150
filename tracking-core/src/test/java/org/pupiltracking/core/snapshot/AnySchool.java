package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
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
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Question;

/** Arbitrary small schools with all that goes wrong in real ones, and arbitrary questions about them; the same for the same seed. */
final class AnySchool {

    static final List<SchoolId> SCHOOLS = List.of(new SchoolId("9992001"), new SchoolId("9992002"));
    private static final List<String> RAW = List.of(
            "1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "1C", "2b+", "2", "3", "P8", "4a", "A", "D", "W", "EM",
            "?");
    private static final List<String> SCORES =
            List.of("80", "90", "95.5", "100", "100.5", "104", "120", "<80", "<90", "<101", ">120", ">110", "B", "M");
    private static final List<Point> POINTS = points();

    final Book book = new Book();
    private final Random random;
    private final List<PupilId> pupils = new ArrayList<>();

    AnySchool(long seed) {
        this(new Random(seed));
    }

    private AnySchool(Random random) {
        this(random, 1 + random.nextInt(9));
    }

    AnySchool(Random random, int count) {
        this.random = random;
        for (int i = 0; i < count; i++) {
            pupils.add(new PupilId((random.nextBoolean() ? "p" : "") + (i + 1)));
        }
        for (SchoolId school : SCHOOLS) {
            if (chance(4)) {
                book.since(school, "2020-09-01", new PointDates(at(11), date(700), date(760)));
            }
            if (chance(5)) {
                book.since(school, "2023-09-01", assigned());
            }
        }
        pupils.forEach(this::live);
        int batches = random.nextInt(4);
        for (int i = 0; i < batches; i++) {
            book.batch();
            for (int n = random.nextInt(2 * count + 1); n > 0; n--) {
                PupilId pupil = any(pupils);
                if (chance(2)) {
                    judge(pupil);
                } else {
                    later(pupil);
                }
            }
        }
        if (batches > 0 && chance(3)) {
            book.withdraw(2 + random.nextInt(batches));
        }
    }

    private static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int year = 2023; year < 2026; year++) {
            for (var p : AcademicCalendar.HALF_TERMS.points()) {
                points.add(new Point(new SchoolYear(year), p.name()));
            }
        }
        return points;
    }

    private Point at(int i) {
        return POINTS.get(i);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A day of the three school years from September 2023. */
    private LocalDate date(int day) {
        return LocalDate.of(2023, 9, 1).plusDays(day);
    }

    private Period period() {
        LocalDate from = date(random.nextInt(1000) - 100);
        return chance(2) ? Period.since(from) : new Period(from, Optional.of(from.plusDays(random.nextInt(500))));
    }

    private void since(EntityId who, Payload what) {
        book.add(who, what, Period.since(LocalDate.of(2023, 1, 1)));
    }

    private void live(PupilId pupil) {
        SchoolId school = any(SCHOOLS);
        if (!chance(12)) {
            book.add(pupil, new Enrolment(school, !chance(8)), chance(3) ? period() : Period.since(date(-300)));
        }
        if (chance(5)) {
            book.add(pupil, new Enrolment(any(SCHOOLS), chance(2)), period());
        }
        int year = 1 + random.nextInt(5);
        for (int y = 0; y < 3; y++) {
            Period of = new Period(date(366 * y), Optional.of(date(366 * y + 365)));
            if (!chance(8)) {
                book.add(pupil, new YearTaught(school, YearGroup.ofNumber(Math.max(0, year - 2 + y))), of);
            }
            book.add(pupil, new ClassMembership(school, any(List.of("A", "B"))), of);
        }
        if (!chance(4)) {
            since(pupil, born(2018 - year));
        }
        since(pupil, new CharacteristicHeld(Declared.SEX, any(List.of("F", "M"))));
        if (chance(2)) {
            book.add(pupil, new CharacteristicHeld(Declared.FSM, any(List.of("yes", "no"))), period());
        }
        if (chance(3)) {
            since(pupil, new CharacteristicHeld(Declared.EAL, "yes"));
        }
        if (chance(2)) {
            book.add(pupil, new SetMembership(school, Declared.READING, any(List.of("1", "2"))), period());
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            judge(pupil);
        }
    }

    private static Identity born(int year) {
        return new Identity("-", "-", Optional.of(LocalDate.of(year, 12, 3)), Optional.empty(), Optional.empty());
    }

    private FrameworkAssigned assigned() {
        boolean other = chance(2);
        Optional<PolicyId> policy = chance(2)
                ? Optional.empty()
                : Optional.of(new PolicyId(other ? "small" : any(List.of("easy", "grid"))));
        Optional<SubjectId> subject = chance(2) ? Optional.empty() : Optional.of(subject());
        return new FrameworkAssigned(other ? Declared.SMALL_STEPS : Declared.SCHOOL, policy, subject, "");
    }

    private SubjectId subject() {
        return chance(3) ? Declared.WRITING : Declared.READING;
    }

    private KindId kind() {
        return chance(3) ? Declared.TEST : Declared.TEACHER;
    }

    /** Mostly of the last summers, so that there is something to compare. */
    Point point() {
        return chance(2) ? at(any(List.of(5, 11, 17))) : any(POINTS);
    }

    private void judge(PupilId pupil) {
        KindId kind = kind();
        boolean number = kind.equals(Declared.TEST) != chance(9);
        SchemeKey scheme = number
                ? Declared.SCORES
                : chance(9)
                        ? any(List.of(Declared.LEVELS_NEXT, Declared.AREAS, SchemeKey.of("unheard-of", "1")))
                        : Declared.LEVELS;
        String raw = number ? any(SCORES) : scheme.equals(Declared.AREAS) ? "explores" : any(RAW);
        Judgement said = new Judgement(subject(), point(), kind, scheme, raw, any(List.of(Security.values())));
        Optional<FactId> corrects = chance(20) ? Optional.of(new FactId(1 + random.nextInt(30))) : Optional.empty();
        book.add(pupil, said, Period.on(date(random.nextInt(1000))), corrects, chance(25));
    }

    private void later(PupilId pupil) {
        SchoolId school = any(SCHOOLS);
        Payload what = switch (random.nextInt(10)) {
            case 0 -> new SamePupil(any(pupils), !chance(3));
            case 1 -> new SubjectStudied(subject(), chance(3));
            case 2, 3 -> assigned();
            case 4 -> new Enrolment(school, chance(2));
            case 5 -> new ClassMembership(school, any(List.of("A", "B", "C")));
            case 6 -> new YearTaught(school, YearGroup.ofNumber(random.nextInt(6)));
            case 7 -> new CharacteristicHeld(Declared.FSM, any(List.of("yes", "no")));
            case 8 -> new GroupMembership(school, "targets");
            default -> born(2010 + random.nextInt(9));
        };
        Optional<FactId> corrects = chance(10) ? Optional.of(new FactId(1 + random.nextInt(30))) : Optional.empty();
        book.add(pupil, what, period(), corrects, chance(6));
    }

    private Optional<RuleId> rule(String... ids) {
        String id = any(List.of(ids));
        return id.isEmpty() ? Optional.empty() : Optional.of(new RuleId(id));
    }

    Question question() {
        KindId kind = kind();
        Optional<PolicyId> policy = chance(3)
                ? Optional.empty()
                : Optional.of(new PolicyId(
                        kind.equals(Declared.TEST) && !chance(4) ? "scaled" : any(List.of("grid", "easy", "scaled"))));
        return new Question(
                Declared.SCHOOL,
                subject(),
                kind,
                at(any(List.of(8, 11, 11, 14, 17, 17))),
                policy,
                rule("", "range", "cuts", "score-cuts", "fifths", "halves"),
                rule("", "three-a-year", "own-unit", "coarse-a-year", "nowhere-a-year", "table", "keeps-pace"),
                rule("", "last-summer", "end-of-1", "joining", "since"),
                chance(3) ? Optional.empty() : Optional.of(at(any(List.of(2, 5, 8, 11, 17)))),
                chance(4),
                chance(3));
    }

    boolean isSmall() {
        return pupils.size() < 10;
    }

    Random random() {
        return random;
    }
}
