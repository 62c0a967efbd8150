package org.pupiltracking.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.YearTaught;

/**
 * A made-up authority: numbers only, no names, the same for the same seed. Every half term is a batch, followed by one of corrections (3 %);
 * 2 % of the results are codes; two batches of wrong results are withdrawn at the end. Pupils join, leave and move, change class, set and
 * characteristics, each on a day.
 */
final class Authority {

    static final List<SubjectId> SUBJECTS =
            List.of(new SubjectId("reading"), new SubjectId("writing"), new SubjectId("mathematics"));
    static final LocalDate ROLL_DATE = LocalDate.of(2026, 8, 31);
    static final int LAST_YEAR = 2025;
    static final List<String> FLAT = List.of("sex", "fsm", "eal", "sen");

    /** A result: which pupil, subject (0 to 2), kind (0 teacher, 1 test), point, code, and the batch that brought it. */
    @SuppressWarnings("ArrayRecordComponent") // columns; compared by nobody
    record Results(int size, int[] pupil, byte[] subject, byte[] kind, short[] point, short[] code, int[] batch) {}

    /** Where a pupil is and what the pupil is on the roll date; absent values are empty. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Now(boolean onRoll, int school, int year, String className, String[] sets, String[] flat) {}

    final int pupils;
    final int schools;
    final int points;
    final List<Now> now = new ArrayList<>();
    private static final Map<Integer, SchoolId> SCHOOLS = new ConcurrentHashMap<>();

    final Map<Integer, Integer> withdrawn = new HashMap<>();
    private final List<RecordedFact> dated = new ArrayList<>();
    private final SplittableRandom random;
    private Results results =
            new Results(0, new int[0], new byte[0], new byte[0], new short[0], new short[0], new int[0]);
    private int revisions;

    /** @param fill the share of half terms that a teacher's judgement is made in; tests are taken half as often */
    Authority(int pupils, int schools, int points, double fill, long seed) {
        this.pupils = pupils;
        this.schools = schools;
        this.points = points;
        this.random = new SplittableRandom(seed);
        for (int p = 0; p < pupils; p++) {
            live(p);
        }
        judge(fill);
    }

    /** Returns {@code school}, one of 400 pupils with 42 points, or {@code authority}, 200 schools of 400 pupils each with 18. */
    static Authority of(String size) {
        return switch (size) {
            case "school" -> new Authority(400, 1, 42, 0.4, 7);
            case "authority" -> new Authority(80_000, 200, 18, 0.5, 11);
            case "two" -> new Authority(160_000, 400, 18, 0.5, 11);
            default -> throw new IllegalArgumentException(size + " is none of school, authority, two");
        };
    }

    Results results() {
        return results;
    }

    int revisions() {
        return revisions;
    }

    /** The point with this number: the last is the summer of the last year. */
    Point point(int i) {
        int back = points - 1 - i;
        return new Point(
                new SchoolYear(LAST_YEAR - back / 6),
                AcademicCalendar.HALF_TERMS.points().get(5 - back % 6).name());
    }

    /** The same instance every time, as stores hand it over. */
    static SchoolId school(int number) {
        return SCHOOLS.computeIfAbsent(number, n -> new SchoolId(Integer.toString(9_990_000 + n)));
    }

    static PupilId pupil(int number) {
        return new PupilId(Integer.toString(1_000_000 + number));
    }

    private void add(EntityId who, LocalDate from, Optional<LocalDate> to, Payload what) {
        Fact fact = Fact.of(who, what, new Period(from, to), new Origin("made-up", ""));
        dated.add(new RecordedFact(new FactId(dated.size() + 1L), new Revision(1), fact, false));
    }

    private static LocalDate september(int year) {
        return LocalDate.of(year, 9, 1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void live(int p) {
        PupilId id = pupil(p);
        int first = p * schools / pupils;
        boolean moved = schools > 1 && chance(0.02);
        int school = moved ? (first + 1) % schools : first;
        boolean joined = chance(0.03);
        boolean leaves = chance(0.03);
        LocalDate start = joined ? LocalDate.of(2025, 1, 10) : september(2018);
        Optional<LocalDate> end = leaves ? Optional.of(LocalDate.of(2026, 3, 1)) : Optional.empty();
        if (moved) {
            add(id, start, Optional.of(september(LAST_YEAR).minusDays(1)), new Enrolment(school(first), true));
        }
        add(id, moved ? september(LAST_YEAR) : start, end, new Enrolment(school(school), true));
        int year = 1 + p % 6;
        String letter = random.nextInt(2) == 0 ? "A" : "B";
        for (int back = 2; back >= 0; back--) {
            if (year - back >= 0) {
                int at = moved && back > 0 ? first : school;
                Optional<LocalDate> until = back == 0
                        ? Optional.empty()
                        : Optional.of(september(LAST_YEAR - back + 1).minusDays(1));
                YearGroup group = YearGroup.ofNumber(year - back);
                add(id, september(LAST_YEAR - back), until, new YearTaught(school(at), group));
                add(id, september(LAST_YEAR - back), until, new ClassMembership(school(at), group.code() + letter));
            }
        }
        String[] sets = new String[SUBJECTS.size()];
        for (int s = 0; s < sets.length; s++) {
            String name = year + "-" + random.nextInt(3);
            sets[s] = school(school).value() + "/" + name;
            add(id, september(LAST_YEAR), Optional.empty(), new SetMembership(school(school), SUBJECTS.get(s), name));
        }
        String[] flat = {
            random.nextInt(2) == 0 ? "F" : "M",
            chance(0.2) ? "yes" : "no",
            chance(0.18) ? "yes" : "no",
            chance(0.13) ? "K" : chance(0.04) ? "E" : "N"
        };
        for (int f = 0; f < flat.length; f++) {
            add(
                    id,
                    september(2020),
                    Optional.empty(),
                    new CharacteristicHeld(new CharacteristicId(FLAT.get(f)), flat[f]));
        }
        if (chance(0.03)) {
            flat[1] = "yes";
            add(
                    id,
                    LocalDate.of(2026, 1, 5),
                    Optional.empty(),
                    new CharacteristicHeld(new CharacteristicId("fsm"), "yes"));
        }
        String className = school(school).value() + "/" + year + letter;
        now.add(new Now(!leaves, school, year, className, sets, flat));
    }

    private void judge(double fill) {
        int[] ability = new int[pupils];
        for (int p = 0; p < pupils; p++) {
            ability[p] = random.nextInt(9) - 4;
        }
        int most = (int) (pupils * 6L * points * (fill + 0.1)) + 100_000;
        Results made = new Results(
                most, new int[most], new byte[most], new byte[most], new short[most], new short[most], new int[most]);
        int n = 0;
        int batch = 1;
        for (int point = 0; point < points; point++) {
            batch++;
            int begin = n;
            for (int p = 0; p < pupils; p++) {
                for (int series = 0; series < 6; series++) {
                    boolean test = series % 2 == 1;
                    boolean summer = point % 6 == (points - 1) % 6;
                    if (chance(summer ? 0.95 : test ? fill / 2 : fill)) {
                        write(made, n++, p, series, point, code(test, p, point, ability[p]), batch);
                    }
                }
            }
            batch++;
            int end = n;
            for (int i = begin; i < end; i++) {
                if (chance(0.03)) {
                    int series = made.subject()[i] * 2 + made.kind()[i];
                    int p = made.pupil()[i];
                    write(made, n++, p, series, point, code(series % 2 == 1, p, point, ability[p]), batch);
                }
            }
        }
        for (int wrong = 0; wrong < 2; wrong++) {
            batch++;
            for (int i = 0; i < pupils / 20; i++) {
                int series = random.nextInt(6);
                write(
                        made,
                        n++,
                        random.nextInt(pupils),
                        series,
                        points - 1,
                        (short) (series % 2 == 1 ? 120 : 29),
                        batch);
            }
            withdrawn.put(batch, batch + 2);
        }
        revisions = batch + 2;
        results = new Results(n, made.pupil(), made.subject(), made.kind(), made.point(), made.code(), made.batch());
    }

    private static void write(Results to, int i, int p, int series, int point, short code, int batch) {
        to.pupil()[i] = p;
        to.subject()[i] = (byte) (series / 2);
        to.kind()[i] = (byte) (series % 2);
        to.point()[i] = (short) point;
        to.code()[i] = code;
        to.batch()[i] = batch;
    }

    /** 0 to 29 for a level, 80 to 120 for a score, 200 and more for a code. */
    private short code(boolean test, int p, int point, int ability) {
        if (chance(0.02)) {
            return (short) (200 + random.nextInt(Rules.CODES.size()));
        }
        if (test) {
            return (short) Math.max(80, Math.min(120, 100 + 3 * ability + random.nextInt(9) - 4));
        }
        int months = (1 + p % 6) * 6 - (points - 1 - point);
        return (short) Math.max(0, Math.min(29, 2 + months / 2 + ability + random.nextInt(3) - 1));
    }

    static String raw(int code) {
        return code >= 200 ? Rules.CODES.get(code - 200) : code >= 80 ? Integer.toString(code) : Rules.GRADES.get(code);
    }

    /** Hands everything to the engine, withdrawn batches too. */
    void into(FactColumns columns) {
        dated.forEach(columns::fact);
        List<PupilId> ids = new ArrayList<>();
        for (int p = 0; p < pupils; p++) {
            ids.add(pupil(p));
        }
        List<Point> at = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            at.add(point(i));
        }
        List<KindId> kinds = List.of(Rules.TEACHER, Rules.TEST);
        String[] raw = new String[256];
        for (int c = 0; c < 200 + Rules.CODES.size(); c++) {
            raw[c] = c < Rules.GRADES.size() || (c >= 80 && c <= 120) || c >= 200 ? raw(c) : "";
        }
        Results r = results;
        for (int i = 0; i < r.size(); i++) {
            columns.judgement(
                    dated.size() + 1L + i,
                    r.batch()[i],
                    ids.get(r.pupil()[i]),
                    SUBJECTS.get(r.subject()[i]),
                    at.get(r.point()[i]),
                    kinds.get(r.kind()[i]),
                    r.kind()[i] == 0 ? Rules.LEVELS : Rules.SCORES,
                    raw[r.code()[i]],
                    Security.NOT_SAID,
                    ROLL_DATE,
                    "",
                    "",
                    "",
                    -1);
        }
    }
}
