package org.pupiltracking.core.disclosure;

import java.time.LocalDate;
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
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.scheme.Treatment;

/**
 * The characteristics and groups of a {@link PlainSchool}: sex for all to see, some for staff, one for few.
 *
 * @param codes of its scheme
 * @param usedFor the kind of result that its scheme is for; empty for any
 */
record PlainDefinitions(List<Code> codes, Optional<KindId> usedFor) implements Definitions {

    private static final Citation INVENTED = new Citation("Invented for tests", Standing.LOCAL);
    private static final SchemeKey SCHEME = SchemeKey.of("plain", "1");

    static final PlainDefinitions WITHOUT_CODES = with(List.of());

    /** Whoever is absent counts in the share and not in progress; whoever works below the ladder counts in both. */
    static final PlainDefinitions WITH_CODES = with(List.of(
            code("A", CodeMeaning.EXPECTED_BUT_MISSING, Treatment.LEFT_OUT),
            code("B", CodeMeaning.BELOW_THE_LADDER, Treatment.NOT_ACHIEVED)));

    static PlainDefinitions with(List<Code> codes) {
        return new PlainDefinitions(codes, Optional.empty());
    }

    static Code code(String code, CodeMeaning meaning, Treatment inProgress) {
        return new Code(
                code,
                Set.of(),
                "code." + code,
                INVENTED,
                meaning,
                Map.of(
                        Purpose.SHARE,
                        Treatment.NOT_ACHIEVED,
                        Purpose.MEAN,
                        Treatment.LEFT_OUT,
                        Purpose.PROGRESS,
                        inProgress));
    }

    @Override
    public Optional<GradingScheme> scheme(SchemeKey key) {
        return schemes().stream().filter(s -> s.key().equals(key)).findFirst();
    }

    @Override
    public Optional<AssessmentFramework> framework(FrameworkKey key) {
        return key.equals(PlainSchool.READING.framework()) ? Optional.of(plain(key)) : Optional.empty();
    }

    private AssessmentFramework plain(FrameworkKey key) {
        return AssessmentFramework.builder(key, "Plain", INVENTED, Basis.END_OF_YEAR)
                .subject(new Subject(PlainSchool.READING.subject(), "subject.reading", Optional.empty()))
                .use(new Use(SCHEME, Optional.empty(), Optional.empty(), usedFor, Dates.ALWAYS))
                .group(group("girls", Sensitivity.VISIBLE))
                .group(group("disadvantaged", Sensitivity.STAFF))
                .build();
    }

    private static GroupRule group(String id, Sensitivity sensitivity) {
        return new GroupRule(
                new RuleId(id),
                "group." + id,
                "group.others",
                INVENTED,
                new GroupRule.Condition.JoinedThisYear(),
                sensitivity);
    }

    @Override
    public Optional<AssessmentFramework> latest(FrameworkId id) {
        return Optional.empty();
    }

    @Override
    public List<GradingScheme> schemes() {
        GradingScheme.Builder scheme =
                GradingScheme.builder(SCHEME, "Plain", INVENTED).ladder(new Ladder.NoOrder(List.of()));
        codes.forEach(scheme::code);
        return List.of(scheme.build());
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.of(plain(PlainSchool.READING.framework()));
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework framework, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Optional<Characteristic> characteristic(CharacteristicId id) {
        return characteristics().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<Characteristic> characteristics() {
        return List.of(
                of("sex", Sensitivity.VISIBLE),
                of("house", Sensitivity.VISIBLE),
                of("bus", Sensitivity.VISIBLE),
                of("pupil-premium", Sensitivity.STAFF),
                of("sen", Sensitivity.STAFF),
                of("looked-after", Sensitivity.RESTRICTED));
    }

    private static Characteristic of(String id, Sensitivity sensitivity) {
        return new Characteristic(new CharacteristicId(id), "characteristic." + id, INVENTED, List.of(), sensitivity);
    }

    @Override
    public Optional<Kind> kind(KindId id) {
        return Optional.empty();
    }

    @Override
    public AcademicCalendar calendar() {
        return AcademicCalendar.HALF_TERMS;
    }
}
