package org.pupiltracking.core.snapshot.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.text.Text;

/** One question with all that it names looked up, as it is read on one roll date. Safe for many threads. */
public final class Asked {

    private final Question question;
    private final Definitions definitions;
    private final Timeline timeline;
    private final LocalDate date;
    private final int at;
    private final Rules rules;
    private final boolean sinceItsPoint;
    private final Map<SchemeKey, Optional<Rungs>> rungs = new ConcurrentHashMap<>();
    private volatile Populations populations = (of, reader) -> Population.NOBODY;

    /** Whom quantiles are taken of. */
    interface Populations {
        Population of(Bands.Reference of, Reader reader);
    }

    private Asked(
            Question question,
            Definitions definitions,
            Timeline timeline,
            LocalDate date,
            Rules rules,
            boolean sinceItsPoint) {
        this.definitions = definitions;
        this.timeline = timeline;
        this.date = date;
        this.at = timeline.at(question.at());
        this.rules = sinceItsPoint ? rules.sinceItsPoint() : rules;
        this.sinceItsPoint = sinceItsPoint;
        this.question = new Question(
                question.framework(),
                question.subject(),
                question.kind(),
                question.at(),
                rules.policy().map(p -> p.id()),
                rules.bands().map(b -> b.id()),
                rules.progress().map(p -> p.id()),
                rules.baseline().map(b -> b.id()),
                question.since(),
                question.byAge(),
                question.own());
    }

    /**
     * Returns the question as asked on a roll date.
     *
     * @throws RefusedException with what cannot be asked: a framework, subject, kind, rule or point that is not known, a kind that is not
     *     attainment
     */
    public static Asked of(Question question, Definitions definitions, Timeline timeline, LocalDate date) {
        AssessmentFramework framework = framework(definitions, question.framework())
                .orElseThrow(() -> refused(
                        "question.framework-unknown", question.framework().toString()));
        String subject = question.subject().value();
        if (framework.subjects().find(question.subject()).isEmpty()) {
            throw refused("question.subject-unknown", subject, framework.key().toString());
        }
        String kind = question.kind().value();
        Kind known = definitions
                .kind(question.kind())
                .orElseThrow(() -> refused("question.kind-unknown", kind, kinds(framework)));
        RefusedException.unless(known.attainment(), "question.kind-not-attainment", kind);
        checkPoint(question.at(), timeline);
        question.since().ifPresent(p -> checkPoint(p, timeline));
        return new Asked(question, definitions, timeline, date, Rules.of(question, framework, date), false);
    }

    private static List<String> kinds(AssessmentFramework framework) {
        return Kind.of(framework).stream()
                .filter(Kind::attainment)
                .map(k -> k.id().value())
                .toList();
    }

    /** Returns the same question with the baseline at its {@code since}, also for pupils who are read by a framework of their own. */
    Asked sinceItsPoint() {
        return new Asked(question, definitions, timeline, date, rules, true);
    }

    private static void checkPoint(Point point, Timeline timeline) {
        RefusedException.unless(timeline.at(point) != Timeline.NONE, "question.point-unknown", point.toString());
    }

    private static RefusedException refused(String code, Object... arguments) {
        return new RefusedException(Problem.refused(code, arguments));
    }

    private static Optional<AssessmentFramework> framework(Definitions definitions, FrameworkKey key) {
        return definitions.framework(key);
    }

    /** Returns the question with everything that was left to the framework filled in. */
    public Question question() {
        return question;
    }

    /** Returns the roll date. */
    public LocalDate date() {
        return date;
    }

    /** Returns where the question's point lies. */
    public int at() {
        return at;
    }

    /** Returns the points of all years. */
    public Timeline timeline() {
        return timeline;
    }

    /** Returns the framework that the question names. */
    public AssessmentFramework framework() {
        return rules.framework();
    }

    /** Returns whether bands may depend on how others stand; then what the rules say of one snapshot does not hold for another. */
    public boolean takesQuantiles() {
        return question.own()
                || rules.bands()
                        .filter(b -> b.borders() instanceof Bands.Borders.Quantiles)
                        .isPresent();
    }

    void populations(Populations of) {
        populations = of;
    }

    Population population(Bands.Reference of, Reader reader) {
        return populations.of(of, reader);
    }

    /** Returns how a pupil is read. */
    Reader reader(int year, Optional<FrameworkAssigned> assigned, boolean own, Optional<Boolean> studies, int school) {
        Optional<YearGroup> group = year(year);
        Rules by = rules;
        boolean elsewhere = false;
        boolean byOwn = false;
        if (assigned.isPresent()) {
            FrameworkAssigned given = assigned.get();
            boolean sameFramework = given.framework().equals(question.framework());
            boolean samePolicy = given.policy().isEmpty() || given.policy().equals(question.policy());
            // A school's policy is its usual one, not a pupil's own: it never sets the school's pupils apart.
            boolean differs = !sameFramework || (own && !samePolicy);
            if (differs || (question.own() && !samePolicy)) {
                Optional<AssessmentFramework> other = definitions.framework(given.framework());
                elsewhere = !question.own() || other.isEmpty();
                byOwn = !elsewhere && own;
                if (!elsewhere && sameFramework) {
                    by = rules.against(given.policy().flatMap(rules.framework()::policy));
                } else if (!elsewhere) {
                    by = Rules.usual(other.orElseThrow(), given.policy(), date);
                    by = sinceItsPoint ? by.sinceItsPoint() : by;
                }
            }
        }
        Optional<Text> apart = Optional.empty();
        if (studies.isPresent() && !studies.get()) {
            apart = Optional.of(Text.of("reason.not-studied"));
            elsewhere = false;
        } else if (elsewhere) {
            apart = Optional.of(Text.of(
                    "reason.another-framework",
                    assigned.orElseThrow().framework().toString()));
        }
        Optional<Rungs> ladder = definitions
                .schemeFor(by.framework(), question.subject(), group, question.kind(), date)
                .flatMap(s -> rungs(s.key()));
        return new Reader(group, by, ladder, apart, elsewhere, byOwn, school);
    }

    /** Returns the year group with this number; empty for {@link Lives#NO_YEAR}. */
    Optional<YearGroup> year(int number) {
        return number == Lives.NO_YEAR ? Optional.empty() : Optional.of(new YearGroup(RollDay.yearCode(number)));
    }

    /** Returns the ladder of a scheme; empty when it is not known. */
    Optional<Rungs> rungs(SchemeKey scheme) {
        return rungs.computeIfAbsent(scheme, k -> definitions.scheme(k).map(Rungs::new));
    }

    /** Returns what is expected of a year group at a point. */
    Range range(Reader reader, Optional<YearGroup> year, int point) {
        return Range.of(reader.rules(), question.subject(), year, timeline.entry(point), reader.ladder());
    }

    Text noBaseline(Base base) {
        return Text.of("reason.no-baseline", timeline.point(base.at()).toString());
    }

    /** Returns what is averaged. */
    String unit(Rungs ladder, Optional<PointsTable> table) {
        GradingScheme scheme = ladder.scheme();
        return scheme.ladder() instanceof Ladder.Numbers n
                ? n.unit()
                : table.map(PointsTable::label).orElse("");
    }
}
