package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.pupiltracking.kit.numerics.Difference;
import org.pupiltracking.kit.numerics.Interval;
import org.pupiltracking.kit.numerics.RandomSplits;
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
import org.pupiltracking.text.Text;

/**
 * The gap between groups: for every pair of groups, a before b in the order of their names, the mean of b minus the mean of a, with Welch’s
 * interval (Welch, The generalization of Student’s problem when several different population variances are involved, 1947), Hedges’ g
 * (Hedges, Distribution theory for Glass’s estimator of effect size, 1981) and a placebo range: what differences random groups of the same
 * sizes show among the same pupils.
 *
 * <p>Assumes numbers that may be averaged and pupils that do not depend on each other; pupils of one school do, so its intervals are too
 * narrow for claims about schools: give {@code unit} and each unit’s pupils are averaged first. Says nothing of causes, and must not be used
 * to judge a teacher or a school.
 */
final class Gap implements Measure {

    private static final Parameter LEVEL = Parameter.number("level", 0.95, 0.5, 0.999, "progress.parameter.level");
    private static final Parameter SPLITS = Parameter.number("splits", 1000, 40, 100_000, "progress.parameter.splits");
    private static final Parameter SEED =
            Parameter.of("seed", Parameter.Type.WHOLE_NUMBER, "0", "progress.parameter.seed");

    @Override
    public MeasureId id() {
        return new MeasureId("gap");
    }

    @Override
    public String label() {
        return "progress.gap";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("group", false, true, false, "progress.input.group"),
                new Input("outcome", true, true, false, "progress.input.outcome"),
                new Input("unit", false, false, false, "progress.input.unit"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEVEL, SPLITS, SEED);
    }

    @Override
    public Model fit(Table reference, Settings with, Monitor on) {
        return new Model(id(), Results.builder().build());
    }

    @Override
    public Outcome<Results> apply(Model model, Table pupils, Settings with, Monitor on) {
        double level = with.number(LEVEL);
        RefusedException.unless(level > 0 && level < 1, "setting.range", LEVEL.name(), "0", "1");
        double splits = with.number(SPLITS);
        RefusedException.unless(splits >= 40 && splits <= 100_000, "setting.range", SPLITS.name(), "40", "100000");
        long seed = (long) with.number(SEED);
        List<Problem> problems = new ArrayList<>();
        Map<String, double[]> groups = groups(pupils, problems);
        List<Map.Entry<String, double[]>> named = List.copyOf(groups.entrySet());
        List<Results> gaps = new ArrayList<>();
        int pairs = named.size() * (named.size() - 1) / 2;
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                on.check();
                on.progress(Text.of("progress.gap"), gaps.size(), pairs);
                gaps.add(gap(named.get(i), named.get(j), level, (int) splits, seed, on));
            }
        }
        Results.Builder results = Results.builder()
                .whole("used", groups.values().stream().mapToInt(g -> g.length).sum())
                .items("gaps", gaps);
        if (gaps.isEmpty()) {
            results.put("reason", new Results.Said(Text.of("progress.reason.one-group", named.size())));
        }
        return new Outcome<>(results.build(), problems);
    }

    /** Outcomes by group; with a unit, one mean for each unit of a group. */
    private static Map<String, double[]> groups(Table pupils, List<Problem> problems) {
        Table.Column outcome = pupils.columns("outcome").get(0);
        Table.Column group = pupils.columns("group").get(0);
        Optional<Table.Column> unit = pupils.columns("unit").stream().findFirst();
        Map<String, Map<String, List<Double>>> byUnit = new TreeMap<>();
        int missing = 0;
        for (int r = 0; r < pupils.rows(); r++) {
            int row = r;
            if (outcome.missing(r)
                    || group.missing(r)
                    || unit.map(u -> u.missing(row)).orElse(false)) {
                missing++;
                continue;
            }
            byUnit.computeIfAbsent(group.text(r), g -> new TreeMap<>())
                    .computeIfAbsent(unit.map(u -> u.text(row)).orElse(""), u -> new ArrayList<>())
                    .add(outcome.number(r));
        }
        if (missing > 0) {
            problems.add(Problem.notice("progress.rows-missing", missing));
        }
        Map<String, double[]> groups = new TreeMap<>();
        byUnit.forEach((name, units) -> groups.put(
                name,
                unit.isPresent()
                        ? units.values().stream()
                                .mapToDouble(u -> Sample.of(array(u)).mean())
                                .toArray()
                        : array(units.getOrDefault("", List.of()))));
        return groups;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(d -> d).toArray();
    }

    private static Results gap(
            Map.Entry<String, double[]> a,
            Map.Entry<String, double[]> b,
            double level,
            int splits,
            long seed,
            Monitor on) {
        Sample sampleA = Sample.of(a.getValue());
        Sample sampleB = Sample.of(b.getValue());
        Results.Builder gap = Results.builder()
                .word("a", a.getKey())
                .word("b", b.getKey())
                .whole("nA", sampleA.n())
                .whole("nB", sampleB.n())
                .number("difference", sampleB.mean() - sampleA.mean());
        Optional<Difference> welch = Difference.welch(sampleA, sampleB, level);
        if (welch.isPresent()) {
            gap.number("standardError", welch.get().standardError())
                    .number("low", welch.get().interval().low())
                    .number("high", welch.get().interval().high());
            Difference.hedges(sampleA, sampleB).ifPresent(g -> gap.number("effectSize", g));
        } else {
            gap.put("reason", new Results.Said(Text.of("progress.reason.too-few-or-equal")));
        }
        double[] all = DoubleStream.concat(Arrays.stream(a.getValue()), Arrays.stream(b.getValue()))
                .toArray();
        Interval placebo = RandomSplits.placebo(all, sampleB.n(), splits, seed, level, () -> {
            on.check();
            return true;
        });
        gap.put(
                "placebo",
                new Results.Within(Results.builder()
                        .number("low", placebo.low())
                        .number("high", placebo.high())
                        .build()));
        return gap.build();
    }
}
