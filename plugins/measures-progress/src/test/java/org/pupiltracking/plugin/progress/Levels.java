package org.pupiltracking.plugin.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.table.RowTable;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Outcome;
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

/** A small scheme of levels with the two-levels rule, an older edition of it, marks without a rule, and tables of rows. */
final class Levels implements Definitions {

    private static final Citation SOURCE =
            new Citation("DfE, expected progress between key stages 1 and 2, to 2015", Standing.OFFICIAL);
    private static final SchemeKey KEY = SchemeKey.of("levels", "1");

    static final GradingScheme SCHEME = GradingScheme.builder(KEY, "levels", SOURCE)
            .ladder(new Ladder.Steps(
                    List.of("1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c", "5b", "5a")
                            .stream()
                            .map(c -> new Grade(c, Set.of(), "", SOURCE))
                            .toList(),
                    List.of(
                            new Whole("1", Set.of(), "1c", "1a", "1b"),
                            new Whole("2", Set.of(), "2c", "2a", "2b"),
                            new Whole("3", Set.of(), "3c", "3a", "3b"),
                            new Whole("4", Set.of(), "4c", "4a", "4b"),
                            new Whole("5", Set.of(), "5c", "5a", "5b"))))
            .code(new Code(
                    "ABS",
                    Set.of(),
                    "absent",
                    SOURCE,
                    CodeMeaning.EXPECTED_BUT_MISSING,
                    Arrays.stream(Purpose.values()).collect(Collectors.toMap(p -> p, p -> Treatment.LEFT_OUT))))
            .allow(Operation.ORDER, Operation.COUNT_STEPS)
            .build();

    private static final GradingScheme BEFORE = GradingScheme.builder(SchemeKey.of("levels", "0"), "levels", SOURCE)
            .ladder(new Ladder.Steps(List.of(new Grade("1", Set.of(), "", SOURCE)), List.of()))
            .build();

    private static final GradingScheme MARKS = GradingScheme.builder(SchemeKey.of("marks", "1"), "marks", SOURCE)
            .ladder(new Ladder.Numbers(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.ONE, "marks"))
            .build();

    static final AssessmentFramework FRAMEWORK = AssessmentFramework.builder(
                    FrameworkKey.of("levels", "1"), "levels", SOURCE, Basis.END_OF_YEAR)
            .subject(new Subject(new SubjectId("reading"), "reading", Optional.empty()))
            .use(new Use(KEY, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
            .progress(new ProgressRule(
                    new RuleId("three-steps"),
                    "three-steps",
                    SOURCE,
                    Dates.ALWAYS,
                    new ProgressRule.Needs.PerYear(Optional.empty(), BigDecimal.valueOf(3))))
            .progress(new ProgressRule(
                    new RuleId("two-levels"),
                    "two-levels",
                    SOURCE,
                    Dates.ALWAYS,
                    new ProgressRule.Needs.Table(Map.of("1", "3", "2c", "4", "2b", "4", "2a", "4", "3", "5"))))
            .progress(new ProgressRule(
                    new RuleId("one-level"),
                    "one-level",
                    SOURCE,
                    Dates.ALWAYS,
                    new ProgressRule.Needs.Table(Map.of("2b", "3", "3", "4"))))
            .build();

    static Outcome<Table> table(Measure measure, String roles, String... rows) {
        List<RowTable.Mapped> columns = new ArrayList<>();
        String[] names = roles.split(",", -1);
        for (int c = 0; c < names.length; c++) {
            int at = c;
            columns.add(new RowTable.Mapped(
                    names[c],
                    "column " + c,
                    Arrays.stream(rows).map(r -> r.split(",", -1)[at]).toList()));
        }
        return RowTable.of(measure, columns, new Levels(), "rows.csv", 2);
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
        return List.of(BEFORE, SCHEME, MARKS);
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.of(FRAMEWORK);
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework framework, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        return Optional.of(SCHEME);
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
