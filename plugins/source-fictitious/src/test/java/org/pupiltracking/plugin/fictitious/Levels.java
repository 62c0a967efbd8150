package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
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
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Sensitivity;
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

/** Levels with sub-levels and a half-termly grid of expectations, a framework that expects nothing, and the usual characteristics. */
final class Levels implements Definitions {

    static final Citation SOURCE = new Citation("Half-termly grids of schools", Standing.CONVENTION);
    static final SchemeKey KEY = SchemeKey.of("levels", "1");
    static final List<SubjectId> SUBJECTS =
            List.of(new SubjectId("reading"), new SubjectId("writing"), new SubjectId("mathematics"));

    static final GradingScheme SCHEME = GradingScheme.builder(KEY, "levels", SOURCE)
            .ladder(new Ladder.Steps(
                    Arrays.stream("P4 P5 P6 P7 P8 1c 1b 1a 2c 2b 2a 3c 3b 3a 4c 4b 4a 5c 5b 5a 6c 6b 6a".split(" ", -1))
                            .map(c -> new Grade(c, Set.of(), "", SOURCE))
                            .toList(),
                    List.of()))
            .code(code("B", CodeMeaning.BELOW_THE_LADDER))
            .code(code("D", CodeMeaning.NOT_EXPECTED))
            .code(code("A", CodeMeaning.EXPECTED_BUT_MISSING))
            .allow(Operation.ORDER, Operation.COUNT_STEPS)
            .build();

    private static final String[] GRID = {
        "P8/1c 1c 1c 1c/1b 1b 1b",
        "1b 1a 2c 2c 2c/2b 2b",
        "2b 2b 2b 2b/2a 2a 2a",
        "2a 3c 3c 3c 3b 3b",
        "3b 3b 3b 3b/3a 3a 3a",
        "3a 4c 4c 4c 4c/4b 4b"
    };

    static final ExpectationPolicy POLICY =
            new ExpectationPolicy(new PolicyId("half-termly-grid"), "grid", SOURCE, KEY, cells());

    static final AssessmentFramework FRAMEWORK = framework("levels", SUBJECTS, Optional.of(POLICY));
    static final AssessmentFramework WITHOUT = framework("nothing", SUBJECTS, Optional.empty());
    static final AssessmentFramework MUSIC = framework("music", List.of(new SubjectId("music")), Optional.of(POLICY));

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("sex", List.of("F", "M")),
            Map.entry("ethnicity", List.of()),
            Map.entry("eal", List.of("Y", "N", "U")),
            Map.entry("free-school-meals", List.of("Y", "N")),
            Map.entry("free-school-meals-6", List.of("Y", "N")),
            Map.entry("pupil-premium", List.of("Y", "N")),
            Map.entry("sen", List.of("N", "K", "E", "A", "P", "Q", "S")),
            Map.entry("looked-after", List.of("Y", "N")),
            Map.entry("previously-looked-after", List.of("N", "A", "G", "R", "C")));

    private final List<Characteristic> characteristics;

    Levels() {
        this(VALUES);
    }

    /** Declares only these characteristics; no values stand for any text. */
    Levels(Map<String, List<String>> values) {
        characteristics = values.entrySet().stream()
                .map(e -> new Characteristic(
                        new CharacteristicId(e.getKey()),
                        e.getKey(),
                        SOURCE,
                        e.getValue().stream()
                                .map(v -> new Characteristic.Value(v, Set.of(), v, Optional.empty()))
                                .toList(),
                        Sensitivity.STAFF))
                .toList();
    }

    private static Code code(String code, CodeMeaning meaning) {
        return new Code(
                code,
                Set.of(),
                code,
                SOURCE,
                meaning,
                Map.of(
                        Purpose.SHARE, Treatment.LEFT_OUT,
                        Purpose.MEAN, Treatment.LEFT_OUT,
                        Purpose.PROGRESS, Treatment.LEFT_OUT));
    }

    private static AssessmentFramework framework(
            String id, List<SubjectId> subjects, Optional<ExpectationPolicy> policy) {
        AssessmentFramework.Builder builder =
                AssessmentFramework.builder(FrameworkKey.of(id, "1"), id, SOURCE, Basis.TAUGHT_SO_FAR);
        subjects.forEach(s -> builder.subject(new Subject(s, s.value(), Optional.empty())));
        builder.use(new Use(KEY, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS));
        policy.ifPresent(builder::policy);
        return builder.build();
    }

    private static List<ExpectationCell> cells() {
        List<ExpectationCell> cells = new ArrayList<>();
        for (int year = 1; year <= GRID.length; year++) {
            String[] row = GRID[year - 1].split(" ", -1);
            for (int p = 0; p < row.length; p++) {
                String[] ends = row[p].split("/", -1);
                cells.add(new ExpectationCell(
                        Optional.empty(),
                        YearGroup.ofNumber(year),
                        Optional.of(AcademicCalendar.HALF_TERMS
                                .points()
                                .get(p)
                                .name()
                                .value()),
                        new Expectation(ends[0], ends[ends.length - 1])));
            }
        }
        return cells;
    }

    @Override
    public Optional<GradingScheme> scheme(SchemeKey key) {
        return schemes().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    @Override
    public Optional<AssessmentFramework> framework(FrameworkKey key) {
        return frameworks().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    @Override
    public Optional<AssessmentFramework> latest(FrameworkId id) {
        return frameworks().stream().filter(f -> f.key().id().equals(id)).findFirst();
    }

    @Override
    public List<GradingScheme> schemes() {
        return List.of(SCHEME);
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.of(FRAMEWORK, MUSIC, WITHOUT);
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework framework, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        return Optional.of(SCHEME);
    }

    @Override
    public Optional<Characteristic> characteristic(CharacteristicId id) {
        return characteristics.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<Characteristic> characteristics() {
        return characteristics;
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
