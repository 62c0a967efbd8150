package org.pupiltracking.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pupiltracking.measure.Input;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Results;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;

/** What every measure of this plugin owes its caller. */
class MeasureContractTest {

    private record One(Measure measure, Table table) {

        One(Measure measure, String roles, String... rows) {
            this(measure, Levels.table(measure, roles, rows).value());
        }

        Settings settings() {
            return measure.parameters().contains(Grades.SCHEME)
                    ? Settings.NONE.with("scheme", "levels")
                    : Settings.NONE;
        }

        Outcome<Results> run(Settings with, Monitor on) {
            return measure.apply(measure.fit(table, with, on), table, with, on);
        }

        @Override
        public String toString() {
            return measure.id().value();
        }
    }

    private static final One POINTS = new One(new PointsProgress(), "pupil,from,to", "p,1,2");
    private static final One EXPECTED = new One(new ExpectedProgress(), "pupil,from,to", "p,2b,4c");
    private static final One TRANSITION = new One(new Transition(), "pupil,from,to", "p,2b,4c");
    private static final One GAP = new One(new Gap(), "group,outcome", "a,1", "b,2");

    static List<One> all() {
        return List.of(POINTS, EXPECTED, TRANSITION, GAP);
    }

    static List<One> withIntervals() {
        return List.of(POINTS, EXPECTED, GAP);
    }

    /** Cancels when it is asked for the {@code after}th time; keeps what it was told. */
    private static final class Watch implements Monitor {
        private final List<String> done = new ArrayList<>();
        private int left;

        Watch(int after) {
            left = after;
        }

        @Override
        public void progress(Text what, long done, long of) {
            assertThat(done).isBetween(0L, of);
            this.done.add(done + " of " + of);
        }

        @Override
        public boolean cancelled() {
            return --left < 0;
        }
    }

    @Test
    void pluginBringsItsMeasuresAndEveryWordTheyUse() {
        List<Measure> measures = new ArrayList<>();
        List<WordList> words = new ArrayList<>();
        Contributions to = (Contributions) Proxy.newProxyInstance(
                Contributions.class.getClassLoader(), new Class<?>[] {Contributions.class}, (proxy, method, given) -> {
                    Object brought = given[0];
                    if (brought instanceof Measure measure) {
                        measures.add(measure);
                    } else {
                        words.add((WordList) brought);
                    }
                    return null;
                });
        ProgressMeasures plugin = new ProgressMeasures();
        plugin.contribute(to);

        assertThat(plugin.id().value()).isEqualTo("org.pupiltracking.measures-progress");
        assertThat(measures)
                .extracting(m -> m.id().value())
                .containsExactly("points-progress", "expected-progress", "transition", "gap");
        assertThat(words).singleElement().satisfies(list -> {
            for (Measure measure : measures) {
                Stream<String> keys = Stream.of(
                                Stream.of(measure.label()),
                                measure.parameters().stream().map(Parameter::label),
                                measure.inputs().stream().map(Input::label))
                        .flatMap(k -> k);
                assertThat(list.patterns().keySet()).containsAll(keys.toList());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void modelIsThatOfTheMeasure(One one) {
        assertThat(one.measure.fit(one.table, one.settings(), Monitor.NONE).measure())
                .isEqualTo(one.measure.id());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySettingThatIsReadIsAParameter(One one) {
        List<String> read = new ArrayList<>();
        for (Parameter parameter : one.measure.parameters()) {
            if (parameter.type() == Parameter.Type.NUMBER || parameter.type() == Parameter.Type.WHOLE_NUMBER) {
                assertThatThrownBy(() -> one.run(one.settings().with(parameter.name(), "many"), Monitor.NONE))
                        .hasMessageContaining("setting.number[" + parameter.name());
                read.add(parameter.name());
            }
        }
        assertThat(read)
                .hasSize(
                        switch (one.toString()) {
                            case "gap" -> 3;
                            case "transition" -> 0;
                            default -> 1;
                        });
    }

    @ParameterizedTest
    @MethodSource("withIntervals")
    void levelOfAnIntervalLiesBetweenNoneAndAll(One one) {
        for (String wrong : List.of("0", "1", "-0.5", "95")) {
            assertThatThrownBy(() -> one.run(one.settings().with("level", wrong), Monitor.NONE))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("setting.range[level");
        }
    }

    @ParameterizedTest
    @CsvSource({"39,false", "40,true", "100000,true", "100001,false"})
    void gapTakesFromFortyToAHundredThousandSplits(String splits, boolean taken) {
        Settings with = Settings.NONE.with("splits", splits);
        if (taken) {
            assertThat(GAP.run(with, Monitor.NONE).value().items("gaps")).hasSize(1);
        } else {
            assertThatThrownBy(() -> GAP.run(with, Monitor.NONE)).hasMessageContaining("setting.range[splits");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void workEndsWhereItIsCancelled(One one) {
        assertThatThrownBy(() -> one.run(one.settings(), new Watch(0))).isInstanceOf(CancelledException.class);
    }

    @Test
    void gapIsCancelledBetweenItsRandomSplitsToo() {
        assertThatThrownBy(() -> GAP.run(Settings.NONE, new Watch(700))).isInstanceOf(CancelledException.class);
        Watch once = new Watch(1001);
        assertThat(GAP.run(Settings.NONE, once).value().items("gaps")).hasSize(1);
        assertThat(once.left).isZero();
    }

    @Test
    void gradesAreReadByASchemeAndARule() {
        for (One one : List.of(EXPECTED, TRANSITION)) {
            assertThat(one.measure().parameters()).contains(Grades.SCHEME, Grades.RULE);
        }
    }

    @Test
    void gapSaysHowManyPairsAreDone() {
        Watch watch = new Watch(Integer.MAX_VALUE);
        Table table =
                Levels.table(new Gap(), "group,outcome", "a,1", "b,2", "c,3").value();
        new Gap().apply(new Gap().fit(table, Settings.NONE, watch), table, Settings.NONE, watch);

        assertThat(watch.done).containsExactly("0 of 3", "1 of 3", "2 of 3");
    }

    @Test
    void movesSayEveryFewThousandRowsHowFarTheyAre() {
        Watch watch = new Watch(Integer.MAX_VALUE);
        String[] rows = Collections.nCopies(10_000, "p,2b,4c").toArray(String[]::new);
        Table table = Levels.table(new Transition(), "pupil,from,to", rows).value();
        new Transition().apply(new Transition().fit(table, Settings.NONE, watch), table, Settings.NONE, watch);

        assertThat(watch.done).containsExactly("0 of 10000", "4096 of 10000", "8192 of 10000");
    }
}
