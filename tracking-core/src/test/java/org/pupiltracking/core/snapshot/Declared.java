package org.pupiltracking.core.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationCell;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.framework.YearRange;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.scheme.Whole;

/** Small schemes and frameworks that between them have everything that a snapshot must tell apart. */
public final class Declared {

    public static final Citation MADE_UP = new Citation("made up for this test", Standing.LOCAL);
    public static final SubjectId READING = new SubjectId("reading");
    public static final SubjectId WRITING = new SubjectId("writing");
    public static final KindId TEACHER = Kind.TEACHER_ASSESSMENT;
    public static final KindId TEST = Kind.TEST;
    public static final CharacteristicId SEX = new CharacteristicId("sex");
    public static final CharacteristicId FSM = new CharacteristicId("fsm");
    public static final CharacteristicId EAL = new CharacteristicId("eal");

    public static final SchemeKey LEVELS = SchemeKey.of("levels", "1");
    public static final SchemeKey LEVELS_NEXT = SchemeKey.of("levels", "2");
    public static final SchemeKey SCORES = SchemeKey.of("scores", "1");
    public static final SchemeKey AREAS = SchemeKey.of("areas", "1");
    public static final FrameworkKey SCHOOL = FrameworkKey.of("school", "1");
    public static final FrameworkKey SMALL_STEPS = FrameworkKey.of("small-steps", "1");

    public static final List<String> GRADES =
            List.of("P8", "1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a");

    private Declared() {}

    public static GradingScheme levels(SchemeKey key) {
        List<Grade> grades =
                GRADES.stream().map(g -> new Grade(g, Set.of(), "", MADE_UP)).toList();
        return GradingScheme.builder(key, "levels", MADE_UP)
                .ladder(new Ladder.Steps(
                        grades,
                        List.of(
                                new Whole("2", Set.of(), "2c", "2a", "2b"),
                                new Whole("3", Set.of(), "3c", "3a", "3b"),
                                new Whole("4", Set.of(), "4c", "4a", "4b"))))
                .code(code("A", CodeMeaning.EXPECTED_BUT_MISSING, Treatment.LEFT_OUT, Treatment.NOT_ACHIEVED))
                .code(code("D", CodeMeaning.NOT_EXPECTED, Treatment.LEFT_OUT, Treatment.LEFT_OUT))
                .code(code("W", CodeMeaning.BELOW_THE_LADDER, Treatment.NOT_ACHIEVED, Treatment.NOT_ACHIEVED))
                .code(code("EM", CodeMeaning.ASSESSED_ANOTHER_WAY, Treatment.NOT_ACHIEVED, Treatment.LEFT_OUT))
                .qualifier("+")
                .allow(Operation.ORDER, Operation.COUNT_STEPS)
                .build();
    }

    public static GradingScheme scores() {
        return GradingScheme.builder(SCORES, "scores", MADE_UP)
                .ladder(new Ladder.Numbers(
                        new BigDecimal("80"), new BigDecimal("120"), new BigDecimal("0.5"), "unit.score"))
                .code(code("B", CodeMeaning.BELOW_THE_LADDER, Treatment.NOT_ACHIEVED, Treatment.LEFT_OUT))
                .code(code("M", CodeMeaning.EXPECTED_BUT_MISSING, Treatment.NOT_ACHIEVED, Treatment.LEFT_OUT))
                .allow(Operation.ORDER, Operation.DIFFERENCE, Operation.MEAN, Operation.COUNT_STEPS)
                .build();
    }

    public static GradingScheme areas() {
        return GradingScheme.builder(AREAS, "areas", MADE_UP)
                .ladder(new Ladder.NoOrder(List.of(
                        new Grade("explores", Set.of(), "", MADE_UP), new Grade("persists", Set.of(), "", MADE_UP))))
                .build();
    }

    private static Code code(String code, CodeMeaning meaning, Treatment share, Treatment progress) {
        return new Code(
                code,
                Set.of(),
                "code",
                MADE_UP,
                meaning,
                Map.of(Purpose.SHARE, share, Purpose.MEAN, Treatment.LEFT_OUT, Purpose.PROGRESS, progress));
    }

    public static RuleId rule(String id) {
        return new RuleId(id);
    }

    private static Bands bands(String id, Bands.Borders borders) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= borders.count(); i++) {
            bands.add(new Band(
                    rule("b" + i),
                    "band",
                    i == 0 ? Position.BELOW : i == borders.count() ? Position.ABOVE : Position.AT,
                    Optional.empty()));
        }
        return new Bands(rule(id), "bands", MADE_UP, bands, borders);
    }

    private static ExpectationCell cell(int year, String when, String low, String high) {
        return new ExpectationCell(
                Optional.empty(),
                YearGroup.ofNumber(year),
                Optional.of(when).filter(w -> !w.isEmpty()),
                new Expectation(low, high));
    }

    /** Levels for years 1 to 4, numbers for tests and for year 5; every kind of rule. */
    public static AssessmentFramework school() {
        Map<String, BigDecimal> points = new HashMap<>();
        for (int i = 0; i < GRADES.size() - 1; i++) {
            points.put(GRADES.get(i), BigDecimal.valueOf(5 + 2 * i));
        }
        points.put("2", new BigDecimal("15.5"));
        YearRange early = new YearRange(YearGroup.ofNumber(1), YearGroup.ofNumber(4));
        YearRange late = new YearRange(YearGroup.ofNumber(5), YearGroup.ofNumber(5));
        return AssessmentFramework.builder(SCHOOL, "school", MADE_UP, Basis.END_OF_YEAR)
                .subject(new Subject(READING, "reading", Optional.empty()))
                .subject(new Subject(WRITING, "writing", Optional.empty()))
                .use(new Use(SCORES, Optional.empty(), Optional.empty(), Optional.of(TEST), Dates.ALWAYS))
                .use(new Use(SCORES, Optional.empty(), Optional.of(late), Optional.empty(), Dates.ALWAYS))
                .use(new Use(LEVELS, Optional.empty(), Optional.of(early), Optional.empty(), Dates.ALWAYS))
                .kind(new Kind(new KindId("attitude"), "attitude", false))
                .policy(new ExpectationPolicy(
                        new PolicyId("grid"),
                        "grid",
                        MADE_UP,
                        LEVELS,
                        List.of(
                                cell(1, "", "1b", "1b"),
                                cell(2, "", "2b", "2b"),
                                cell(2, "autumn", "1a", "2c"),
                                cell(3, "", "2a", "3c"),
                                cell(3, "spring-2", "2", "2"))))
                .policy(new ExpectationPolicy(
                        new PolicyId("easy"),
                        "easy",
                        MADE_UP,
                        LEVELS,
                        List.of(cell(1, "", "P8", "1c"), cell(2, "", "1c", "1a"), cell(3, "", "1a", "2"))))
                .policy(new ExpectationPolicy(
                        new PolicyId("scaled"),
                        "scaled",
                        MADE_UP,
                        SCORES,
                        List.of(cell(2, "", "100", "110"), cell(5, "", "95", "99.5"), cell(3, "", "90", "100"))))
                .bands(bands("range", new Bands.Borders.Steps(List.of(-3, -1, 2, 4))))
                .bands(bands("cuts", new Bands.Borders.Cuts(List.of("2", "3b"))))
                .bands(bands("score-cuts", new Bands.Borders.Cuts(List.of("90", "100.5"))))
                .bands(bands(
                        "fifths",
                        new Bands.Borders.Quantiles(List.of(0.2, 0.4, 0.6, 0.8), Bands.Reference.YEAR_IN_AUTHORITY)))
                .bands(bands("halves", new Bands.Borders.Quantiles(List.of(0.5), Bands.Reference.YEAR_IN_SCHOOL)))
                .points(new PointsTable(
                        rule("old-points"),
                        "points.old",
                        MADE_UP,
                        LEVELS,
                        new Dates(Optional.empty(), Optional.of(LocalDate.of(2020, 8, 31))),
                        Map.of("2b", BigDecimal.ONE),
                        Set.of(Operation.MEAN)))
                .points(new PointsTable(
                        rule("points"),
                        "points.fine",
                        MADE_UP,
                        LEVELS,
                        Dates.ALWAYS,
                        points,
                        Set.of(Operation.DIFFERENCE, Operation.MEAN)))
                .points(new PointsTable(
                        rule("coarse"), "points.coarse", MADE_UP, LEVELS, Dates.ALWAYS, points, Set.of()))
                .progress(progress(
                        "three-a-year",
                        new ProgressRule.Needs.PerYear(Optional.of(rule("points")), BigDecimal.valueOf(3))))
                .progress(progress("own-unit", new ProgressRule.Needs.PerYear(Optional.empty(), BigDecimal.ONE)))
                .progress(progress(
                        "coarse-a-year", new ProgressRule.Needs.PerYear(Optional.of(rule("coarse")), BigDecimal.ONE)))
                .progress(progress(
                        "nowhere-a-year", new ProgressRule.Needs.PerYear(Optional.of(rule("nowhere")), BigDecimal.ONE)))
                .progress(progress(
                        "table",
                        new ProgressRule.Needs.Table(
                                Map.of("1c", "2", "1b", "2", "1a", "2b", "2", "3", "3", "4", "90", "100", "P8", "x"))))
                .progress(progress("keeps-pace", new ProgressRule.Needs.KeepsPace()))
                .baseline(baseline("last-summer", new BaselineRule.From.LastYearEnd()))
                .baseline(baseline("end-of-1", new BaselineRule.From.EndOf(YearGroup.ofNumber(1))))
                .baseline(baseline("joining", new BaselineRule.From.FirstAfterJoining()))
                .baseline(baseline("since", new BaselineRule.From.At(Optional.empty())))
                .baseline(baseline("fixed", new BaselineRule.From.At(Optional.of(Point.parse("2024-25/autumn-1")))))
                .baseline(baseline("elsewhere", new BaselineRule.From.At(Optional.of(Point.parse("2024-25/term-9")))))
                .characteristic(new Characteristic(SEX, "sex", MADE_UP, List.of(), Sensitivity.VISIBLE))
                .characteristic(new Characteristic(FSM, "fsm", MADE_UP, List.of(), Sensitivity.STAFF))
                .characteristic(new Characteristic(EAL, "eal", MADE_UP, List.of(), Sensitivity.STAFF))
                .group(group("fsm", new GroupRule.Condition.Has(FSM, Set.of("yes"))))
                .group(group(
                        "either",
                        new GroupRule.Condition.AnyOf(List.of(
                                new GroupRule.Condition.Has(FSM, Set.of("yes")),
                                new GroupRule.Condition.AllOf(List.of(
                                        new GroupRule.Condition.Has(EAL, Set.of("yes")),
                                        new GroupRule.Condition.Not(new GroupRule.Condition.Has(SEX, Set.of("F")))))))))
                .group(group(
                        "low-prior",
                        new GroupRule.Condition.Prior(
                                READING,
                                rule("last-summer"),
                                Optional.of(BigDecimal.valueOf(7)),
                                Optional.of(BigDecimal.valueOf(13)))))
                .group(group("joiners", new GroupRule.Condition.JoinedThisYear()))
                .build();
    }

    /** Another framework on the same levels, and areas without order for writing. */
    public static AssessmentFramework smallSteps() {
        return AssessmentFramework.builder(SMALL_STEPS, "small-steps", MADE_UP, Basis.TAUGHT_SO_FAR)
                .subject(new Subject(READING, "reading", Optional.empty()))
                .subject(new Subject(WRITING, "writing", Optional.empty()))
                .use(new Use(AREAS, Optional.of(WRITING), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .use(new Use(LEVELS, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .policy(new ExpectationPolicy(
                        new PolicyId("small"), "small", MADE_UP, LEVELS, List.of(cell(2, "", "P8", "P8"))))
                .bands(bands("two", new Bands.Borders.Steps(List.of(0))))
                .build();
    }

    private static ProgressRule progress(String id, ProgressRule.Needs needs) {
        return new ProgressRule(rule(id), "progress", MADE_UP, Dates.ALWAYS, needs);
    }

    private static BaselineRule baseline(String id, BaselineRule.From from) {
        return new BaselineRule(rule(id), "baseline", MADE_UP, from);
    }

    private static GroupRule group(String id, GroupRule.Condition members) {
        return new GroupRule(rule(id), "group", "others", MADE_UP, members, Sensitivity.STAFF);
    }

    /** Returns all of it as one catalogue would. */
    public static Definitions definitions() {
        return of(List.of(levels(LEVELS), levels(LEVELS_NEXT), scores(), areas()), school(), smallSteps());
    }

    public static Definitions of(List<GradingScheme> schemes, AssessmentFramework... frameworks) {
        return new Definitions() {
            @Override
            public Optional<GradingScheme> scheme(SchemeKey key) {
                return schemes.stream().filter(s -> s.key().equals(key)).findFirst();
            }

            @Override
            public Optional<AssessmentFramework> framework(FrameworkKey key) {
                return frameworks().stream().filter(f -> f.key().equals(key)).findFirst();
            }

            @Override
            public Optional<AssessmentFramework> latest(FrameworkId id) {
                return frameworks().stream()
                        .filter(f -> f.key().id().equals(id))
                        .max(Comparator.comparing(AssessmentFramework::key));
            }

            @Override
            public List<GradingScheme> schemes() {
                return schemes;
            }

            @Override
            public List<AssessmentFramework> frameworks() {
                return Arrays.asList(frameworks);
            }

            @Override
            public Optional<GradingScheme> schemeFor(
                    AssessmentFramework framework,
                    SubjectId subject,
                    Optional<YearGroup> year,
                    KindId kind,
                    LocalDate on) {
                Optional<SchemeKey> key = year.isPresent()
                        ? framework.scheme(subject, year.get(), kind, on)
                        : framework.uses().stream()
                                .filter(u -> u.years().isEmpty()
                                        && u.kind().map(kind::equals).orElse(true)
                                        && u.subject().map(subject::equals).orElse(true))
                                .map(Use::scheme)
                                .findFirst();
                return key.flatMap(this::scheme);
            }

            @Override
            public Optional<Characteristic> characteristic(CharacteristicId id) {
                return characteristics().stream().filter(c -> c.id().equals(id)).findFirst();
            }

            @Override
            public List<Characteristic> characteristics() {
                return frameworks().stream()
                        .flatMap(f -> f.characteristics().stream())
                        .toList();
            }

            @Override
            public Optional<Kind> kind(KindId id) {
                return java.util.stream.Stream.concat(
                                Kind.ALWAYS.stream(), frameworks().stream().flatMap(f -> f.kinds().stream()))
                        .filter(k -> k.id().equals(id))
                        .findFirst();
            }

            @Override
            public AcademicCalendar calendar() {
                return AcademicCalendar.HALF_TERMS;
            }
        };
    }
}
