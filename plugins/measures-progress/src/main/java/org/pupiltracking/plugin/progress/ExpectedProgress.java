package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.kit.numerics.Interval;
import org.pupiltracking.measure.Input;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Model;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Results;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.text.Text;

/**
 * Expected progress: how many pupils moved at least as far as a named rule asks, such as two levels from key stage 1 to 2 (Department for
 * Education, expected progress, to 2015), of those of whom the rule speaks, with Wilson’s interval (Wilson, Probable inference, 1927). It
 * needs a scheme and a rule from grade to grade. A threshold, not an average: it says nothing of how far beyond it anybody moved, and a group
 * of the lowest starts is asked for less than its name promises.
 */
final class ExpectedProgress implements Measure {

    private static final Parameter LEVEL = Parameter.number("level", 0.95, 0.5, 0.999, "progress.parameter.level");

    @Override
    public MeasureId id() {
        return new MeasureId("expected-progress");
    }

    @Override
    public String label() {
        return "progress.expected";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("unit", false, false, false, "progress.input.unit"),
                new Input("pupil", false, true, false, "progress.input.pupil"),
                new Input("from", false, true, false, "progress.input.from"),
                new Input("to", false, true, false, "progress.input.to"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Grades.SCHEME, Grades.RULE, LEVEL);
    }

    @Override
    public Model fit(Table reference, Settings with, Monitor on) {
        return new Model(id(), Results.builder().build());
    }

    @Override
    public Outcome<Results> apply(Model model, Table pupils, Settings with, Monitor on) {
        double level = with.number(LEVEL);
        RefusedException.unless(level > 0 && level < 1, "setting.range", LEVEL.name(), "0", "1");
        Grades grades = Grades.of(pupils.definitions(), with);
        RefusedException.unless(grades.scheme().isPresent(), "setting.required", Grades.SCHEME.name());
        ProgressRule rule = Grades.rule(pupils.definitions(), grades, with)
                .orElseThrow(() -> new RefusedException(Problem.refused("progress.no-rule", with.get(Grades.SCHEME))));
        List<Problem> problems = new ArrayList<>();
        Moves moves = Moves.of(pupils, grades, problems, on);
        Tally all = new Tally();
        Map<String, Tally> byUnit = new TreeMap<>(EntityId.ORDER);
        for (Move move : moves.made()) {
            grades.compare(rule, move.from(), move.to()).ifPresent(above -> {
                all.add(above >= 0);
                byUnit.computeIfAbsent(move.unit(), u -> new Tally()).add(above >= 0);
            });
        }
        Results.Builder results = all.describe(Results.builder().whole("used", all.of), level)
                .whole("withoutFrom", moves.withoutFrom())
                .whole("withoutTo", moves.withoutTo())
                .whole("withoutRule", moves.made().size() - (long) all.of)
                .put("expected", Transition.describe(rule));
        if (!pupils.columns("unit").isEmpty()) {
            List<Results> units = new ArrayList<>();
            byUnit.forEach((name, tally) -> units.add(
                    tally.describe(Results.builder().word("unit", name), level).build()));
            results.items("units", units);
        }
        return new Outcome<>(results.build(), problems);
    }

    private static final class Tally {
        private int made;
        private int of;

        void add(boolean expected) {
            made += expected ? 1 : 0;
            of++;
        }

        Results.Builder describe(Results.Builder to, double level) {
            to.whole("of", of).whole("made", made);
            if (of == 0) {
                return to.put("share", new Results.None(Text.of("progress.reason.nobody")));
            }
            Interval interval = Interval.wilson(made, of, level);
            return to.number("share", (double) made / of)
                    .number("low", interval.low())
                    .number("high", interval.high());
        }
    }
}
