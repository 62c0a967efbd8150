package org.pupiltracking.plugin.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.framework.YearRange;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;

/** What holds in these tests: levels 2c to 3a for years 1 to 6 by teachers, scores for tests. */
final class Declared implements Definitions {

    private static final Citation CITATION = new Citation("test", Standing.LOCAL);
    static final SchemeKey LEVELS = SchemeKey.of("levels", "1");
    static final SchemeKey SCORES = SchemeKey.of("scores", "1");

    private final GradingScheme levels = GradingScheme.builder(LEVELS, "levels", CITATION)
            .ladder(new Ladder.Steps(
                    List.of(grade("2c"), grade("2b"), grade("2a"), grade("3c"), grade("3b"), grade("3a")), List.of()))
            .allow(Operation.ORDER)
            .build();
    private final GradingScheme scores = GradingScheme.builder(SCORES, "scores", CITATION)
            .ladder(new Ladder.Numbers(BigDecimal.ZERO, BigDecimal.valueOf(1_000), BigDecimal.ONE, "unit.score"))
            .allow(Operation.ORDER)
            .build();
    private final AssessmentFramework framework = AssessmentFramework.builder(
                    FrameworkKey.of("made-up", "1"), "made-up", CITATION, Basis.END_OF_YEAR)
            .subject(subject("reading"))
            .subject(subject("writing"))
            .subject(subject("mathematics"))
            .use(new Use(SCORES, Optional.empty(), Optional.empty(), Optional.of(Kind.TEST), Dates.ALWAYS))
            .use(new Use(
                    LEVELS,
                    Optional.empty(),
                    Optional.of(new YearRange(new YearGroup("1"), new YearGroup("6"))),
                    Optional.empty(),
                    Dates.ALWAYS))
            .build();

    private static Grade grade(String code) {
        return new Grade(code, Set.of(), "", CITATION);
    }

    private static Subject subject(String id) {
        return new Subject(new SubjectId(id), id, Optional.empty());
    }

    @Override
    public Optional<GradingScheme> scheme(SchemeKey key) {
        return schemes().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    @Override
    public Optional<AssessmentFramework> framework(FrameworkKey key) {
        return framework.key().equals(key) ? Optional.of(framework) : Optional.empty();
    }

    @Override
    public Optional<AssessmentFramework> latest(FrameworkId id) {
        return framework.key().id().equals(id) ? Optional.of(framework) : Optional.empty();
    }

    @Override
    public List<GradingScheme> schemes() {
        return List.of(levels, scores);
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.of(framework);
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework of, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        return of.scheme(subject, year.orElse(new YearGroup("4")), kind, on).flatMap(this::scheme);
    }

    @Override
    public Optional<Characteristic> characteristic(CharacteristicId id) {
        return Optional.of(new Characteristic(id, id.value(), CITATION, List.of(), Sensitivity.STAFF));
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
