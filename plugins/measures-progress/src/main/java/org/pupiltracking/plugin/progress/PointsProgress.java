package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.kit.numerics.Interval;
import org.pupiltracking.kit.numerics.Sample;
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
 * Points progress: the mean of later minus prior points, of all pupils and of each unit, with Student’s interval (Student, The probable
 * error of a mean, 1908). Assumes points whose differences may be averaged and independent pupils; a unit of fewer than two pupils has no
 * interval. It is raw change: not adjusted for where pupils started, so it must not be used to compare schools or to show that something
 * worked.
 */
final class PointsProgress implements Measure {

    private static final Parameter LEVEL = Parameter.number("level", 0.95, 0.5, 0.999, "progress.parameter.level");

    @Override
    public MeasureId id() {
        return new MeasureId("points-progress");
    }

    @Override
    public String label() {
        return "progress.points";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("unit", false, false, false, "progress.input.unit"),
                new Input("pupil", false, true, false, "progress.input.pupil"),
                new Input("from", true, true, false, "progress.input.from"),
                new Input("to", true, true, false, "progress.input.to"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEVEL);
    }

    @Override
    public Model fit(Table reference, Settings with, Monitor on) {
        return new Model(id(), Results.builder().build());
    }

    @Override
    public Outcome<Results> apply(Model model, Table pupils, Settings with, Monitor on) {
        double level = with.number(LEVEL);
        RefusedException.unless(level > 0 && level < 1, "setting.range", LEVEL.name(), "0", "1");
        Table.Column from = pupils.columns("from").get(0);
        Table.Column to = pupils.columns("to").get(0);
        Optional<Table.Column> unit = pupils.columns("unit").stream().findFirst();
        List<Double> all = new ArrayList<>();
        Map<String, List<Double>> byUnit = new TreeMap<>(EntityId.ORDER);
        int missing = 0;
        for (int r = 0; r < pupils.rows(); r++) {
            if (from.missing(r) || to.missing(r)) {
                missing++;
                continue;
            }
            int row = r;
            double change = to.number(r) - from.number(r);
            all.add(change);
            unit.ifPresent(u ->
                    byUnit.computeIfAbsent(u.text(row), x -> new ArrayList<>()).add(change));
        }
        on.check();
        List<Results> units = new ArrayList<>();
        byUnit.forEach((name, changes) -> units.add(
                describe(Results.builder().word("unit", name), changes, level).build()));
        Results.Builder results = describe(Results.builder().whole("used", all.size()), all, level);
        if (unit.isPresent()) {
            results.items("units", units);
        }
        List<Problem> problems = missing == 0 ? List.of() : List.of(Problem.notice("progress.rows-missing", missing));
        return new Outcome<>(results.build(), problems);
    }

    private static Results.Builder describe(Results.Builder to, List<Double> changes, double level) {
        Sample sample = Sample.of(changes.stream().mapToDouble(d -> d).toArray());
        to.whole("n", sample.n());
        if (sample.n() == 0) {
            return to.put("change", new Results.None(Text.of("progress.reason.nobody")));
        }
        to.number("change", sample.mean());
        if (sample.n() < 2) {
            return to.put("low", new Results.None(Text.of("progress.reason.too-few-or-equal")));
        }
        Interval interval = Interval.mean(sample, level);
        return to.number("deviation", sample.deviation().orElseThrow())
                .number("standardError", sample.standardError().orElseThrow())
                .number("low", interval.low())
                .number("high", interval.high());
    }
}
