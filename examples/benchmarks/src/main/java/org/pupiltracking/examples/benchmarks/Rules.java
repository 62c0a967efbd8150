package org.pupiltracking.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.AcademicCalendar;
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
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
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

/** The rules that both sides apply: thirty steps worth two points each for teachers, numbers from 80 to 120 for tests. */
final class Rules implements Definitions {

    static final KindId TEACHER = Kind.TEACHER_ASSESSMENT;
    static final KindId TEST = Kind.TEST;
    static final SchemeKey LEVELS = SchemeKey.of("steps", "1");
    static final SchemeKey SCORES = SchemeKey.of("scores", "1");
    static final FrameworkKey FRAMEWORK = FrameworkKey.of("benchmark", "1");
    /** Absent, below the ladder, assessed another way. */
    static final List<String> CODES = List.of("A", "W", "EM");

    static final List<String> GRADES = grades();

    /** Steps from the expectation at which the bands above the lowest begin. */
    static final List<Integer> BANDS = List.of(-3, -1, 2, 4);

    private static final Citation MADE_UP = new Citation("made up for this benchmark", Standing.LOCAL);

    private final List<GradingScheme> schemes = List.of(levels(), scores());
    private final AssessmentFramework framework = framework();

    private static List<String> grades() {
        List<String> grades = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            grades.add((i / 3 + 1) + List.of("c", "b", "a").get(i % 3));
        }
        return grades;
    }

    /** The least and greatest step that year {@code year} is expected to be at. */
    static int[] expected(int kind, int year) {
        return kind == 0 ? new int[] {2 + 3 * year, 3 + 3 * year} : new int[] {18, 24};
    }

    private static GradingScheme levels() {
        GradingScheme.Builder scheme = GradingScheme.builder(LEVELS, "steps", MADE_UP)
                .ladder(new Ladder.Steps(
                        GRADES.stream()
                                .map(g -> new Grade(g, Set.of(), "", MADE_UP))
                                .toList(),
                        List.of()))
                .allow(Operation.ORDER, Operation.COUNT_STEPS);
        codes(scheme);
        return scheme.build();
    }

    private static GradingScheme scores() {
        GradingScheme.Builder scheme = GradingScheme.builder(SCORES, "scores", MADE_UP)
                .ladder(new Ladder.Numbers(
                        BigDecimal.valueOf(80), BigDecimal.valueOf(120), BigDecimal.ONE, "unit.score"))
                .allow(Operation.ORDER, Operation.COUNT_STEPS, Operation.DIFFERENCE, Operation.MEAN);
        codes(scheme);
        return scheme.build();
    }

    private static void codes(GradingScheme.Builder scheme) {
        scheme.code(code("A", CodeMeaning.EXPECTED_BUT_MISSING, Treatment.LEFT_OUT, Treatment.NOT_ACHIEVED));
        scheme.code(code("W", CodeMeaning.BELOW_THE_LADDER, Treatment.NOT_ACHIEVED, Treatment.NOT_ACHIEVED));
        scheme.code(code("EM", CodeMeaning.ASSESSED_ANOTHER_WAY, Treatment.NOT_ACHIEVED, Treatment.LEFT_OUT));
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

    private static AssessmentFramework framework() {
        AssessmentFramework.Builder of =
                AssessmentFramework.builder(FRAMEWORK, "benchmark", MADE_UP, Basis.END_OF_YEAR);
        Authority.SUBJECTS.forEach(s -> of.subject(new Subject(s, s.value(), Optional.empty())));
        of.use(new Use(SCORES, Optional.empty(), Optional.empty(), Optional.of(TEST), Dates.ALWAYS));
        of.use(new Use(LEVELS, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS));
        for (int kind = 0; kind < 2; kind++) {
            List<ExpectationCell> cells = new ArrayList<>();
            for (int year = 1; year <= 6; year++) {
                int[] range = expected(kind, year);
                cells.add(new ExpectationCell(
                        Optional.empty(),
                        YearGroup.ofNumber(year),
                        Optional.empty(),
                        new Expectation(result(kind, range[0]), result(kind, range[1]))));
            }
            of.policy(new ExpectationPolicy(policy(kind), "policy", MADE_UP, kind == 0 ? LEVELS : SCORES, cells));
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= BANDS.size(); i++) {
            bands.add(new Band(new RuleId("b" + i), "band", Position.AT, Optional.empty()));
        }
        Map<String, BigDecimal> points = new HashMap<>();
        GRADES.forEach(g -> points.put(g, BigDecimal.valueOf(3 + 2L * GRADES.indexOf(g))));
        return of.bands(new Bands(new RuleId("range"), "bands", MADE_UP, bands, new Bands.Borders.Steps(BANDS)))
                .points(new PointsTable(
                        new RuleId("points"),
                        "points",
                        MADE_UP,
                        LEVELS,
                        Dates.ALWAYS,
                        points,
                        Set.of(Operation.DIFFERENCE, Operation.MEAN)))
                .progress(new ProgressRule(
                        new RuleId("three-a-year"),
                        "progress",
                        MADE_UP,
                        Dates.ALWAYS,
                        new ProgressRule.Needs.PerYear(Optional.of(new RuleId("points")), BigDecimal.valueOf(3))))
                .baseline(new BaselineRule(
                        new RuleId("last-summer"), "baseline", MADE_UP, new BaselineRule.From.LastYearEnd()))
                .build();
    }

    static PolicyId policy(int kind) {
        return new PolicyId(kind == 0 ? "teacher" : "test");
    }

    private static String result(int kind, int place) {
        return kind == 0 ? GRADES.get(place) : Integer.toString(80 + place);
    }

    @Override
    public Optional<GradingScheme> scheme(SchemeKey key) {
        return schemes.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    @Override
    public Optional<AssessmentFramework> framework(FrameworkKey key) {
        return Optional.of(framework).filter(f -> f.key().equals(key));
    }

    @Override
    public Optional<AssessmentFramework> latest(FrameworkId id) {
        return Optional.of(framework).filter(f -> f.key().id().equals(id));
    }

    @Override
    public List<GradingScheme> schemes() {
        return schemes;
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.of(framework);
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework of, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        return scheme(kind.equals(TEST) ? SCORES : LEVELS);
    }

    @Override
    public Optional<Characteristic> characteristic(CharacteristicId id) {
        return Optional.empty();
    }

    @Override
    public List<Characteristic> characteristics() {
        return List.of();
    }

    @Override
    public Optional<Kind> kind(KindId id) {
        return Kind.ALWAYS.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    @Override
    public AcademicCalendar calendar() {
        return AcademicCalendar.HALF_TERMS;
    }
}
