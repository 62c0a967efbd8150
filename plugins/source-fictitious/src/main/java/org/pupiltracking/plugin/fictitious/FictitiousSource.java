package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.spi.SourceSink;
import org.pupiltracking.text.Text;

/**
 * Makes up a school: pupils with names, groups and moves, and results that rise, stall and fall as those of children do. The same settings
 * give the same facts on every machine. Reads no input.
 *
 * <p>A point later in the same school year shows the same school a little later: what was known stays, and more comes. Pupils who left in
 * earlier years are not made up.
 *
 * <p>It is for training and for looking at reports. Its rates and correlations are plausible, not estimated from anything, so nothing can be
 * learnt from it about children. All names are made up, and so are the numbers: local authority 999 is nobody’s.
 */
final class FictitiousSource implements RecordSource {

    private static final int LEAST = 7;
    private static final int MOST = 2_000;
    private static final int MOST_YEARS = 6;

    /** Settings carry numbers as they are exact in floating point. */
    private static final long SEEDS = 1L << 53;

    static final Parameter SCHOOL =
            Parameter.choice("school", "primary", List.of("primary", "small"), "fictitious.parameter.school");
    static final Parameter PUPILS = number("pupils", "420", LEAST, MOST, "fictitious.parameter.pupils");
    static final Parameter SEED = number("seed", "1", -SEEDS, SEEDS, "fictitious.parameter.seed");
    static final Parameter FRAMEWORK =
            Parameter.of("framework", Parameter.Type.TEXT, "nc-levels", "fictitious.parameter.framework");
    static final Parameter AT = Parameter.of("at", Parameter.Type.POINT, "2013-14/spring-2", "fictitious.parameter.at");
    static final Parameter YEARS = number("years", "1", 0, MOST_YEARS, "fictitious.parameter.years");

    private static Parameter number(String name, String usual, double least, double most, String label) {
        return new Parameter(
                name,
                Parameter.Type.WHOLE_NUMBER,
                usual,
                List.of(),
                Optional.of(least),
                Optional.of(most),
                label,
                false);
    }

    @Override
    public String id() {
        return "fictitious";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SCHOOL, PUPILS, SEED, FRAMEWORK, AT, YEARS);
    }

    @Override
    public int recognises(String name, byte[] head) {
        return 0;
    }

    @Override
    public void read(SourceInput in, Settings with, SourceSink to, Monitor on) {
        Definitions definitions = to.definitions();
        AssessmentFramework framework = framework(definitions, with.get(FRAMEWORK));
        Point at = Point.parse(with.get(AT));
        RefusedException.unless(
                definitions.calendar().place(at.name()) >= 0,
                "point.unknown",
                at.name().value(),
                definitions.calendar().points().stream()
                        .map(p -> p.name().value())
                        .toList());
        String kind = with.get(SCHOOL);
        RefusedException.unless(
                SCHOOL.allowed().contains(kind),
                "fictitious.school-unknown",
                Given.of(kind).text(),
                SCHOOL.allowed());
        int pupils = (int) whole(with, PUPILS, LEAST, MOST);
        SchoolPlan plan = "small".equals(kind) ? SchoolPlan.small() : SchoolPlan.primary(pupils);
        long seed = whole(with, SEED, -SEEDS, SEEDS);
        int years = (int) whole(with, YEARS, 0, MOST_YEARS);
        LocalDate until = definitions.calendar().lastDay(at);
        School school = School.of(plan, at.year(), until, new Chance(seed).of(plan.id()));
        Telling telling = new Telling(to, school, seed);
        Assessments assessments = new Assessments(framework, definitions, school, telling, at, years);
        telling.school();
        int done = 0;
        for (Child child : school.children()) {
            on.check();
            on.progress(
                    Text.of("progress.fictitious"), done++, school.children().size());
            to.row();
            telling.child(child);
            assessments.of(child);
        }
    }

    private static long whole(Settings with, Parameter parameter, long least, long most) {
        double value = with.number(parameter);
        RefusedException.unless(
                value >= least && value <= most && value == Math.rint(value),
                "setting.range",
                parameter.name(),
                Long.toString(least),
                Long.toString(most));
        return (long) value;
    }

    private static AssessmentFramework framework(Definitions definitions, String chosen) {
        return definitions.frameworks().stream()
                .filter(f -> f.key().toString().equals(chosen)
                        || f.key().id().value().equals(chosen))
                .max(Comparator.comparing(f -> f.key().edition()))
                .orElseThrow(() -> new RefusedException(Problem.refused(
                        "fictitious.framework-unknown",
                        Given.of(chosen).text(),
                        definitions.frameworks().stream()
                                .map(f -> f.key().toString())
                                .toList())));
    }
}
